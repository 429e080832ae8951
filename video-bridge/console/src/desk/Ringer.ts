const PERIOD_MS = 2000
const NOTES_HZ = [659, 523]
const NOTE_SECONDS = 0.22
const VOLUME = 0.08

/** Rings while a call is offered: two soft tones every two seconds. Silent where the browser allows no sound yet. */
export class Ringer {
  private audio: AudioContext | undefined
  private timer: ReturnType<typeof setInterval> | undefined

  /** Begins or stops to ring. */
  ring(on: boolean): void {
    clearInterval(this.timer)
    this.timer = undefined
    if (!on) return void this.audio?.suspend()
    if (typeof AudioContext === 'undefined') return
    this.audio ??= new AudioContext()
    void this.audio.resume()
    this.chime(this.audio)
    this.timer = setInterval(() => this.chime(this.audio!), PERIOD_MS)
  }

  private chime(audio: AudioContext): void {
    NOTES_HZ.forEach((hertz, i) => this.tone(audio, hertz, audio.currentTime + i * NOTE_SECONDS))
  }

  private tone(audio: AudioContext, hertz: number, at: number): void {
    const oscillator = new OscillatorNode(audio, { frequency: hertz })
    const gain = new GainNode(audio, { gain: 0 })
    gain.gain.setValueAtTime(VOLUME, at)
    gain.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS)
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(at)
    oscillator.stop(at + NOTE_SECONDS)
  }
}
