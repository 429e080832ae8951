/** Chromium's ways to the frames of a track; the language's own types lack them. */
interface FrameAccess {
  MediaStreamTrackProcessor: new (options: { track: MediaStreamTrack }) => {
    readable: ReadableStream<VideoFrame>
  }
  MediaStreamTrackGenerator: new (options: { kind: 'video' }) => MediaStreamTrack & {
    writable: WritableStream<VideoFrame>
  }
}

/** A screen's picture with the face in its corner. */
export interface Beside {
  track: MediaStreamTrack
  /** Whether the face is drawn: not while the clerk has switched the camera off. */
  showFace(on: boolean): void
  stop(): void
}

/** Draws the face into the screen's picture; the screen alone where the browser gives no frames, or there is no face. */
export type PutBeside = (screen: MediaStreamTrack, face: MediaStreamTrack | null) => Beside

/**
 * In a worker: a page that is in the background, as this one is while the clerk shows another window, may hardly draw.
 */
export const putFaceBeside: PutBeside = (screen, face) => {
  if (!face || !('MediaStreamTrackGenerator' in globalThis)) return alone(screen)
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as unknown as FrameAccess
  // A copy of the camera, that ends with what is shown.
  const copy = face.clone()
  const track = new MediaStreamTrackGenerator({ kind: 'video' })
  const streams = {
    screen: new MediaStreamTrackProcessor({ track: screen }).readable,
    face: new MediaStreamTrackProcessor({ track: copy }).readable,
    out: track.writable,
  }
  const worker = new Worker(new URL('./faceBeside.worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage(streams, [streams.screen, streams.face, streams.out])
  return {
    track,
    showFace: (on) => worker.postMessage(on),
    stop: () => {
      copy.stop()
      track.stop()
      worker.terminate()
    },
  }
}

function alone(screen: MediaStreamTrack): Beside {
  return { track: screen, showFace: () => undefined, stop: () => undefined }
}
