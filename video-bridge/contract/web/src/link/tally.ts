import type { LinkQuality } from '../messages/call'
import type { Level } from './adaptation'
import type { LineState } from './Line'
import type { LinkStats } from './stats'

/** What is remembered of a link to sum it up. Pure; times are milliseconds of one clock, durations too. */
export interface Tally {
  began: number
  at: number
  level: Level
  timeAt: Record<Level, number>
  levelChanges: number
  restarts: number
  freezes: number
  /** How often which round trip was measured, by its class of [ROUND_TRIP_STEP_MS]. */
  roundTrips: number[]
  lossSent: Mean
  received: number
  lost: number
  relayed: boolean
}

interface Mean {
  sum: number
  count: number
}

const ROUND_TRIP_STEP_MS = 20
/** Whatever is slower is counted in the last class: five seconds. */
const CLASSES = 250

export function begun(now: number): Tally {
  return {
    began: now,
    at: now,
    level: 'FULL',
    timeAt: { FULL: 0, SMALL: 0, FROZEN: 0, SOUND: 0, TEXT: 0 },
    levelChanges: 0,
    restarts: 0,
    freezes: 0,
    roundTrips: [],
    lossSent: { sum: 0, count: 0 },
    received: 0,
    lost: 0,
    relayed: false,
  }
}

/** One more look at the line. */
export function tally(before: Tally, { sent, figures }: LineState, stats: LinkStats, now: number): Tally {
  return {
    ...before,
    at: now,
    level: sent,
    timeAt: { ...before.timeAt, [before.level]: before.timeAt[before.level] + (now - before.at) },
    levelChanges: before.levelChanges + (sent === before.level ? 0 : 1),
    freezes: before.freezes + (figures?.freezes ?? 0),
    roundTrips:
      figures && figures.roundTripMs > 0
        ? counted(before.roundTrips, figures.roundTripMs)
        : before.roundTrips,
    lossSent: meanWith(before.lossSent, figures?.lossSent ?? null),
    received: stats.packetsReceived,
    lost: Math.max(stats.packetsLost, 0),
    relayed: before.relayed || stats.route === 'relayed',
  }
}

/** ICE was restarted. */
export function restarted(before: Tally): Tally {
  return { ...before, restarts: before.restarts + 1 }
}

/** The sum of it all, as it is reported. */
export function summaryOf(tally: Tally): LinkQuality {
  const { timeAt, roundTrips, lossSent, received, lost } = tally
  return {
    began: new Date(tally.began).toISOString(),
    fullMs: timeAt.FULL,
    smallMs: timeAt.SMALL,
    frozenMs: timeAt.FROZEN,
    soundMs: timeAt.SOUND,
    textMs: timeAt.TEXT,
    levelChanges: tally.levelChanges,
    restarts: tally.restarts,
    freezes: tally.freezes,
    roundTripMeanMs: meanOf(roundTrips),
    roundTripP95Ms: percentile(roundTrips, 0.95),
    lossSent: lossSent.count > 0 ? rounded(lossSent.sum / lossSent.count) : 0,
    lossReceived: received + lost > 0 ? rounded(lost / (received + lost)) : 0,
    relayed: tally.relayed,
  }
}

function counted(classes: number[], ms: number): number[] {
  const of = Math.min(Math.floor(ms / ROUND_TRIP_STEP_MS), CLASSES - 1)
  const next = Array.from({ length: Math.max(classes.length, of + 1) }, (_, i) => classes[i] ?? 0)
  next[of]! += 1
  return next
}

function middleOf(index: number): number {
  return index * ROUND_TRIP_STEP_MS + ROUND_TRIP_STEP_MS / 2
}

function meanOf(classes: number[]): number {
  const count = classes.reduce((sum, one) => sum + one, 0)
  const sum = classes.reduce((all, one, i) => all + one * middleOf(i), 0)
  return count > 0 ? Math.round(sum / count) : 0
}

function percentile(classes: number[], share: number): number {
  const count = classes.reduce((sum, one) => sum + one, 0)
  let below = 0
  const index = classes.findIndex((one) => (below += one) >= share * count)
  return count > 0 ? middleOf(index) : 0
}

function meanWith({ sum, count }: Mean, value: number | null): Mean {
  return value === null ? { sum, count } : { sum: sum + value, count: count + 1 }
}

function rounded(share: number): number {
  return Math.round(Math.min(share, 1) * 10_000) / 10_000
}
