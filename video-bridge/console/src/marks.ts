/** Moments of the last call in epoch milliseconds, for measurements from outside. */
export interface Marks {
  /** The clerk clicked. */
  answeredAt?: number
  /** The first frame of the citizen's picture was presented. */
  firstFrameAt?: number
}

declare global {
  interface Window {
    xiaowu: { marks: Marks }
  }
}

window.xiaowu = { marks: {} }

export function markAnswered(at: number): void {
  window.xiaowu.marks = { answeredAt: at }
}

export function markFirstFrame(at: number): void {
  window.xiaowu.marks.firstFrameAt ??= at
}
