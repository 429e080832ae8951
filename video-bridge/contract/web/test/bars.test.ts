import { describe, expect, it } from 'vitest'
import type { Level, LineFigures } from '../src'
import { barsOf, steadyBars, withBars, type Bars } from '../src/link/bars'

const GOOD: LineFigures = {
  lossReceived: 0,
  lossSent: 0,
  roundTripMs: 40,
  availableBitrate: 2_000_000,
  isLimited: false,
  freezes: 0,
  soundComes: true,
  pictureComes: true,
}

describe('bars', () => {
  it.each<[string, Partial<LineFigures>, Level, Bars]>([
    ['a good line', {}, 'FULL', 4],
    ['3 % of what is sent is lost', { lossSent: 0.03 }, 'FULL', 3],
    ['3 % of what comes is lost', { lossReceived: 0.03 }, 'FULL', 3],
    ['a picture that stands still at times', { freezes: 1 }, 'FULL', 3],
    ['a smaller picture', {}, 'SMALL', 3],
    ['10 % loss', { lossReceived: 0.1 }, 'FULL', 2],
    ['a long delay', { roundTripMs: 800 }, 'FULL', 2],
    ['a paused picture', {}, 'FROZEN', 2],
    ['a quarter lost', { lossReceived: 0.25 }, 'FROZEN', 1],
    ['sound only', {}, 'SOUND', 1],
    ['text', {}, 'TEXT', 0],
  ])('%s', (_, figures, level, bars) => {
    expect(barsOf({ ...GOOD, ...figures }, level)).toBe(bars)
  })

  it('are none when nothing comes through', () => {
    expect(barsOf(null, 'FULL')).toBe(0)
  })

  it('fall at once and come back after three seconds', () => {
    let seconds: Bars[] = []
    const shown = ([4, 4, 1, 4, 4, 4] as Bars[]).map((one) => steadyBars((seconds = withBars(seconds, one))))

    expect(shown).toEqual([4, 4, 1, 1, 1, 4])
  })
})
