import { describe, expect, it } from 'vitest'
import { newsOf, NO_PACKETS, packets, type PacketNews } from '../src/link/packets'

/** What is told of counters seen every 200 ms. */
function news(...seen: [received: number, replies: number][]): PacketNews[] {
  let before = NO_PACKETS
  return seen.map(([received, replies], i) => {
    const now = 10_000 + i * 200
    const after = packets(before, { received, replies, patience: 500 }, now)
    const told = newsOf(before, after, now)
    before = after
    return told
  })
}
const times = (count: number, received: number, replies: number): [number, number][] =>
  Array.from({ length: count }, () => [received, replies])

describe('packets from the far end', () => {
  it('carry while they come', () => {
    expect(news([10, 1], [20, 1], [30, 1])).toEqual(['carries', 'carries', 'carries'])
  })

  it('tell of a broken path half a second after a dense stream stopped', () => {
    expect(news([10, 1], [20, 1], ...times(4, 20, 1)).slice(2)).toEqual(['tick', 'tick', 'broken', 'broken'])
  })

  it('tell of a broken path though the last look saw only the end of the stream', () => {
    expect(news([10, 1], [20, 1], [21, 1], ...times(4, 21, 1)).at(-1)).toBe('broken')
  })

  it('tell nothing by a pause when there are only few', () => {
    expect(news([1, 1], [2, 1], [3, 1], ...times(5, 3, 1)).slice(3)).toEqual(Array(5).fill('tick'))
  })

  it('tell nothing where none ever came', () => {
    expect(news(...times(5, 0, 1))).toEqual(Array(5).fill('tick'))
  })

  it('are missed no longer when the path answers: the far end has stopped sending', () => {
    const told = news([10, 1], [20, 1], ...times(3, 20, 1), [20, 2], ...times(5, 20, 2))
    expect(told.slice(4)).toEqual(['broken', 'carries', ...Array(5).fill('tick')])
  })
})
