import { faceBox, middleOf } from './faceBox'

/** Draws the clerk's face into the picture of the screen that the clerk shows. */
interface Streams {
  screen: ReadableStream<VideoFrame>
  face: ReadableStream<VideoFrame> | null
  out: WritableStream<VideoFrame>
}

/** Text hardly moves; more would only take from a thin line. */
const FRAME_MS = 1000 / 15
let lastScreen: VideoFrame | null = null
let lastFace: VideoFrame | null = null
let faceShown = true
let drawnAt = 0
const canvas = new OffscreenCanvas(1, 1)
const pen = canvas.getContext('2d', { alpha: false })!

addEventListener('message', ({ data }: MessageEvent<Streams | boolean>) => {
  if (typeof data === 'boolean') faceShown = data
  else void begin(data)
})

async function begin({ screen, face, out }: Streams): Promise<void> {
  const writer = out.getWriter()
  // A screen that stands still gives no frames: then the face's keep the picture going.
  if (face)
    void follow(face, (frame) => {
      lastFace = taken(lastFace, frame)
      return draw(writer)
    })
  await follow(screen, (frame) => {
    lastScreen = taken(lastScreen, frame)
    return draw(writer)
  })
  await writer.close()
  close()
}

async function follow(
  frames: ReadableStream<VideoFrame>,
  see: (frame: VideoFrame) => Promise<void>,
): Promise<void> {
  const reader = frames.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) await see(next.value)
}

/** Frames not closed at once would hold up the camera. */
function taken(before: VideoFrame | null, frame: VideoFrame): VideoFrame {
  before?.close()
  return frame
}

async function draw(writer: WritableStreamDefaultWriter<VideoFrame>): Promise<void> {
  const now = performance.now()
  if (!lastScreen || now - drawnAt < FRAME_MS * 0.9) return
  drawnAt = now
  const { displayWidth: width, displayHeight: height } = lastScreen
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  pen.drawImage(lastScreen, 0, 0, width, height)
  if (lastFace && faceShown) drawFace(lastFace, width, height)
  // Two cameras count from two beginnings: the page's own clock goes on evenly.
  await writer.write(new VideoFrame(canvas, { timestamp: Math.round(now * 1000) }))
}

function drawFace(face: VideoFrame, width: number, height: number): void {
  const to = faceBox(width, height)
  const from = middleOf(face.displayWidth, face.displayHeight)
  pen.drawImage(face, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = Math.max(2, width / 500)
  pen.strokeRect(to.x, to.y, to.width, to.height)
}
