import { isWorse, type Level } from './adaptation'
import type { LineFigures } from './figures'

/** How good a line is, for people: 4 good, 3 fair, 2 poor, 1 very poor, 0 none. */
export type Bars = 0 | 1 | 2 | 3 | 4

/** Bars come back after so many seconds without a worse one, so that they do not flicker. */
const SECONDS = 3

/** The bars of one second. @param figures null when the path is broken */
export function barsOf(figures: LineFigures | null, level: Level): Bars {
  if (!figures || level === 'TEXT') return 0
  const { roundTripMs, freezes } = figures
  const loss = Math.max(figures.lossSent ?? 0, figures.lossReceived ?? 0)
  if (isWorse(level, 'FROZEN') || loss >= 0.15 || roundTripMs >= 1500) return 1
  if (isWorse(level, 'SMALL') || loss >= 0.06 || roundTripMs >= 600) return 2
  if (level === 'SMALL' || loss >= 0.02 || roundTripMs >= 250 || freezes > 0) return 3
  return 4
}

/** The bars to show by those of the last seconds, newest last: the least. */
export function steadyBars(seconds: Bars[]): Bars {
  return seconds.reduce((least, one) => (one < least ? one : least), 4)
}

/** Those of the last seconds with one more. */
export function withBars(seconds: Bars[], newest: Bars): Bars[] {
  return [...seconds, newest].slice(-SECONDS)
}
