import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LinkSpec } from '@xiaowu/contract'
import { FakePeer } from '../../contract/web/test/fakePeer'
import { CallLinks } from '../src/call/CallLinks'
import { fakeStream } from './fakes'
import { CALL } from './samples'

const spec: LinkSpec = {
  id: 'booth-lead',
  remote: 'CITIZEN',
  direction: 'SEND_RECEIVE',
  polite: true,
  iceServers: [],
  relayOnly: false,
}
const { stream } = fakeStream()

describe('the links of a call', () => {
  let peers: FakePeer[]
  let links: CallLinks

  beforeEach(() => {
    vi.useFakeTimers()
    peers = []
    const events = {
      signal: () => undefined,
      flow: () => undefined,
      remotes: () => undefined,
      quality: () => undefined,
      unanswered: () => undefined,
      fault: (error: unknown) => expect.fail(String(error)),
    }
    links = new CallLinks(events, () => {
      peers.push(new FakePeer())
      return peers.at(-1) as unknown as RTCPeerConnection
    })
  })
  afterEach(() => {
    links.close()
    vi.useRealTimers()
  })

  it('carry the camera that is warm already', async () => {
    links.open(CALL, [spec], stream)
    await vi.advanceTimersByTimeAsync(0)

    expect(peers).toHaveLength(1)
    expect(peers[0]!.tracks).toHaveLength(2)
  })

  it('stay as they are when the bridge tells them again', async () => {
    links.open(CALL, [spec], Promise.resolve(stream))
    await vi.advanceTimersByTimeAsync(0)
    links.open(CALL, [spec], Promise.resolve(stream))
    await vi.advanceTimersByTimeAsync(0)

    expect(peers).toHaveLength(1)
    expect(peers[0]!.closed).toBe(false)
  })

  it('are silent while the call rings, and live once it is taken', async () => {
    links.prepare(CALL, [spec], stream)
    await vi.advanceTimersByTimeAsync(0)
    expect(peers[0]!.senders.map(({ track }) => track)).toEqual([null, null])

    links.open(CALL, [spec], stream)
    await vi.advanceTimersByTimeAsync(0)

    expect(peers).toHaveLength(1)
    expect(peers[0]!.senders.every(({ track }) => track)).toBe(true)
  })

  it('are closed when the call is offered no longer, and not once it is taken', async () => {
    links.prepare(CALL, [spec], stream)
    await vi.advanceTimersByTimeAsync(0)
    links.unprepare(CALL)
    expect(peers[0]!.closed).toBe(true)

    links.open(CALL, [spec], stream)
    await vi.advanceTimersByTimeAsync(0)
    links.unprepare(CALL)
    expect(peers[1]!.closed).toBe(false)
  })

  it('go on without a camera that nobody allows, and with it once it is allowed', async () => {
    let allow: (stream: MediaStream) => void = () => {}
    links.open(CALL, [spec], new Promise((resolve) => (allow = resolve)))
    await vi.advanceTimersByTimeAsync(3000)
    expect(peers).toHaveLength(1)
    expect(peers[0]!.tracks).toHaveLength(0)

    allow(stream)
    await vi.advanceTimersByTimeAsync(0)
    expect(peers[0]!.closed).toBe(true)
    expect(peers[1]!.tracks).toHaveLength(2)
  })

  it('keep what they receive when another camera is sent', async () => {
    const sends: LinkSpec = { ...spec, id: 'up', remote: 'LEAD', direction: 'SEND', polite: false }
    const receives: LinkSpec = { ...spec, id: 'down', direction: 'RECEIVE', polite: false }
    links.open(CALL, [sends, receives], stream)
    await vi.advanceTimersByTimeAsync(0)

    links.sendInstead(stream)
    await vi.advanceTimersByTimeAsync(0)

    expect(peers.map(({ closed }) => closed)).toEqual([true, false, false])
    expect(peers[2]!.directions).toEqual(['sendonly', 'sendonly'])
  })

  it('are those of one call only', async () => {
    links.open(CALL, [spec], Promise.resolve(stream))
    await vi.advanceTimersByTimeAsync(0)
    links.open('next', [{ ...spec, id: 'next-lead' }], Promise.resolve(stream))
    await vi.advanceTimersByTimeAsync(0)

    expect(peers.map(({ closed }) => closed)).toEqual([true, false])
  })

  it('have figures once they are open', async () => {
    expect(await links.stats()).toBeNull()

    links.open(CALL, [spec], Promise.resolve(stream))
    expect((await links.stats())?.framesDecoded).toBe(7)
  })
})
