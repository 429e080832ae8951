import { describe, expect, it } from 'vitest'
import { heal, UNHURT, type Healing, type PathNews } from '../src/link/healing'

/** The times at which ICE is restarted, when news come at these times and the clock ticks five times a second. */
function restarts(until: number, news: [at: number, PathNews][]): number[] {
  const times: number[] = []
  let healing: Healing = UNHURT
  const hear = (what: PathNews, now: number) => {
    const step = heal(healing, what, now)
    healing = step.healing
    if (step.restart) times.push(now)
  }
  for (let now = 0; now <= until; now += 100) {
    for (const [, what] of news.filter(([at]) => at === now)) hear(what, now)
    if (now % 200 === 0) hear('tick', now)
  }
  return times
}

describe('healing a path', () => {
  it('restarts at once when the path breaks', () => {
    expect(restarts(900, [[300, 'broken']])).toEqual([300])
  })

  it('restarts at once when the network changes, though the old path may still carry', () => {
    expect(restarts(5000, [[300, 'networkChanged']])).toEqual([300])
  })

  it('tries again later each time while nothing comes through', () => {
    expect(restarts(40_000, [[0, 'broken']])).toEqual([0, 1600, 4600, 10_600, 16_600, 22_600, 28_600, 34_600])
  })

  it('stops when the path carries', () => {
    const news: [number, PathNews][] = [
      [0, 'broken'],
      [1700, 'carries'],
    ]
    expect(restarts(20_000, news)).toEqual([0, 1600])
  })

  it('gives up after about a minute and a half until the network changes', () => {
    const given = restarts(600_000, [[0, 'broken']])
    expect(given).toHaveLength(16)
    expect(given.at(-1)).toBeLessThan(100_000)

    const news: [number, PathNews][] = [
      [0, 'broken'],
      [300_000, 'networkChanged'],
    ]
    expect(restarts(300_000, news).at(-1)).toBe(300_000)
  })

  it('tries soon again in another network, however long the pause had become', () => {
    const news: [number, PathNews][] = [
      [0, 'broken'],
      [16_000, 'networkChanged'],
    ]
    expect(restarts(17_700, news)).toEqual([0, 1600, 4600, 10_600, 16_000, 17_600])
  })

  it('makes no storm of a network that changes all the time', () => {
    const news = Array.from({ length: 100 }, (_, i): [number, PathNews] => [i * 100, 'networkChanged'])
    const times = restarts(10_000, news)
    expect(times.length).toBeLessThanOrEqual(21)
    expect(times.slice(1).every((at, i) => at - times[i]! >= 500)).toBe(true)
  })

  it('makes no storm of a path that breaks again whenever it has healed', () => {
    const news = Array.from({ length: 60 }, (_, i): [number, PathNews][] => [
      [i * 1000, 'broken'],
      [i * 1000 + 300, 'carries'],
    ]).flat()
    expect(restarts(60_000, news).length).toBeLessThanOrEqual(12)
  })

  it('restarts at once again when a path breaks that has held for a while', () => {
    const news: [number, PathNews][] = [
      [0, 'broken'],
      [300, 'carries'],
      [20_000, 'broken'],
    ]
    expect(restarts(20_100, news)).toEqual([0, 20_000])
  })

  it('takes the restart of the far end for its own', () => {
    const news: [number, PathNews][] = [
      [0, 'farRestarted'],
      [200, 'broken'],
    ]
    expect(restarts(1400, news)).toEqual([])
    expect(restarts(1600, news)).toEqual([1600])
  })
})
