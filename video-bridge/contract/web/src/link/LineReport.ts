import type { LinkQuality } from '../messages/call'
import type { LineState } from './Line'
import type { LinkStats } from './stats'
import { begun, restarted, summaryOf, tally, type Tally } from './tally'

const EVERY_MS = 10_000

/** Sums up how good a link was, and tells it every ten seconds, when what is sent changes, and at the end. */
export class LineReport {
  private sum: Tally
  private toldAt: number

  constructor(
    private readonly tell: (quality: LinkQuality, last: boolean) => void,
    now: number,
  ) {
    this.sum = begun(now)
    this.toldAt = now
  }

  /** One more look at the line. */
  note(line: LineState, stats: LinkStats, now: number): void {
    const { levelChanges } = this.sum
    this.sum = tally(this.sum, line, stats, now)
    if (this.sum.levelChanges > levelChanges || now - this.toldAt >= EVERY_MS) this.report(now)
  }

  /** ICE was restarted. */
  restarted(): void {
    this.sum = restarted(this.sum)
  }

  /** The link is over. Nothing is told of one on which nothing was ever seen. */
  end(): void {
    if (this.sum.at > this.sum.began) this.tell(summaryOf(this.sum), true)
  }

  private report(now: number): void {
    this.toldAt = now
    this.tell(summaryOf(this.sum), false)
  }
}
