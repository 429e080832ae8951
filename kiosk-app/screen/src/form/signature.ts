const LONGEST = 200_000
const PREFIX = 'data:image/png;base64,'

/** The picture as PNG in Base64, made smaller until it is small enough to be sent. */
export function pngOf(canvas: HTMLCanvasElement): string {
  const png = canvas.toDataURL('image/png').slice(PREFIX.length)
  return png.length <= LONGEST ? png : pngOf(halved(canvas))
}

function halved(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const smaller = document.createElement('canvas')
  smaller.width = Math.ceil(canvas.width / 2)
  smaller.height = Math.ceil(canvas.height / 2)
  smaller.getContext('2d')?.drawImage(canvas, 0, 0, smaller.width, smaller.height)
  return smaller
}
