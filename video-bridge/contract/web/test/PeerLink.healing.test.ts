import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connected, End } from './linkEnd'

describe('PeerLink heals', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('MediaStream', class {})
  })
  afterEach(() => void vi.useRealTimers())

  it.each(['disconnected', 'failed'] as const)('restarts ICE at once when it is %s', async (state) => {
    const { booth } = await connected()

    booth.peer.become(state)
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.restarts).toBe(1)
    expect(booth.kinds()).toEqual(['offer'])
    booth.link.close()
  })

  it('restarts ICE over the same connection, so that the old path carries on while it can', async () => {
    const { booth, clerk } = await connected()
    booth.link.networkChanged()
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)

    expect(booth.peers).toHaveLength(1)
    expect(clerk.peers).toHaveLength(1)
    expect(booth.peer.signalingState).toBe('stable')
  })

  it('restarts ICE half a second after packets stopped, long before the browser notices', async () => {
    const { booth } = await connected()
    let sound = 0
    booth.peer.counters = () => ({ frames: 7, sound: (sound += 10) })
    booth.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(1000)
    expect(booth.peer.restarts).toBe(0)

    booth.peer.counters = () => ({ frames: 7, sound })
    await vi.advanceTimersByTimeAsync(800)

    expect(booth.peer.restarts).toBe(1)
    booth.link.close()
  })

  it('leaves the first word to the impolite end when packets stop', async () => {
    const clerk = new End(true)
    const booth = new End(false)
    await booth.carryTo(clerk)
    clerk.peer.become('connected')
    let sound = 0
    clerk.peer.counters = () => ({ frames: 7, sound: (sound += 10) })
    clerk.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(1000)
    clerk.peer.counters = () => ({ frames: 7, sound })
    await vi.advanceTimersByTimeAsync(500)
    expect(clerk.peer.restarts).toBe(0)

    await vi.advanceTimersByTimeAsync(500)
    expect(clerk.peer.restarts).toBe(1)
    clerk.link.close()
  })

  it('does not take a media server that has nothing to pass on for a broken path', async () => {
    const { booth } = await connected('RECEIVE')
    let sound = 0
    booth.peer.counters = () => ({ frames: 7, sound: (sound += 10) })
    booth.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(1000)
    booth.peer.counters = () => ({ frames: 7, sound })
    await vi.advanceTimersByTimeAsync(5000)

    expect(booth.peer.restarts).toBe(0)
    booth.link.close()
  })

  it('opens a second connection to a media server, and lets go of the first when that is connected', async () => {
    const { booth } = await connected('RECEIVE')
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)
    const [first, second] = booth.peers
    expect(booth.kinds()).toEqual(['offer'])
    expect(first!.closed).toBe(false)

    await booth.link.deliver({ type: 'Description', kind: 'answer', sdp: 'v=0\r\no=- of-a-new-endpoint 1' })
    second!.ontrack!({ streams: [{ id: 'second' }] })
    expect(booth.remotes).toEqual([])
    second!.become('connected')

    expect(first!.closed).toBe(true)
    expect(booth.remotes).toEqual([{ id: 'second' }])
    booth.link.close()
    expect(second!.closed).toBe(true)
  })

  it('stays on the first connection to a media server when the second comes to nothing', async () => {
    const { booth } = await connected('SEND')
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)

    booth.peers[1]!.become('failed')

    expect(booth.peers.map(({ closed }) => closed)).toEqual([false, true])
  })

  it('sends what it sends on the second connection, too', async () => {
    const { booth } = await connected('SEND')
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peers[1]!.senders.map(({ track }) => track?.kind)).toEqual(['audio', 'video'])
    booth.link.close()
    expect(booth.peers.every(({ closed }) => closed)).toBe(true)
  })

  it('says its offer again while nobody answers, and tells when that did not help', async () => {
    const { booth } = await connected()
    booth.peer.become('disconnected')
    await vi.advanceTimersByTimeAsync(0)
    booth.sent.length = 0

    await vi.advanceTimersByTimeAsync(1800)

    expect(booth.kinds()).toEqual(['offer'])
    expect(booth.unanswered).toBe(0)
    await vi.advanceTimersByTimeAsync(3000)
    expect(booth.unanswered).toBe(1)
    expect(booth.peer.restarts).toBe(1)
    booth.link.close()
  })

  it('says its offer again as soon as signals get through again', async () => {
    const { booth } = await connected()
    booth.peer.become('disconnected')
    await vi.advanceTimersByTimeAsync(600)
    booth.sent.length = 0

    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.kinds()).toEqual(['offer'])
    booth.link.close()
  })

  it('says an offer again that was lost while the old path carries: nothing else could be negotiated', async () => {
    const { booth, clerk } = await connected()
    // Given an ICE restart whose offer is lost with the connection to the bridge
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)
    booth.sent.length = 0
    await vi.advanceTimersByTimeAsync(10_000)
    expect(booth.sent).toEqual([])
    expect(booth.peer.signalingState).toBe('have-local-offer')

    booth.link.signalsBack()
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)

    expect(booth.peer.signalingState).toBe('stable')
    expect(booth.peer.restarts).toBe(1)
    expect(booth.peers).toHaveLength(1)
    expect(clerk.peers).toHaveLength(1)
  })

  it('gets an answer that was lost by saying its offer again', async () => {
    const { booth, clerk } = await connected()
    booth.link.networkChanged()
    await booth.carryTo(clerk)
    clerk.sent.length = 0

    booth.link.signalsBack()
    await booth.carryTo(clerk)
    expect(clerk.kinds()).toEqual(['answer'])
    await clerk.carryTo(booth)

    expect(booth.peer.signalingState).toBe('stable')
    expect(clerk.peer.signalingState).toBe('stable')
    expect(clerk.peers).toHaveLength(1)
  })

  it('agrees when both ends say again what the other may have missed', async () => {
    const { booth, clerk } = await connected()
    booth.link.networkChanged()
    clerk.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)
    booth.sent.length = clerk.sent.length = 0

    booth.link.signalsBack()
    clerk.link.signalsBack()
    for (let turn = 0; turn < 3; turn++) {
      await booth.carryTo(clerk)
      await clerk.carryTo(booth)
    }

    expect([booth.peer.signalingState, clerk.peer.signalingState]).toEqual(['stable', 'stable'])
    expect([booth.faults, clerk.faults]).toEqual([[], []])
    booth.link.close()
    clerk.link.close()
  })

  it('says its offer to a media server again, on the second connection, when the answer may be lost', async () => {
    const { booth } = await connected('SEND')
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)
    booth.sent.length = 0

    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.kinds()).toEqual(['offer'])
    expect(booth.peers).toHaveLength(2)
    booth.link.close()
  })

  it('does not say again what was said after the signals went, since that was kept for then', async () => {
    const { booth } = await connected('SEND')
    booth.isCarried = false
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(0)

    booth.isCarried = true
    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(0)
    expect(booth.kinds()).toEqual(['offer'])

    // But what went out may be lost the next time
    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(0)
    expect(booth.kinds()).toEqual(['offer', 'offer'])
    booth.link.close()
  })

  it('begins anew where candidates were lost before there was a path', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)
    booth.peer.become('connecting')

    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.restarts).toBe(1)
    expect(booth.kinds()).toEqual(['offer'])
    booth.link.close()
    clerk.link.close()
  })

  it('says nothing when signals are back and the path was never broken', async () => {
    const { booth } = await connected()

    booth.link.signalsBack()
    await vi.advanceTimersByTimeAsync(5000)

    expect(booth.sent).toEqual([])
  })

  it('goes on by text while the path stays broken, and sends everything again when it is whole', async () => {
    const { booth } = await connected()
    booth.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(1500)

    booth.peer.become('disconnected')
    await vi.advanceTimersByTimeAsync(9000)

    expect(booth.lines.at(-1)).toMatchObject({ sent: 'TEXT', bars: 0, figures: null })
    booth.peer.become('connected')
    await vi.advanceTimersByTimeAsync(1000)
    expect(booth.lines.at(-1)).toMatchObject({ sent: 'FULL' })
    booth.link.close()
  })
})
