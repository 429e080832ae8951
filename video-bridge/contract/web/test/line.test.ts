import { describe, expect, it } from 'vitest'
import { Line } from '../src/link/Line'
import type { Fit } from '../src/link/sending'
import { NO_STATS, type LinkStats } from '../src/link/stats'

/** A line that is looked at once a second. */
class Watched {
  private now = 100_000
  private stats: LinkStats = NO_STATS
  readonly fitted: Fit[] = []
  readonly line: Line = new Line(() => void this.fitted.push(this.line.fit), this.now - 60_000)

  after(seconds: number, changes: Partial<LinkStats> = {}) {
    let state = null
    for (let i = 0; i < seconds; i++) {
      const { soundPackets, framesDecoded, packetsReceived } = this.stats
      this.stats = {
        ...this.stats,
        soundPackets: soundPackets + 50,
        framesDecoded: framesDecoded + 25,
        packetsReceived: packetsReceived + 100,
        ...changes,
      }
      state = this.line.note(this.stats, (this.now += 1000))
    }
    return state
  }

  breaks(is: boolean): void {
    this.line.broken(is, this.now)
  }
}

describe('a line', () => {
  it('has nothing to say at the first look', () => {
    expect(new Watched().after(1)).toBeNull()
  })

  it('is told when what is sent has to change, once', () => {
    const watched = new Watched()
    watched.after(3)
    watched.after(5, { lossSent: 0.06 })

    expect(watched.fitted).toEqual([{ level: 'SMALL', isParting: false }])
  })

  it('gives a picture that it cannot bear two seconds for its last one', () => {
    const watched = new Watched()
    watched.after(3)
    watched.after(2, { lossSent: 0.15 })
    expect(watched.fitted).toEqual([{ level: 'FROZEN', isParting: true }])

    watched.after(3, { lossSent: 0.15 })
    expect(watched.fitted).toEqual([
      { level: 'FROZEN', isParting: true },
      { level: 'FROZEN', isParting: false },
    ])
  })

  it('does not begin a picture again in order to part from it', () => {
    const watched = new Watched()
    watched.after(3)
    watched.after(5, { lossSent: 0.15 })
    watched.after(9, { lossSent: 0.6 })

    expect(watched.fitted.at(-1)).toEqual({ level: 'TEXT', isParting: false })
  })

  it('is not judged by what was measured on a path that is broken', () => {
    const watched = new Watched()
    watched.after(3)
    watched.breaks(true)
    const standing = { soundPackets: 150, framesDecoded: 75, packetsReceived: 300, lossSent: 0.9 }

    expect(watched.after(4, standing)).toMatchObject({ sent: 'FULL', bars: 0, figures: null })
    expect(watched.after(2, standing)).toMatchObject({ sent: 'TEXT', received: 'NOTHING' })
    watched.breaks(false)
    expect(watched.after(1, { lossSent: 0 })).toMatchObject({ sent: 'FULL', received: 'ALL' })
    expect(watched.fitted).toEqual([])
  })
})
