import type { LinkSpec, PageMessage } from '@xiaowu/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeDevices } from '../../../video-bridge/contract/web/test/fakeDevices'
import { FakePeer } from '../../../video-bridge/contract/web/test/fakePeer'
import type { Marks } from '../src/booth/marks'
import { Calls } from '../src/media/Calls'
import { Camera } from '../src/media/Camera'
import { device, FakeStream, usualDevices } from './fakes'

const spec: LinkSpec = {
  id: 'booth-lead',
  remote: 'LEAD',
  direction: 'SEND_RECEIVE',
  polite: false,
  iceServers: [],
  relayOnly: false,
}

describe('Calls', () => {
  let devices: FakeDevices
  let peers: FakePeer[]
  let told: PageMessage[]
  let marks: Marks
  let calls: Calls
  const peer = () => peers.at(-1)!
  const settle = (time = 0) => vi.advanceTimersByTimeAsync(time)

  beforeEach(() => {
    vi.useFakeTimers()
    devices = usualDevices()
    peers = []
    told = []
    marks = {}
    calls = new Calls(
      new Camera(devices),
      (message) => void told.push(message),
      marks,
      () => {
        peers.push(new FakePeer())
        return peer() as unknown as RTCPeerConnection
      },
    )
  })
  afterEach(() => {
    calls.end()
    vi.useRealTimers()
  })

  it('has the camera ready before a call is answered', async () => {
    calls.warmUp()
    await settle()

    expect(devices.on()).toEqual(['camera', 'microphone'])
  })

  it('looks for a code without listening', async () => {
    calls.shown('Identify')
    await settle()

    expect(devices.on()).toEqual(['camera'])
  })

  it('turns the camera off where nobody is to be seen', async () => {
    calls.warmUp()
    calls.shown('Fill')
    await settle()
    expect(devices.on()).toEqual(['camera', 'microphone'])

    calls.shown('Rate')
    await settle()
    expect(devices.on()).toEqual([])
  })

  it('turns the camera off when the last link is closed after the call', async () => {
    calls.shown('Submitted')
    calls.open(spec)
    await settle()
    calls.shown('Rate')
    await settle()
    expect(devices.on()).toEqual(['camera', 'microphone'])

    calls.close('booth-lead')
    await settle()
    expect(devices.on()).toEqual([])
  })

  it('opens a link with camera and microphone and tells its signals', async () => {
    calls.open(spec)
    await settle()

    expect(peer().tracks.map((track) => track.kind)).toEqual(['video', 'audio'])
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'Send', signal: expect.objectContaining({ kind: 'offer' }) }),
    )
  })

  it('tells the state of a link and whether media flows', async () => {
    calls.open(spec)
    await settle()
    told.length = 0
    peer().become('connected')
    peer().ontrack!({ streams: [new FakeStream()] })
    await settle(100)

    expect(told).toEqual([
      { type: 'LinkState', link: 'booth-lead', state: 'connected', flowing: false },
      { type: 'LinkState', link: 'booth-lead', state: 'connected', flowing: true },
    ])
  })

  it('shows who is at the far end until the link is closed', async () => {
    calls.open(spec)
    await settle()
    peer().ontrack!({ streams: [new FakeStream()] })
    expect(calls.remotes.value).toMatchObject([{ link: 'booth-lead', role: 'LEAD' }])

    calls.close('booth-lead')
    expect(calls.remotes.value).toEqual([])
    expect(peer().closed).toBe(true)
  })

  it('counts decoded frames each second', async () => {
    calls.open(spec)
    await settle(1000)
    expect(calls.framesDecoded.value).toBe(7)

    calls.close('booth-lead')
    expect(calls.framesDecoded.value).toBe(0)
  })

  it('keeps a link that is connected when it is named again', async () => {
    calls.open(spec)
    await settle()
    peer().become('connected')
    calls.open(spec)
    await settle()

    expect(peers).toHaveLength(1)
  })

  it('opens a link anew that never connected', async () => {
    calls.open(spec)
    await settle()
    calls.open(spec)
    await settle()

    expect(peers).toHaveLength(2)
    expect(peers[0]!.closed).toBe(true)
  })

  it('connects silently while a clerk is asked, and shows the clerk once the link is opened', async () => {
    calls.prepare(spec)
    await settle()
    peer().become('connected')
    peer().ontrack!({ streams: [new FakeStream()] })
    expect(peer().senders.map(({ track }) => track)).toEqual([null, null])
    expect(calls.remotes.value).toEqual([])

    calls.open(spec)
    await settle()

    expect(peers).toHaveLength(1)
    expect(peer().senders.every(({ track }) => track)).toBe(true)
    expect(calls.remotes.value).toMatchObject([{ link: 'booth-lead', role: 'LEAD' }])
  })

  it('tells what it sends once camera and microphone are on', async () => {
    calls.open(spec)
    await settle()

    expect(told.filter(({ type }) => type === 'Sends')).toEqual([
      { type: 'Sends', sending: { picture: 'FACE', sound: 'ON' } },
    ])
  })

  it('goes on with sound when the camera is unplugged, tells so, and sends it again once it is back', async () => {
    calls.open(spec)
    await settle()
    told.length = 0
    devices.unplug('camera')
    await settle()
    expect(peer().senders.map(({ track }) => track?.kind)).toEqual([undefined, 'audio'])

    devices.plugIn(device('videoinput', 'camera'))
    await settle()

    expect(peer().senders.map(({ track }) => track?.kind)).toEqual(['video', 'audio'])
    expect(peers).toHaveLength(1)
    expect(told).toEqual([
      { type: 'Sends', sending: { picture: 'NONE', sound: 'ON' } },
      { type: 'Sends', sending: { picture: 'FACE', sound: 'ON' } },
    ])
  })

  it('tells nothing of its camera while no clerk has answered', async () => {
    calls.prepare(spec)
    await settle()

    expect(told.map(({ type }) => type)).toEqual(['Send'])
  })

  it('knows what the clerk sends until the call is over', async () => {
    calls.open(spec)
    calls.hearSending('LEAD', { picture: 'PAUSED', sound: 'ON' })
    expect(calls.sends.value.LEAD?.picture).toBe('PAUSED')

    calls.close('booth-lead')
    expect(calls.sends.value).toEqual({})
  })

  it('connects anew in another network', async () => {
    calls.open(spec)
    await settle()
    told.length = 0
    calls.networkChanged()
    await settle()

    expect(told).toMatchObject([{ type: 'Send', link: 'booth-lead', signal: { kind: 'offer' } }])
  })

  it('tells how good the line is while there is one', async () => {
    let packets = 0
    calls.open(spec)
    await settle()
    peer().counters = () => ({ frames: (packets += 10), sound: packets })
    peer().ontrack!({ streams: [new FakeStream()] })
    await settle(3000)
    expect(calls.line.value).toMatchObject({ sent: 'FULL', received: 'ALL', bars: 4 })

    calls.close('booth-lead')
    expect(calls.line.value).toBeNull()
  })

  it('reports at the end how good the link was', async () => {
    calls.open(spec)
    await settle()
    peer().ontrack!({ streams: [new FakeStream()] })
    await settle(4000)
    told.length = 0

    calls.close('booth-lead')

    expect(told).toMatchObject([{ type: 'LineReport', link: 'booth-lead', last: true }])
  })

  it('marks when the link was asked for and when the first frame was seen', async () => {
    calls.open(spec)
    await settle(500)
    calls.sawFirstFrame()
    await settle(500)
    calls.sawFirstFrame()

    expect(marks.firstFrameAt! - marks.openedAt!).toBe(500)
  })

  it('leaves nothing on at the end', async () => {
    calls.open(spec)
    await settle()
    calls.end()
    await settle()

    expect(peer().closed).toBe(true)
    expect(devices.on()).toEqual([])
  })

  it('says again what a clerk who was away may have missed, and how its links stand', async () => {
    calls.open(spec)
    await settle()
    expect(peer().signalingState).toBe('have-local-offer')
    told.length = 0

    calls.signalsBack()
    await settle()

    expect(told).toMatchObject([
      { type: 'LinkState', link: 'booth-lead', flowing: false },
      { type: 'Send', link: 'booth-lead', signal: { kind: 'offer' } },
    ])
  })

  it('says nothing again to a media server, which is always there', async () => {
    calls.open({ ...spec, direction: 'SEND' })
    await settle()
    told.length = 0

    calls.signalsBack()
    await settle()

    expect(told.map(({ type }) => type)).toEqual(['LinkState'])
  })
})
