/** How a broken path of a link is made whole by ICE restarts. Pure; times are milliseconds of one clock. */
export type Healing =
  /** The path carries, since then; what it took to get there still counts for a while. */
  | { type: 'Well'; since: number; tries: number; lastAt: number }
  /** Nothing comes through; ICE was restarted so many times in a row, the last time then. */
  | { type: 'Broken'; tries: number; lastAt: number }

export type PathNews =
  /** Something came through. */
  | 'carries'
  /** ICE has lost the path, or packets that came in a stream come no longer. */
  | 'broken'
  /** This page is in another network than before: what was tried so far says nothing. */
  | 'networkChanged'
  /** What carries the signals is back: what was said before may be lost. */
  | 'signalsBack'
  /** The far end has restarted ICE: that does for both. */
  | 'farRestarted'
  /** Time has passed. */
  | 'tick'

export interface HealingStep {
  healing: Healing
  /** Whether ICE is to be restarted now. */
  restart: boolean
}

const FIRST_PAUSE_MS = 1500
const LONGEST_PAUSE_MS = 6000
/** Two restarts are never closer than this, whatever happens. */
const LEAST_PAUSE_MS = 500
/** With the pauses between them about a minute and a half; then only another network gives new hope. */
const MOST_TRIES = 16
/** A path that held so long has nothing to do with the restarts before. */
const HELD_MS = 10_000
/** As many of the restarts before count against a path that breaks again at once. */
const MOST_REMEMBERED = 4

/** A link that never broke. */
export const UNHURT: Healing = { type: 'Well', since: 0, tries: 0, lastAt: -Infinity }

/** What comes of a piece of news. */
export function heal(healing: Healing, news: PathNews, now: number): HealingStep {
  switch (news) {
    case 'carries':
      return stay(healing.type === 'Well' ? healing : recover(healing, now))
    case 'broken':
      return tryIfDue(healing.type === 'Well' ? breakDown(healing, now) : healing, now)
    case 'networkChanged':
      return tryIfDue({ ...healing, tries: 0 }, now)
    case 'signalsBack':
      return healing.type === 'Well' ? stay(healing) : tryIfDue({ ...healing, tries: 0 }, now)
    case 'farRestarted':
      return stay({ ...healing, tries: Math.max(healing.tries, 1), lastAt: now })
    case 'tick':
      return healing.type === 'Well' ? stay(healing) : tryIfDue(healing, now)
  }
}

function recover({ tries, lastAt }: Healing, now: number): Healing {
  return { type: 'Well', since: now, tries: Math.min(tries, MOST_REMEMBERED), lastAt }
}

/** A path that breaks again and again is not restarted at once each time: its pauses grow on. */
function breakDown({ since, tries, lastAt }: Extract<Healing, { type: 'Well' }>, now: number): Healing {
  return { type: 'Broken', tries: now - since < HELD_MS ? tries : 0, lastAt }
}

function tryIfDue(healing: Healing, now: number): HealingStep {
  const { tries, lastAt } = healing
  if (tries >= MOST_TRIES || now - lastAt < pauseAfter(tries)) return stay(healing)
  return { healing: { ...healing, tries: tries + 1, lastAt: now }, restart: true }
}

function pauseAfter(tries: number): number {
  return tries === 0 ? LEAST_PAUSE_MS : Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
}

function stay(healing: Healing): HealingStep {
  return { healing, restart: false }
}
