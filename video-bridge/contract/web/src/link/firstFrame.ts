/** Calls once, when the video element presents its first frame. Returns how to give up waiting. */
export function onFirstFrame(video: HTMLVideoElement, seen: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(() => seen())
    return () => video.cancelVideoFrameCallback(handle)
  }
  const element = video as HTMLVideoElement
  element.addEventListener('loadeddata', seen, { once: true })
  return () => element.removeEventListener('loadeddata', seen)
}
