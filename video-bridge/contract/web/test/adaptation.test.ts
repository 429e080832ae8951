import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adapt,
  isWorse,
  levelFor,
  LEVELS,
  rerouted,
  untried,
  type Adaptation,
  type Level,
} from '../src/link/adaptation'
import type { LineFigures } from '../src/link/figures'

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
const loss = (lossSent: number): LineFigures => ({ ...GOOD, lossSent })

/** The level after each of these figures, one a second. */
function levels(figures: LineFigures[]): Level[] {
  let now = 1_000_000
  let state: Adaptation = untried(now - 60_000)
  return figures.map((one) => {
    state = adapt(state, one, (now += 1000))
    return state.level
  })
}
const seconds = (count: number, figures: LineFigures) => Array.from({ length: count }, () => figures)

describe('what a line bears', () => {
  it.each<[string, Partial<LineFigures>, Level]>([
    ['a good line', {}, 'FULL'],
    ['no figures yet', { lossSent: null, availableBitrate: null, roundTripMs: 0 }, 'FULL'],
    ['7 % loss', { lossSent: 0.07 }, 'SMALL'],
    ['15 % loss', { lossSent: 0.15 }, 'FROZEN'],
    ['30 % loss', { lossSent: 0.3 }, 'SOUND'],
    ['60 % loss', { lossSent: 0.6 }, 'TEXT'],
    ['300 kbit/s', { availableBitrate: 300_000, isLimited: true }, 'SMALL'],
    ['300 kbit/s that are not used up', { availableBitrate: 300_000 }, 'FULL'],
    ['64 kbit/s', { availableBitrate: 64_000, isLimited: true }, 'FROZEN'],
    ['30 kbit/s', { availableBitrate: 30_000, isLimited: true }, 'SOUND'],
    ['9 kbit/s', { availableBitrate: 9_000, isLimited: true }, 'TEXT'],
    ['a second and a half of delay', { roundTripMs: 1500 }, 'FROZEN'],
    ['the worst of several', { lossSent: 0.07, roundTripMs: 3000 }, 'SOUND'],
  ])('%s', (_, figures, level) => {
    expect(levelFor({ ...GOOD, ...figures }, 'FULL', false)).toBe(level)
  })

  it('gives the sound more way on a line that does not even carry that', () => {
    expect(levelFor({ ...GOOD, availableBitrate: 30_000 }, 'FROZEN', false)).toBe('SOUND')
  })

  it('does not take the estimate of a line that carries only sound for what it bears', () => {
    expect(levelFor({ ...GOOD, availableBitrate: 64_000 }, 'FROZEN', false)).toBe('FULL')
  })
})

describe('adaptation', () => {
  it('gives way by the second bad figure', () => {
    expect(levels([GOOD, loss(0.15), loss(0.15)])).toEqual(['FULL', 'FULL', 'FROZEN'])
  })

  it('does not blame the sound for what was lost of the picture that was given up', () => {
    const late = [loss(0.15), loss(0.15), ...seconds(5, loss(0.6)), ...seconds(4, GOOD)]
    expect(levels(late).slice(1)).toEqual(Array(10).fill('FROZEN'))
  })

  it('gives up more when the line does not bear the sound alone either', () => {
    expect(levels([...seconds(2, loss(0.15)), ...seconds(8, loss(0.6))]).at(-1)).toBe('TEXT')
  })

  it('does not mind a single bad figure', () => {
    expect(levels([GOOD, loss(0.9), GOOD, loss(0.9), GOOD])).toEqual(Array(5).fill('FULL'))
  })

  it('gives way no further than the better of two bad figures asks for', () => {
    expect(levels([loss(0.9), loss(0.07)]).at(-1)).toBe('SMALL')
  })

  it('comes back by one level every eight seconds', () => {
    const after = levels([...seconds(2, loss(0.9)), ...seconds(36, GOOD)])
    expect(LEVELS.map((level) => after.indexOf(level, 1))).toEqual([37, 28, 19, 10, 1])
  })

  it('does not wait anew for a single second that was not good', () => {
    const good = levels([...seconds(2, loss(0.07)), ...seconds(6, GOOD), loss(0.9), ...seconds(5, GOOD)])
    expect(good.slice(-2)).toEqual(['SMALL', 'FULL'])
  })

  it('does not take a line for good that is bad every other second', () => {
    const fallen = seconds(2, loss(0.07))
    const restless = Array.from({ length: 60 }, () => [GOOD, loss(0.9)]).flat()
    expect(levels([...fallen, ...restless]).at(-1)).toBe('SMALL')
  })

  it('waits anew after two such seconds', () => {
    const poor = loss(0.07)
    const after = levels([poor, poor, ...seconds(6, GOOD), poor, poor, ...seconds(9, GOOD)])
    expect(after.slice(-2)).toEqual(['SMALL', 'FULL'])
  })

  it('tries more of the sound after sixteen seconds at most', () => {
    const failed = [...seconds(2, loss(0.3)), ...seconds(9, GOOD), ...seconds(2, loss(0.3))]
    const after = levels([...failed, ...seconds(17, GOOD), ...seconds(2, loss(0.3)), ...seconds(17, GOOD)])
    expect(after.slice(-2)).toEqual(['SOUND', 'FROZEN'])
  })

  it('waits twice as long after a better level that failed', () => {
    const fall = seconds(2, loss(0.07))
    const first = levels([...fall, ...seconds(9, GOOD)])
    expect(first.at(-1)).toBe('FULL')

    const second = levels([...fall, ...seconds(9, GOOD), ...fall, ...seconds(17, GOOD)])
    expect(second.slice(-2)).toEqual(['SMALL', 'FULL'])
  })

  it('is patient as at first again after a minute at one level', () => {
    const fall = seconds(2, loss(0.07))
    const failed = [...fall, ...seconds(9, GOOD), ...fall]
    const after = levels([
      ...failed,
      ...seconds(17, GOOD),
      ...seconds(61, GOOD),
      ...fall,
      ...seconds(9, GOOD),
    ])
    expect(after.at(-1)).toBe('FULL')
  })

  it('does not believe the low estimate with which browsers begin', () => {
    let state = untried(1000)
    for (const now of [2000, 3000, 4000])
      state = adapt(state, { ...GOOD, availableBitrate: 300_000, isLimited: true }, now)
    expect(state.level).toBe('FULL')
  })

  it('does not believe the low estimate with which browsers begin on another way', () => {
    let state = rerouted(untried(1000), 100_000)
    for (const now of [101_000, 102_000])
      state = adapt(state, { ...GOOD, availableBitrate: 300_000, isLimited: true }, now)
    expect(state.level).toBe('FULL')
  })

  it('goes on waiting where it was when the link goes another way meanwhile', () => {
    let state = untried(0)
    let now = 60_000
    const hear = (figures: LineFigures) => (state = adapt(state, figures, (now += 1000)))
    seconds(2, loss(0.07)).forEach(hear)
    seconds(6, GOOD).forEach(hear)

    state = rerouted(state, now)
    seconds(3, GOOD).forEach(hear)

    expect(state.level).toBe('FULL')
  })

  it('is as patient as before when another way bears less at once', () => {
    const state = rerouted(untried(0), 60_000)
    const fallen = [61_000, 62_000].reduce((before, now) => adapt(before, loss(0.07), now), state)
    expect(fallen).toMatchObject({ level: 'SMALL', patience: state.patience })
  })

  const figures = fc.record<LineFigures>({
    lossReceived: fc.constant(null),
    lossSent: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    roundTripMs: fc.integer({ min: 0, max: 10_000 }),
    availableBitrate: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    isLimited: fc.boolean(),
    freezes: fc.constant(0),
    soundComes: fc.boolean(),
    pictureComes: fc.boolean(),
  })

  it('never goes up by more than one level at a time, nor sooner than eight seconds after the last change', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 200 }), (line) => {
        const after = levels(line)
        let changedAt = -Infinity
        after.forEach((level, i) => {
          const before = after[i - 1] ?? 'FULL'
          if (isWorse(before, level)) {
            expect(LEVELS.indexOf(before) - LEVELS.indexOf(level)).toBe(1)
            expect(i - changedAt).toBeGreaterThan(8)
          }
          if (before !== level) changedAt = i
        })
      }),
    )
  })

  it('rarely tries what an unchanging line does not bear', () => {
    fc.assert(
      fc.property(figures, fc.array(figures, { maxLength: 50 }), (line, past) => {
        const settled = levels([...past, ...seconds(1300, line)]).slice(-1000)
        const tooMuch = settled.filter((level) => isWorse(levelFor(line, level, false), level))
        expect(tooMuch.length).toBeLessThan(200)
      }),
    )
  })

  it('comes back to the full picture on any line that turns good for good', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 100 }), (past) => {
        expect(levels([...past, ...seconds(400, GOOD)]).at(-1)).toBe('FULL')
      }),
    )
  })
})
