import { adapt, rerouted, untried, type Level } from './adaptation'
import { barsOf, steadyBars, withBars, type Bars } from './bars'
import { figuresBetween, type LineFigures } from './figures'
import { NOTHING_YET, receivedOf, reception, type Received } from './reception'
import { limitsFor, type Fit } from './sending'
import type { LinkStats } from './stats'

/** So long may a path be broken before people are told to go on without it. */
const BROKEN_FOR_MS = 5000
/** So long a picture that is given up has for its last one to arrive. */
const PARTING_MS = 2000

/** How good a link is, and what was done about it. */
export interface LineState {
  /** What gets through of what this end sends: what is sent, or nothing when the path stays broken. */
  sent: Level
  /** What comes from the far end. */
  received: Received
  bars: Bars
  /** Null while nothing comes through. */
  figures: LineFigures | null
}

/** Follows how good a link's line is by its counters, and fits to it what is sent. */
export class Line {
  private before: LinkStats | null = null
  private reception = NOTHING_YET
  private seconds: Bars[] = []
  private brokenSince: number | null = null
  private adaptation
  private pictureUntil = Infinity
  private isParting = false

  /** @param unfit hears that what is sent is to be fitted anew */
  constructor(
    private readonly unfit: () => void,
    now: number,
  ) {
    this.adaptation = untried(now)
  }

  /** What is sent now. */
  get level(): Level {
    return this.adaptation.level
  }

  /** How it is fitted to the line. */
  get fit(): Fit {
    return { level: this.level, isParting: this.isParting }
  }

  /** The path is broken, or carries again. */
  broken(is: boolean, now: number): void {
    if (is) this.brokenSince ??= now
    else this.brokenSince = null
  }

  /** The link goes another way. */
  rerouted(now: number): void {
    this.adaptation = rerouted(this.adaptation, now)
  }

  /** The counters after about a second more. Null the first time: there is nothing to compare them with. */
  note(stats: LinkStats, now: number): LineState | null {
    const before = this.before
    this.before = stats
    if (!before) return null
    const figures = figuresBetween(before, stats)
    this.reception = reception(this.reception, figures, now)
    if (this.brokenSince === null) this.adapt(figures, now)
    return this.judge(this.brokenSince === null ? figures : null, now)
  }

  private adapt(figures: LineFigures, now: number): void {
    const before = this.fit
    this.adaptation = adapt(this.adaptation, figures, now)
    this.partFromPicture(now)
    if (this.level !== before.level || this.isParting !== before.isParting) this.unfit()
  }

  private partFromPicture(now: number): void {
    if (limitsFor('video', this.level).active) this.pictureUntil = Infinity
    else this.pictureUntil = Math.min(this.pictureUntil, now + PARTING_MS)
    this.isParting = this.pictureUntil !== Infinity && now < this.pictureUntil
  }

  /** A broken path says nothing of what its line bears once it is whole: then what was sent before is sent again. */
  private judge(figures: LineFigures | null, now: number): LineState {
    const isDead = this.brokenSince !== null && now - this.brokenSince >= BROKEN_FOR_MS
    const received = receivedOf(this.reception, now)
    this.seconds = withBars(this.seconds, barsOf(received === 'NOTHING' ? null : figures, this.level))
    return { sent: isDead ? 'TEXT' : this.level, received, bars: steadyBars(this.seconds), figures }
  }
}
