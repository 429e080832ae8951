/** Drawn people for the gallery: no real person's face is needed to look at the page. */
export interface Sitter {
  wall: string
  floor: string
  skin: string
  hair: string
  clothes: string
}

export const CITIZEN: Sitter = {
  wall: '#d9e2e4',
  floor: '#b9c6c6',
  skin: '#e9c4a3',
  hair: '#8d8f93',
  clothes: '#7a5a4d',
}

export const CLERK: Sitter = {
  wall: '#e8e4da',
  floor: '#d3ccbd',
  skin: '#eac9ab',
  hair: '#2e2a28',
  clothes: '#1f4e79',
}

/** Nobody: what the clerk shows is not looked at here. */
export const SCREEN: Sitter = { ...CLERK, wall: '#ffffff' }

const WIDTH = 1280
const HEIGHT = 720
const FRAMES_A_SECOND = 15

/** A camera that shows the sitter, nodding a little so that frames differ. */
export function filmOf(sitter: Sitter): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT })
  const pen = canvas.getContext('2d')!
  let frame = 0
  const draw = (): void => paint(pen, sitter, Math.sin(frame++ / 9) * 5)
  draw()
  setInterval(draw, 1000 / FRAMES_A_SECOND)
  const film = canvas.captureStream(FRAMES_A_SECOND)
  // Rather fewer frames than small ones: these are pictures to look at.
  for (const track of film.getVideoTracks()) track.contentHint = 'detail'
  for (const track of silence().getTracks()) film.addTrack(track)
  return film
}

/** A sheet under the camera for paper, as that takes it. */
export async function paperStill(): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH * 2, HEIGHT * 2)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#4a4238'
  pen.fillRect(0, 0, WIDTH * 2, HEIGHT * 2)
  pen.fillStyle = '#fbfaf5'
  pen.fillRect(800, 60, 960, 1320)
  pen.fillStyle = '#8a919b'
  for (let line = 0; line < 24; line++) pen.fillRect(880, 200 + line * 46, line % 5 === 4 ? 460 : 800, 12)
  return canvas.convertToBlob({ type: 'image/jpeg' })
}

function silence(): MediaStream {
  return new AudioContext().createMediaStreamDestination().stream
}

function paint(pen: CanvasRenderingContext2D, sitter: Sitter, nod: number): void {
  const fill = (colour: string, shape: () => void): void => {
    pen.fillStyle = colour
    pen.beginPath()
    shape()
    pen.fill()
  }
  fill(sitter.wall, () => pen.rect(0, 0, WIDTH, HEIGHT))
  fill(sitter.floor, () => pen.rect(0, 560, WIDTH, 160))
  fill('#ffffff88', () => pen.roundRect(80, 70, 260, 190, 12))
  fill('#ffffff66', () => pen.roundRect(960, 110, 220, 330, 12))
  fill(sitter.clothes, () => pen.ellipse(640, 760, 310, 270, 0, 0, Math.PI * 2))
  fill(sitter.skin, () => pen.roundRect(585, 430 + nod / 2, 110, 110, 40))
  fill(sitter.hair, () => pen.ellipse(640, 300 + nod, 148, 170, 0, 0, Math.PI * 2))
  fill(sitter.skin, () => pen.ellipse(640, 330 + nod, 122, 152, 0, 0, Math.PI * 2))
  fill(sitter.hair, () => pen.ellipse(640, 200 + nod, 118, 52, 0, 0, Math.PI * 2))
  fill('#2b2b2b', () => pen.ellipse(592, 326 + nod, 9, 11, 0, 0, Math.PI * 2))
  fill('#2b2b2b', () => pen.ellipse(688, 326 + nod, 9, 11, 0, 0, Math.PI * 2))
  fill('#a65f52', () => pen.ellipse(640, 410 + nod, 34, 9, 0, 0, Math.PI))
}
