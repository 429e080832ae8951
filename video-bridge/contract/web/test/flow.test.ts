import { describe, expect, it } from 'vitest'
import { flow, NO_FLOW } from '../src/link/flow'
import { NO_STATS, type LinkStats } from '../src/link/stats'

/** Whether media flows at each look, one a second. */
function flows(...seen: Partial<LinkStats>[]): boolean[] {
  let state = NO_FLOW
  return seen.map((stats, i) => {
    state = flow(state, { ...NO_STATS, ...stats }, 10_000 + i * 1000)
    return state.flowing
  })
}

describe('the flow of media', () => {
  it('begins with the first frame and not with the sound before it', () => {
    const video = { hasVideo: true }
    expect(flows({ ...video, soundPackets: 5 }, { ...video, soundPackets: 9, framesDecoded: 1 })).toEqual([
      false,
      true,
    ])
  })

  it('begins with the sound where nobody sends a picture', () => {
    expect(flows({}, { soundPackets: 5 })).toEqual([false, true])
  })

  it('does not wait for a picture for more than two seconds', () => {
    const sound = [1, 2, 3, 4].map((soundPackets) => ({ hasVideo: true, soundPackets }))
    expect(flows(...sound)).toEqual([false, false, true, true])
  })

  it('goes on by sound alone while the picture is paused', () => {
    const sound = [1, 2, 3, 4, 5, 6].map((soundPackets) => ({
      hasVideo: true,
      framesDecoded: 9,
      soundPackets,
    }))
    expect(flows(...sound)).toEqual(Array(6).fill(true))
  })

  it('stalls when neither comes for three seconds', () => {
    const still = { hasVideo: true, framesDecoded: 9, soundPackets: 5 }
    expect(flows(still, still, still, still)).toEqual([true, true, true, false])
  })
})
