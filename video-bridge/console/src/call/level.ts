const FLOOR_DB = -60
const LOOK_MS = 100
const WINDOW = 2048
const TONE_HZ = 440
const TONE_SECONDS = 0.8
const TONE_GAIN = 0.25

/** How loud samples between -1 and 1 are: 0 at -60 dB and below, 100 at full scale; even steps sound even. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < samples.length; i++) sum += samples[i]! ** 2
  const rms = Math.sqrt(sum / Math.max(1, samples.length))
  const db = 20 * Math.log10(Math.max(rms, 1e-9))
  return Math.round(Math.min(1, Math.max(0, 1 - db / FLOOR_DB)) * 100)
}

/** Tells ten times a second how loud a microphone is, 0 to 100. Returns how to stop. */
export function watchLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize: WINDOW })
  // Joined to nothing behind it: nobody wants to hear themselves.
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(WINDOW)
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    tell(levelOf(samples))
  }, LOOK_MS)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}

type Sinking = AudioContext & { setSinkId?: (id: string) => Promise<void> }

/** Plays a tone on a speaker; empty is the system's own choice. Resolves when it has been played. */
export async function playTone(sink: string): Promise<void> {
  const context: Sinking = new AudioContext()
  try {
    if (sink) await context.setSinkId?.(sink)
    const gain = new GainNode(context, { gain: TONE_GAIN })
    const tone = new OscillatorNode(context, { frequency: TONE_HZ })
    const played = new Promise((ended) => (tone.onended = ended))
    tone.connect(gain).connect(context.destination)
    tone.start()
    tone.stop(context.currentTime + TONE_SECONDS)
    await played
  } finally {
    await context.close()
  }
}
