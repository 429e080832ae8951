/** A place in a picture, in pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const SHARE = 0.2
const MARGIN = 0.015
const RATIO = 16 / 9

/** Where the face is drawn in a screen's picture: its lower right corner, where pages have least to say. */
export function faceBox(width: number, height: number): Box {
  const wide = Math.round(width * SHARE)
  const high = Math.round(wide / RATIO)
  const margin = Math.round(width * MARGIN)
  return { x: width - wide - margin, y: height - high - margin, width: wide, height: high }
}

/** The part of a camera's picture that fills a box of 16:9: its middle. */
export function middleOf(width: number, height: number): Box {
  const wide = Math.min(width, Math.round(height * RATIO))
  const high = Math.min(height, Math.round(width / RATIO))
  return { x: Math.round((width - wide) / 2), y: Math.round((height - high) / 2), width: wide, height: high }
}
