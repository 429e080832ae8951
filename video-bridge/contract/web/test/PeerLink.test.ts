import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PeerLink, type LinkDirection, type LinkSpec, type Signal } from '../src'
import { FakePeer } from './fakePeer'

const camera = { getTracks: () => [{ kind: 'audio' }, { kind: 'video' }] } as unknown as MediaStream

/** One end of a link whose signals are kept until the test carries them over. */
class End {
  readonly sent: Signal[] = []
  readonly peers: FakePeer[] = []
  readonly faults: unknown[] = []
  readonly flows: boolean[] = []
  readonly remotes: MediaStream[] = []
  readonly configurations: RTCConfiguration[] = []
  readonly link: PeerLink

  constructor(
    polite: boolean,
    local: MediaStream | null | Promise<MediaStream | null> = camera,
    relayOnly = false,
    direction: LinkDirection = 'SEND_RECEIVE',
    live = true,
  ) {
    const spec: LinkSpec = { id: 'booth-lead', remote: 'LEAD', direction, polite, iceServers: [], relayOnly }
    const events = {
      signal: (signal: Signal) => void this.sent.push(signal),
      flow: (flowing: boolean) => void this.flows.push(flowing),
      remoteStream: (stream: MediaStream) => void this.remotes.push(stream),
      fault: (error: unknown) => void this.faults.push(error),
    }
    const createPeer = (configuration: RTCConfiguration) => {
      this.configurations.push(configuration)
      this.peers.push(new FakePeer())
      return this.peers.at(-1) as unknown as RTCPeerConnection
    }
    this.link = new PeerLink(spec, local, events, createPeer, live)
  }

  /** An end that connects and sends nothing. */
  static silent(direction: LinkDirection = 'SEND_RECEIVE'): End {
    return new End(false, camera, false, direction, false)
  }

  get peer(): FakePeer {
    return this.peers.at(-1)!
  }

  async carryTo(other: End): Promise<void> {
    await vi.advanceTimersByTimeAsync(0)
    for (const signal of this.sent.splice(0)) await other.link.deliver(signal)
  }

  /** Ids of the tracks that are sent. */
  ids(): (string | undefined)[] {
    return this.peer.senders.map((sender) => sender.track?.id)
  }

  kinds(): string[] {
    return this.sent.map((signal) => (signal.type === 'Description' ? signal.kind : signal.type))
  }
}

const track = (kind: string, id: string) => ({ kind, id }) as MediaStreamTrack

const candidate = (line: string): Signal => ({
  type: 'Candidate',
  candidate: line,
  sdpMid: '0',
  sdpMLineIndex: 0,
})

describe('PeerLink', () => {
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

  it('restarts ICE when the path stays broken, not when it heals', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)
    booth.peer.become('disconnected')
    await vi.advanceTimersByTimeAsync(1000)
    booth.peer.become('connected')
    await vi.advanceTimersByTimeAsync(5000)
    expect(booth.peer.restarts).toBe(0)

    booth.peer.become('disconnected')
    await vi.advanceTimersByTimeAsync(2500)
    expect(booth.peer.restarts).toBe(1)
  })

  it('tells that media flows when the first frame is decoded, and that it stalls', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)
    booth.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(100)
    expect(booth.flows).toEqual([true])

    await vi.advanceTimersByTimeAsync(5000)
    expect(booth.flows).toEqual([true, false])
    booth.link.close()
  })

  it('lets media through a relay only where that is wanted', async () => {
    const straight = new End(false)
    const hidden = new End(false, camera, true)
    await vi.advanceTimersByTimeAsync(0)

    expect(straight.configurations[0]?.iceTransportPolicy).toBe('all')
    expect(hidden.configurations[0]?.iceTransportPolicy).toBe('relay')
  })

  it('sums up its figures', async () => {
    const booth = new End(false)

    expect(await booth.link.stats()).toEqual({
      framesDecoded: 7,
      framesPerSecond: 0,
      bytesReceived: 120,
      bytesSent: 55,
      packetsLost: 1,
      roundTripMs: 12,
      route: 'relayed',
    })
  })

  it('connects without sending or showing anything until it may go live', async () => {
    const clerk = End.silent()
    await vi.advanceTimersByTimeAsync(0)
    clerk.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(5000)

    expect(clerk.kinds()).toEqual(['offer'])
    expect(clerk.peer.senders.map(({ track }) => track)).toEqual([null, null])
    expect(clerk.remotes).toEqual([])
    expect(clerk.flows).toEqual([])
  })

  it.each(['SEND_RECEIVE', 'SEND'] as const)(
    'goes live on %s without negotiating again',
    async (direction) => {
      const clerk = End.silent(direction)
      await vi.advanceTimersByTimeAsync(0)
      clerk.peer.ontrack!({ streams: [{}] })

      clerk.link.goLive()
      await vi.advanceTimersByTimeAsync(100)

      expect(clerk.peer.senders.map(({ track }) => track?.kind)).toEqual(['audio', 'video'])
      expect(clerk.remotes).toHaveLength(1)
      expect(clerk.flows).toEqual([true])
      expect(clerk.kinds()).toEqual(['offer'])
      clerk.link.close()
    },
  )

  it('goes live though the camera comes later', async () => {
    let camReady: (stream: MediaStream) => void = () => {}
    const late = new Promise<MediaStream>((resolve) => (camReady = resolve))
    const clerk = new End(false, late, false, 'SEND_RECEIVE', false)
    clerk.link.goLive()

    camReady(camera)
    await vi.advanceTimersByTimeAsync(0)

    expect(clerk.peer.senders.map(({ track }) => track?.kind)).toEqual(['audio', 'video'])
  })

  it('stays silent when the far end is loaded anew while it rings', async () => {
    const clerk = End.silent()
    const booth = new End(true)
    await clerk.carryTo(booth)
    await booth.carryTo(clerk)

    const reloaded = new End(true)
    await vi.advanceTimersByTimeAsync(1000)
    await reloaded.carryTo(clerk)

    expect(clerk.peers).toHaveLength(2)
    expect(clerk.peer.senders.map(({ track }) => track)).toEqual([null, null])
    clerk.link.goLive()
    await vi.advanceTimersByTimeAsync(0)
    expect(clerk.peer.senders.map(({ track }) => track?.kind)).toEqual(['audio', 'video'])
  })

  it('sends another track of a kind without negotiating again', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)
    booth.sent.length = 0

    await booth.link.replace('video', track('video', 'other camera'))

    expect(booth.ids()).toEqual([undefined, 'other camera'])
    expect(booth.sent).toEqual([])
  })

  it('goes on with sound alone when there is no camera any more', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)

    await booth.link.replace('video', null)

    expect(booth.peer.senders.map((sender) => sender.track?.kind)).toEqual(['audio', undefined])
  })

  it('holds a replaced track back until it may go live', async () => {
    const clerk = End.silent()
    await clerk.link.replace('video', track('video', 'other camera'))
    expect(clerk.ids()).toEqual([undefined, undefined])

    clerk.link.goLive()
    await vi.advanceTimersByTimeAsync(0)

    expect(clerk.ids()).toEqual([undefined, 'other camera'])
  })

  it('sends the replaced track also to a far end that was loaded anew', async () => {
    const booth = new End(false)
    const clerk = new End(true)
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)
    await booth.link.replace('video', track('video', 'other camera'))

    const reloaded = new End(true)
    await vi.advanceTimersByTimeAsync(1000)
    await reloaded.carryTo(booth)

    expect(booth.peers).toHaveLength(2)
    expect(booth.ids()).toEqual([undefined, 'other camera'])
  })

  it('begins to send a kind that it never had, to a media server too', async () => {
    const booth = new End(false, null, false, 'SEND')
    await vi.advanceTimersByTimeAsync(0)
    expect(booth.kinds()).toEqual([])

    await booth.link.replace('video', track('video', 'late camera'))

    expect(booth.ids()).toEqual(['late camera'])
    expect(booth.kinds()).toEqual(['offer'])
  })

  it('sends nothing on a link that only receives', async () => {
    const booth = new End(false, null, false, 'RECEIVE')
    await booth.link.replace('video', track('video', 'camera'))

    expect(booth.peer.senders).toEqual([])
  })

  it('goes on flowing while sound comes though the picture does not', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)
    booth.peer.ontrack!({ streams: [{}] })
    for (let second = 0; second < 6; second++) {
      booth.peer.audioBytes += 1000
      await vi.advanceTimersByTimeAsync(1000)
    }

    expect(booth.flows).toEqual([true])
    booth.link.close()
  })

  it('waits for the first frame while sound comes already, but not for ever', async () => {
    const booth = new End(false)
    await vi.advanceTimersByTimeAsync(0)
    booth.peer.frames = 0
    booth.peer.ontrack!({ streams: [{}] })
    for (let second = 0; second < 4; second++) {
      booth.peer.audioBytes += 1000
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(booth.flows).toEqual([])

    booth.peer.audioBytes += 1000
    await vi.advanceTimersByTimeAsync(1200)
    expect(booth.flows).toEqual([true])
    booth.link.close()
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
