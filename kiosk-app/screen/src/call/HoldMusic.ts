/** Two bars of a pentatonic tune, in hertz; 0 is a rest. */
const TUNE = [392, 440, 523.25, 587.33, 523.25, 440, 392, 0, 329.63, 392, 440, 523.25, 440, 392, 329.63, 0]
const NOTE_SECONDS = 0.45
const LOUDNESS = 0.06

/** A quiet tune while the citizen is on hold, so that nobody takes the silence for a lost line. */
export class HoldMusic {
  private context: AudioContext | null = null
  private timer: ReturnType<typeof setInterval> | undefined

  /** @param create none where there is no sound; the wait is then silent */
  constructor(private readonly create: () => AudioContext | null = contextOfPage) {}

  start(): void {
    this.context ??= this.create()
    if (!this.context || this.timer !== undefined) return
    this.playOnce()
    this.timer = setInterval(() => this.playOnce(), TUNE.length * NOTE_SECONDS * 1000)
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
    void this.context?.close()
    this.context = null
  }

  private playOnce(): void {
    TUNE.forEach((hertz, i) => hertz > 0 && this.playNote(hertz, i * NOTE_SECONDS))
  }

  private playNote(hertz: number, later: number): void {
    const context = this.context!
    const begin = context.currentTime + later
    const voice = new OscillatorNode(context, { type: 'sine', frequency: hertz })
    const loudness = new GainNode(context, { gain: 0 })
    loudness.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.05)
    loudness.gain.linearRampToValueAtTime(0, begin + NOTE_SECONDS)
    voice.connect(loudness).connect(context.destination)
    voice.start(begin)
    voice.stop(begin + NOTE_SECONDS)
  }
}

function contextOfPage(): AudioContext | null {
  return 'AudioContext' in globalThis ? new AudioContext() : null
}
