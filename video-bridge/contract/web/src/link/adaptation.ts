import type { LineFigures } from './figures'

/** What this end sends, best first: each gives up more of the picture so that the sound stays whole. */
export const LEVELS = ['FULL', 'SMALL', 'FROZEN', 'SOUND', 'TEXT'] as const
export type Level = (typeof LEVELS)[number]

/** What it was that began: another way, a try whether the line bears more, or giving way because it does not. */
type Beginning = 'WAY' | 'TRY' | 'RETREAT'

interface Standing {
  level: Level
  since: number
  by: Beginning
  /** For how long the line has to be good before more is tried. */
  patience: number
  /** Since when it counts as good enough for more, in spite of single seconds; null when it does not. */
  goodSince: number | null
}

/** How a link is fitted to its line. Pure; times are milliseconds of one clock. */
export type Adaptation =
  /** The line bears what is sent. */
  | ({ type: 'Steady' } & Standing)
  /** The line bears less than what is sent; once may be chance. */
  | ({ type: 'Strained'; bears: Level } & Standing)
  /** The line was good enough for more in the last second. */
  | ({ type: 'Recovering' } & Standing)

const FIRST_PATIENCE_MS = 8000
const LONGEST_PATIENCE_MS = 64_000
/** Of a line that bears only sound: whether it bears more of that is tried without anybody noticing. */
const LONGEST_FOR_SOUND_MS = 16_000
/** So much less long the line has been good after a single second that was not. */
const SINGLE_COSTS_MS = 3000
/** A better level that fails so soon was tried too early: the next try waits twice as long. */
const FAILED_WITHIN_MS = 15_000
/** A level that held so long is what the line bears: patience begins anew. */
const HELD_MS = 60_000

/** The browser needs so long to find out that the line bears a picture, or a larger one. */
const PROBING_MS = 8000

/** Sound is reported on every five seconds: so long may a report tell of the time when there was a picture, too. */
const REPORT_MS = 6000

/** A link that begins: the browser does not know yet what the line bears. */
export function untried(now: number): Adaptation {
  return begun('FULL', 'WAY', FIRST_PATIENCE_MS, now)
}

/**
 * The link goes another way, which may be the old one after a moment: the browser does not know yet what it bears, and
 * what the line was good for before is not forgotten.
 */
export function rerouted(before: Adaptation, now: number): Adaptation {
  const { level, patience, goodSince } = before
  return { ...begun(level, 'WAY', patience, now), goodSince }
}

function begun(level: Level, by: Beginning, patience: number, now: number): Adaptation {
  return { type: 'Steady', level, since: now, by, patience, goodSince: null }
}

/**
 * What becomes of it by the figures of about a second: down as far as needed by two bad ones in a row, up by one level
 * after a time without two in a row that were not good.
 */
export function adapt(before: Adaptation, figures: LineFigures, now: number): Adaptation {
  const { level, by, since } = before
  const isProbing = by !== 'RETREAT' && !isWorse(level, 'SMALL') && now - since < PROBING_MS
  const bears = levelFor(figures, level, isProbing)
  if (isWorse(bears, level)) return isOfBefore(before, now) ? steady(before, now) : strain(before, bears, now)
  return isWorse(level, bears) ? recover(before, now) : steady(before, now)
}

/** Whether bad figures may still be the picture's that was given up: without it the line may bear the sound well. */
function isOfBefore({ level, by, since }: Adaptation, now: number): boolean {
  return by === 'RETREAT' && isWorse(level, 'SMALL') && now - since < REPORT_MS
}

/**
 * What the line bears by its figures.
 *
 * @param sent what is sent now
 * @param isProbing whether the browser is still finding out how much the line bears
 */
export function levelFor(figures: LineFigures, sent: Level, isProbing: boolean): Level {
  const { lossSent, roundTripMs } = figures
  const byBitrate = levelByBitrate(isProbing ? Infinity : knownBitrate(figures, sent))
  return worst(levelByLoss(lossSent ?? 0), levelByRoundTrip(roundTripMs), byBitrate)
}

/**
 * The browser's estimate follows what is sent: it means something only when it is too little for that, and something
 * has to be left out for its sake. Whether the line bears more has to be tried.
 */
function knownBitrate({ availableBitrate, isLimited }: LineFigures, sent: Level): number {
  const bitrate = availableBitrate ?? Infinity
  const isTooLittle = isWorse(levelByBitrate(bitrate), sent)
  const hasPicture = !isWorse(sent, 'SMALL')
  return isTooLittle && (isLimited || !hasPicture) ? bitrate : Infinity
}

function levelByLoss(loss: number): Level {
  if (loss < 0.05) return 'FULL'
  if (loss < 0.1) return 'SMALL'
  if (loss < 0.25) return 'FROZEN'
  return loss < 0.5 ? 'SOUND' : 'TEXT'
}

function levelByRoundTrip(ms: number): Level {
  if (ms < 500) return 'FULL'
  if (ms < 1000) return 'SMALL'
  if (ms < 2000) return 'FROZEN'
  return ms < 5000 ? 'SOUND' : 'TEXT'
}

function levelByBitrate(bitrate: number): Level {
  if (bitrate >= 400_000) return 'FULL'
  if (bitrate >= 150_000) return 'SMALL'
  if (bitrate >= 40_000) return 'FROZEN'
  return bitrate >= 12_000 ? 'SOUND' : 'TEXT'
}

function strain(before: Adaptation, bears: Level, now: number): Adaptation {
  const standing = standingOf(before, now)
  if (before.type !== 'Strained') return { type: 'Strained', ...standing, bears }
  const { by, since, patience } = standing
  const failed = by === 'TRY' && now - since < FAILED_WITHIN_MS
  return {
    type: 'Steady',
    // The better of two bad figures: one alone may be chance.
    level: isWorse(bears, before.bears) ? before.bears : bears,
    since: now,
    by: 'RETREAT',
    patience: failed ? Math.min(patience * 2, LONGEST_PATIENCE_MS) : patience,
    goodSince: null,
  }
}

function steady(before: Adaptation, now: number): Adaptation {
  const standing = standingOf(before, now)
  const held = now - standing.since >= HELD_MS
  return { type: 'Steady', ...standing, ...(held && { patience: FIRST_PATIENCE_MS }) }
}

function recover(before: Adaptation, now: number): Adaptation {
  const { level, since, by, patience, goodSince } = before
  const goodFrom = goodSince ?? now
  const longest = isWorse(level, 'FROZEN') ? LONGEST_FOR_SOUND_MS : LONGEST_PATIENCE_MS
  if (now - goodFrom < Math.min(patience, longest))
    return { type: 'Recovering', level, since, by, patience, goodSince: goodFrom }
  return begun(LEVELS[LEVELS.indexOf(level) - 1]!, 'TRY', patience, now)
}

/** After a second that was not good: one alone may be chance, but many such are not. */
function standingOf(before: Adaptation, now: number): Standing {
  const { level, since, by, patience } = before
  return { level, since, by, patience, goodSince: goodAfterAll(before, now) }
}

function goodAfterAll({ type, goodSince }: Adaptation, now: number): number | null {
  return type === 'Recovering' && goodSince !== null ? Math.min(goodSince + SINGLE_COSTS_MS, now) : null
}

/** Whether one level gives up more than another. */
export function isWorse(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) > LEVELS.indexOf(other)
}

function worst(...levels: Level[]): Level {
  return levels.reduce((a, b) => (isWorse(b, a) ? b : a))
}
