/** The part of Chromium's `MediaStreamTrackProcessor` that is used here; the language's own types lack it. */
declare const MediaStreamTrackProcessor: {
  new (options: { track: MediaStreamTrack }): { readable: ReadableStream<VideoFrame | AudioData> }
}

const PATIENCE_MS = 3000

/**
 * Whether a device gives anything within three seconds: a camera a picture, a microphone any sample but nought. A
 * microphone that works is never quite silent, and one whose wire is broken is. Nothing of it is kept or played.
 */
export async function isAlive(track: MediaStreamTrack): Promise<boolean> {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, false)))
  try {
    return await Promise.race([readUntilAlive(reader), late])
  } finally {
    clearTimeout(timer)
    await reader.cancel()
  }
}

async function readUntilAlive(reader: ReadableStreamDefaultReader<VideoFrame | AudioData>): Promise<boolean> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const alive = next.value instanceof VideoFrame || sounds(next.value)
    next.value.close()
    if (alive) return true
  }
  return false
}

function sounds(data: AudioData): boolean {
  const samples = new Float32Array(data.numberOfFrames)
  data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
  return samples.some((sample) => sample !== 0)
}
