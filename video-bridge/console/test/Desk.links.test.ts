import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConsoleMessage, LinkSpec } from '@xiaowu/contract'
import { Desk } from '../src/desk/Desk'
import { FakeWorld } from './fakes'
import { CALL, ticket } from './samples'

const ADDRESS = 'ws://bridge/v1/console'
const link = (id: string): LinkSpec => ({
  id,
  remote: 'CITIZEN',
  direction: 'SEND_RECEIVE',
  polite: false,
  iceServers: [],
  relayOnly: false,
})
const started = (...links: LinkSpec[]): ConsoleMessage => ({ type: 'Started', ticket, links })

describe('a page whose connection to the bridge was cut', () => {
  let world: FakeWorld
  let desk: Desk
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const comeBack = async () => {
    world.bridge.drop(1006)
    await vi.advanceTimersByTimeAsync(250)
    world.bridge.open()
  }

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld()
    desk = new Desk(ADDRESS, world, { loggedOut() {}, takenOver() {}, lost() {} })
    world.bridge.open()
  })
  afterEach(() => {
    desk.close()
    vi.useRealTimers()
  })

  it('has no link to name when it is new', () => {
    expect(world.addresses).toEqual([ADDRESS])
  })

  it('names the links that it has open', async () => {
    world.bridge.say(started(link('one'), link('two')))
    await settle()
    await comeBack()

    expect(world.addresses.at(-1)).toBe(`${ADDRESS}?link=one&link=two`)
  })

  it('names none that it had only prepared', async () => {
    const ringsUntil = '2026-11-24T08:06:15Z'
    world.bridge.say({ type: 'Offered', ticket, ringsUntil, links: [link('one')] })
    await settle()
    await comeBack()

    expect(world.addresses.at(-1)).toBe(ADDRESS)
  })

  it('names none of a call that is over', async () => {
    world.bridge.say(started(link('one')), { type: 'Ended', call: CALL, reason: 'CITIZEN_LEFT' })
    await settle()
    await comeBack()

    expect(world.addresses.at(-1)).toBe(ADDRESS)
  })

  it('goes on over the same connection when the bridge names its link again', async () => {
    world.bridge.say(started(link('one')))
    await settle()
    await comeBack()
    world.bridge.say(started(link('one')))
    await settle()

    expect(world.peers).toHaveLength(1)
    expect(world.peers[0]!.closed).toBe(false)
  })

  it('connects anew when the bridge names another', async () => {
    world.bridge.say(started(link('one')))
    await settle()
    await comeBack()
    world.bridge.say(started(link('two')))
    await settle()

    expect(world.peers.map(({ closed }) => closed)).toEqual([true, false])
  })

  it('tells a bridge that was started anew that the picture comes', async () => {
    world.bridge.say(started(link('one')))
    await settle()
    world.peers[0]!.counters = () => ({ frames: 9, sound: 0 })
    world.peers[0]!.ontrack!({ streams: [new MediaStream()] })
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.state.value.call?.flow).toBe('flowing')
    await comeBack()
    world.bridge.say(started(link('one')))

    expect(world.bridge.heard).toContainEqual({ type: 'MediaFlow', call: CALL, flowing: true })
  })

  it('says again what may have been lost of what it negotiated', async () => {
    world.bridge.say(started(link('one')))
    await settle()
    expect(world.peers[0]!.signalingState).toBe('have-local-offer')
    await comeBack()
    await settle()

    expect(world.bridge.heard).toMatchObject([{ type: 'SendSignal', link: 'one', signal: { kind: 'offer' } }])
  })

  it('says only once what it said while it was away: a media server takes each offer for another', async () => {
    world.bridge.say(started({ ...link('one'), direction: 'RECEIVE' }))
    await settle()
    world.peers[0]!.signalingState = 'stable'
    world.peers[0]!.remoteDescription = { type: 'answer', sdp: '' }
    world.peers[0]!.become('connected')
    // Given another network: the page connects to the bridge anew, and to the media server
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(10)
    expect(world.peers).toHaveLength(2)

    world.bridge.open()
    await settle()

    expect(world.bridge.heard.filter(({ type }) => type === 'SendSignal')).toHaveLength(1)
  })

  it('takes the booth for there unless the bridge says otherwise', async () => {
    world.bridge.say(started(link('one')), { type: 'Interrupted', call: CALL, interrupted: true })
    await comeBack()
    world.bridge.say(started(link('one')))

    expect(desk.state.value.call?.boothGone).toBe(false)
  })

  describe('hears that another clerk who was away is back', () => {
    const helper = (attendance: 'AWAY' | 'HERE', spec: LinkSpec): ConsoleMessage => ({
      type: 'Company',
      call: CALL,
      role: 'LEAD',
      held: false,
      participants: [{ clerk: 'li', name: '李', regionName: '苏州市', role: 'CO_CLERK', attendance }],
      links: [spec],
    })
    const saidAgainOn = async (spec: LinkSpec) => {
      world.bridge.say(started(spec), helper('AWAY', spec))
      await settle()
      expect(world.peers[0]!.signalingState).toBe('have-local-offer')
      world.bridge.heard.length = 0
      world.bridge.say(helper('HERE', spec))
      await settle()
      return world.bridge.heard.filter(({ type }) => type === 'SendSignal')
    }

    it('and says again what that page may have missed', async () => {
      expect(await saidAgainOn(link('one'))).toMatchObject([{ signal: { kind: 'offer' } }])
    })

    it('and says nothing again to a media server', async () => {
      expect(await saidAgainOn({ ...link('one'), direction: 'SEND' })).toEqual([])
    })
  })
})
