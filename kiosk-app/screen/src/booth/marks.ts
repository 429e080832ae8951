/** Moments of the last link, in milliseconds since 1970, for measurement; nothing personal. */
export interface Marks {
  /** When kiosk-app asked for the link. */
  openedAt?: number
  /** When the far end's first frame was presented. */
  firstFrameAt?: number
}

declare global {
  interface Window {
    xiaowu?: { marks: Marks }
  }
}

/** Puts the marks where a measuring program finds them. */
export function publishMarks(page: Window): Marks {
  const marks: Marks = {}
  page.xiaowu = { marks }
  return marks
}
