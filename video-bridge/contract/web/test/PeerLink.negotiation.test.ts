import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Signal } from '../src'
import { camera, End } from './linkEnd'

const candidate = (line: string): Signal => ({
  type: 'Candidate',
  candidate: line,
  sdpMid: '0',
  sdpMLineIndex: 0,
})

describe('PeerLink negotiates', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('MediaStream', class {})
  })
  afterEach(() => void vi.useRealTimers())

  it('lets the impolite end make the first offer', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)

    expect(booth.peer.signalingState).toBe('stable')
    expect(booth.peer.remoteDescription?.type).toBe('answer')
    expect(clerk.sent).toEqual([])
  })

  it('attaches the tracks before it negotiates', async () => {
    let camReady: (stream: MediaStream) => void = () => {}
    const booth = new End(false, new Promise((resolve) => (camReady = resolve)))
    await vi.advanceTimersByTimeAsync(500)
    expect(booth.sent).toEqual([])

    camReady(camera)
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.tracks).toHaveLength(2)
    expect(booth.kinds()).toEqual(['offer'])
  })

  it('asks to receive picture and sound when it has no camera', async () => {
    const booth = new End(false, null)
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.receiving).toEqual(['audio', 'video'])
  })

  it('only sends on a link to a media server', async () => {
    const booth = new End(false, camera, false, 'SEND')
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.directions).toEqual(['sendonly', 'sendonly'])
    expect(booth.peer.receiving).toEqual([])
    expect(booth.kinds()).toEqual(['offer'])
  })

  it('offers a media server nothing while there is nothing to send', async () => {
    const booth = new End(false, null, false, 'SEND')
    await vi.advanceTimersByTimeAsync(5000)
    booth.link.networkChanged()
    await vi.advanceTimersByTimeAsync(5000)

    expect(booth.sent).toEqual([])
  })

  it('asks a media server for picture and sound without waiting for its own camera', async () => {
    const booth = new End(false, new Promise(() => {}), false, 'RECEIVE')
    await vi.advanceTimersByTimeAsync(0)

    expect(booth.peer.tracks).toEqual([])
    expect(booth.peer.receiving).toEqual(['audio', 'video'])
    expect(booth.kinds()).toEqual(['offer'])
  })

  it('yields as the polite end when offers collide', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(clerk.kinds()).toEqual(['offer'])

    await booth.carryTo(clerk)

    expect(clerk.peer.localDescription?.type).toBe('answer')
    expect(clerk.peer.signalingState).toBe('stable')
  })

  it('keeps its own offer as the impolite end, says it again and ignores candidates of the other', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await vi.advanceTimersByTimeAsync(1000)
    booth.sent.length = 0

    await clerk.carryTo(booth)
    await booth.link.deliver(candidate('of the ignored offer'))

    expect(booth.peer.signalingState).toBe('have-local-offer')
    expect(booth.peer.remoteDescription).toBeNull()
    expect(booth.kinds()).toEqual(['offer'])
    expect(booth.faults).toEqual([])
  })

  it('keeps candidates until the remote description is there', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await clerk.link.deliver(candidate('early'))
    expect(clerk.peer.candidates).toEqual([])

    await booth.carryTo(clerk)
    await clerk.link.deliver(candidate('late'))

    expect(clerk.peer.candidates.map((c) => c.candidate)).toEqual(['early', 'late'])
  })

  it('connects anew to a far end that was loaded again', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)

    const reloaded = new End(true)
    await vi.advanceTimersByTimeAsync(1000)
    await reloaded.carryTo(booth)
    await booth.carryTo(reloaded)

    expect(booth.peers).toHaveLength(2)
    expect(booth.peers[0]!.closed).toBe(true)
    expect(booth.peer.signalingState).toBe('stable')
    expect(reloaded.peer.remoteDescription?.type).toBe('answer')
  })

  it('lets media through a relay only where that is wanted', async () => {
    const straight = new End(false)
    const hidden = new End(false, camera, true)
    await vi.advanceTimersByTimeAsync(0)

    expect(straight.configurations[0]?.iceTransportPolicy).toBe('all')
    expect(hidden.configurations[0]?.iceTransportPolicy).toBe('relay')
  })

  it('is silent after it was closed', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await vi.advanceTimersByTimeAsync(0)
    clerk.link.close()

    await booth.carryTo(clerk)
    await vi.advanceTimersByTimeAsync(5000)

    expect(clerk.peer.closed).toBe(true)
    expect(clerk.sent).toEqual([])
  })
})
