import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { camera, connected, End } from './linkEnd'

const track = (kind: string, id: string) => ({ kind, id }) as MediaStreamTrack

describe('PeerLink sends', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('MediaStream', class {})
  })
  afterEach(() => void vi.useRealTimers())

  it('pauses the picture for the sound when the far end loses much of what is sent', async () => {
    const { booth } = await connected()
    let sound = 0
    booth.peer.counters = () => ({ frames: (sound += 10), sound })
    booth.peer.lossSent = 0.15
    booth.peer.ontrack!({ streams: [{}] })
    await vi.advanceTimersByTimeAsync(5000)

    const [audio, video] = booth.peer.senders.map(({ limits }) => limits[0])
    expect(audio).toMatchObject({ active: true, maxBitrate: 24_000, priority: 'high' })
    expect(video).toMatchObject({ active: false })
    expect(booth.lines.at(-1)).toMatchObject({ sent: 'FROZEN', received: 'ALL', bars: 1 })
    booth.link.close()
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

  it('sums up its figures', async () => {
    const booth = new End(false)

    expect(await booth.link.stats()).toEqual({
      framesDecoded: 7,
      framesPerSecond: 0,
      bytesReceived: 120,
      bytesSent: 55,
      packetsReceived: 0,
      packetsLost: 1,
      soundPackets: 0,
      hasVideo: true,
      replies: 0,
      freezes: 0,
      lossSent: 0,
      availableBitrate: null,
      isLimited: false,
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

  it('sends a camera that comes in the middle of a call at its full size', async () => {
    const sound = { getTracks: () => [track('audio', 'mic')] } as unknown as MediaStream
    const booth = new End(false, sound)
    const clerk = new End(true)
    await booth.carryTo(clerk)
    await clerk.carryTo(booth)
    booth.peer.become('connected')
    await vi.advanceTimersByTimeAsync(1000)

    await booth.link.replace('video', track('video', 'camera'))

    expect(booth.peer.senders[1]!.limits[0]).toMatchObject({ active: true, scaleResolutionDownBy: 1 })
    booth.link.close()
  })

  it('sends nothing on a link that only receives', async () => {
    const booth = new End(false, null, false, 'RECEIVE')
    await booth.link.replace('video', track('video', 'camera'))

    expect(booth.peer.senders).toEqual([])
  })

  it('shows a small picture at once, and a full one as soon as the first frames are over', async () => {
    const { booth } = await connected()
    const picture = () => booth.peer.senders[1]!.limits[0]

    expect(picture()).toMatchObject({ active: true, scaleResolutionDownBy: 4 })

    await vi.advanceTimersByTimeAsync(600)
    expect(picture()).toMatchObject({ active: true, scaleResolutionDownBy: 1 })
    booth.link.close()
  })

  it('counts its first moments from when it goes live, not from when it connected', async () => {
    const clerk = End.silent()
    await vi.advanceTimersByTimeAsync(0)
    clerk.peer.become('connected')
    await vi.advanceTimersByTimeAsync(10_000)
    const picture = () => clerk.peer.senders[1]!.limits[0]

    clerk.link.goLive()
    await vi.advanceTimersByTimeAsync(100)
    expect(picture()).toMatchObject({ scaleResolutionDownBy: 4 })

    await vi.advanceTimersByTimeAsync(500)
    expect(picture()).toMatchObject({ scaleResolutionDownBy: 1 })
    clerk.link.close()
  })
})
