const FRAME_MS = 200
const WIDEST = 1280
const HIGHEST = 720
const QUALITY = 0.8

/**
 * Sends about five frames a second of a video, as JPEG of at most 1280×720. A frame is not begun before the last one is
 * through. Returns how to stop.
 */
export function grabFrames(video: HTMLVideoElement, send: (jpeg: Blob) => void): () => void {
  const canvas = document.createElement('canvas')
  let busy = false
  let over = false
  const timer = setInterval(() => {
    if (busy || !draw(video, canvas)) return
    busy = true
    canvas.toBlob(
      (jpeg) => {
        busy = false
        if (jpeg && !over) send(jpeg)
      },
      'image/jpeg',
      QUALITY,
    )
  }, FRAME_MS)
  return () => {
    over = true
    clearInterval(timer)
    // Empties the picture, which may be of a person.
    canvas.width = canvas.height = 0
  }
}

/** Whether there was a picture to draw. */
function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || video.readyState < 2) return false
  const scale = Math.min(1, WIDEST / videoWidth, HIGHEST / videoHeight)
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return true
}
