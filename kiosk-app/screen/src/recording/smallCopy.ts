/** Enough to see who it is and what is shown; a whole picture encoded a second time would take a core of a small board. */
const SMALL: MediaTrackConstraints = { width: 640, height: 360, frameRate: 15 }

/** A copy of a camera's stream for the record, with a smaller picture. Whoever takes it stops its tracks. */
export async function smallCopy(stream: MediaStream | null): Promise<MediaStream | null> {
  if (!stream) return null
  const copy = new MediaStream(stream.getTracks().map((track) => track.clone()))
  for (const track of copy.getVideoTracks()) {
    // A camera that can't be scaled is recorded as it is.
    await track.applyConstraints(SMALL).catch(() => undefined)
  }
  return copy
}
