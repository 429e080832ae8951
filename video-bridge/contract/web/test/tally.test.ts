import { describe, expect, it } from 'vitest'
import type { Level, LineFigures, LineState, LinkQuality } from '../src'
import { LineReport } from '../src/link/LineReport'
import { NO_STATS } from '../src/link/stats'
import { begun, restarted, summaryOf, tally } from '../src/link/tally'

const FIGURES: LineFigures = {
  lossReceived: 0,
  lossSent: 0,
  roundTripMs: 40,
  availableBitrate: null,
  isLimited: false,
  freezes: 0,
  soundComes: true,
  pictureComes: true,
}
const line = (sent: Level, figures: Partial<LineFigures> | null = {}): LineState => ({
  sent,
  received: 'ALL',
  bars: 4,
  figures: figures && { ...FIGURES, ...figures },
})

/** Sums up a link that was looked at once a second. */
function summed(lines: LineState[], stats = NO_STATS): LinkQuality {
  return summaryOf(lines.reduce((sum, one, i) => tally(sum, one, stats, (i + 1) * 1000), begun(0)))
}

describe('the sum of a link', () => {
  it('tells for how long what was sent', () => {
    const levels = ['FULL', 'FULL', 'SMALL', 'FROZEN', 'FROZEN', 'SOUND', 'TEXT', 'TEXT'] as const
    const sum = summed(levels.map((level) => line(level)))

    expect(sum).toMatchObject({ fullMs: 3000, smallMs: 1000, frozenMs: 2000, soundMs: 1000, textMs: 1000 })
    expect(sum.levelChanges).toBe(4)
  })

  it('tells mean and 95th percentile of the round trip, within ten milliseconds', () => {
    const sum = summed([
      ...Array(90).fill(line('FULL', { roundTripMs: 50 })),
      ...Array(10).fill(line('FULL', { roundTripMs: 910 })),
    ])

    expect(Math.abs(sum.roundTripMeanMs - 136)).toBeLessThanOrEqual(10)
    expect(sum.roundTripP95Ms).toBe(910)
  })

  it('counts a round trip that is beyond all classes in the last', () => {
    expect(summed([line('FULL', { roundTripMs: 60_000 })]).roundTripP95Ms).toBe(4990)
  })

  it('tells what was lost both ways', () => {
    const stats = { ...NO_STATS, packetsReceived: 900, packetsLost: 100 }
    const sum = summed([line('FULL', { lossSent: 0.1 }), line('FULL', { lossSent: 0.3 })], stats)

    expect(sum).toMatchObject({ lossSent: 0.2, lossReceived: 0.1 })
  })

  it('counts freezes and ICE restarts, and remembers a relay', () => {
    const relayed = tally(begun(0), line('FULL', { freezes: 2 }), { ...NO_STATS, route: 'relayed' }, 1000)
    const after = tally(restarted(relayed), line('FULL'), { ...NO_STATS, route: 'straight' }, 2000)

    expect(summaryOf(after)).toMatchObject({ freezes: 2, restarts: 1, relayed: true })
  })

  it('has no round trip and no loss where nothing was measured', () => {
    expect(summed([line('TEXT', null)])).toMatchObject({ roundTripMeanMs: 0, roundTripP95Ms: 0, lossSent: 0 })
  })
})

describe('the report of a link', () => {
  function reported(lines: LineState[]): { told: number[]; lasts: boolean[]; report: LineReport } {
    const told: number[] = []
    const lasts: boolean[] = []
    let now = 0
    const report = new LineReport((_, last) => {
      told.push(now)
      lasts.push(last)
    }, 0)
    for (const one of lines) report.note(one, NO_STATS, (now += 1000))
    return { told, lasts, report }
  }

  it('is told every ten seconds', () => {
    expect(reported(Array(25).fill(line('FULL'))).told).toEqual([10_000, 20_000])
  })

  it('is told when what is sent changes', () => {
    expect(reported([line('FULL'), line('SMALL'), line('SMALL')]).told).toEqual([2000])
  })

  it('is told at the end', () => {
    const { told, lasts, report } = reported([line('FULL')])
    report.end()
    expect(told).toEqual([1000])
    expect(lasts).toEqual([true])
  })

  it('is not told of a link on which nothing was seen', () => {
    const { told, report } = reported([])
    report.end()
    expect(told).toEqual([])
  })
})
