import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConsoleMessage } from '@xiaowu/contract'
import { Desk } from '../src/desk/Desk'
import { FakeWorld } from './fakes'
import { CALL, DIGEST, fill, ticket } from './samples'

const atDesk = (available: boolean): ConsoleMessage => ({
  type: 'Desk',
  clerk: '王',
  regionName: '杭州市',
  available,
  tickets: [ticket],
  colleagues: [],
})
const started: ConsoleMessage = { type: 'Started', ticket, links: [] }
const ended: ConsoleMessage = { type: 'Ended', call: CALL, reason: 'CITIZEN_LEFT' }

describe('the desk', () => {
  let world: FakeWorld
  let desk: Desk
  let told: string[]

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld()
    told = []
    desk = new Desk('ws://bridge/v1/console', world, {
      loggedOut: () => told.push('logged out'),
      takenOver: () => told.push('taken over'),
      lost: () => told.push('lost'),
    })
    world.bridge.open()
  })
  afterEach(() => {
    desk.close()
    vi.useRealTimers()
  })

  it('warms the camera up as soon as calls may come, and lets it go when they may not', async () => {
    world.bridge.say(atDesk(true))
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.camera.state.value.stage).toBe('on')

    world.bridge.say(atDesk(false))
    expect(desk.camera.state.value.stage).toBe('off')
  })

  it('keeps the camera on until the call is over', async () => {
    world.bridge.say(atDesk(true), started, atDesk(false))
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.camera.state.value.stage).toBe('on')

    world.bridge.say(ended)
    expect(desk.camera.state.value.stage).toBe('off')
  })

  it('tells what it sends when the call begins, when it changes, and when the bridge starts it anew', async () => {
    const sends = () => world.bridge.heard.filter(({ type }) => type === 'Sends')
    const face = { picture: 'FACE', sound: 'ON' }
    world.bridge.say(atDesk(true), started)
    await vi.advanceTimersByTimeAsync(0)
    expect(sends()).toEqual([{ type: 'Sends', call: CALL, sending: face }])

    desk.camera.setCamera(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(sends().at(-1)).toEqual({ type: 'Sends', call: CALL, sending: { picture: 'PAUSED', sound: 'ON' } })

    world.bridge.say(started)
    await vi.advanceTimersByTimeAsync(0)
    expect(sends()).toHaveLength(3)
  })

  it('tells the citizen that the camera was unplugged in the call', async () => {
    world.bridge.say(atDesk(true), started)
    await vi.advanceTimersByTimeAsync(0)

    world.media.unplug('camera')
    await vi.advanceTimersByTimeAsync(0)

    expect(world.bridge.heard.at(-1)).toMatchObject({
      type: 'Sends',
      sending: { picture: 'NONE', sound: 'ON' },
    })
    expect(desk.camera.state.value.problem).toBe('camera-gone')
  })

  it('begins no call muted', async () => {
    world.bridge.say(atDesk(true), started)
    await vi.advanceTimersByTimeAsync(0)
    desk.camera.setMic(false)
    world.bridge.say(ended)

    expect(desk.camera.state.value.micOn).toBe(true)
  })

  it('answers, marks the moment, and waits for the bridge', () => {
    world.bridge.say(atDesk(true))
    desk.answer(CALL)

    expect(world.bridge.heard).toEqual([{ type: 'Answer', call: CALL }])
    expect(window.xiaowu.marks).toEqual({ answeredAt: world.time })
    expect(desk.state.value.pending).toEqual({ type: 'Answer', call: CALL })
  })

  it('rejects an offer and stops ringing at once', () => {
    const ringsUntil = '2026-11-24T08:06:15Z'
    world.bridge.say(atDesk(true), { type: 'Offered', ticket, ringsUntil, links: [] })
    desk.reject(CALL)

    expect(world.bridge.heard).toEqual([{ type: 'Reject', call: CALL }])
    expect(desk.state.value.offer).toBeNull()
  })

  it('changes fields and decides in the call that is on', () => {
    world.bridge.say(atDesk(true), started, { type: 'ScreenShared', call: CALL, screen: fill() })
    desk.form.change('phone', '13900000000')
    desk.form.decide({ outcome: 'ACCEPT', form: DIGEST })
    desk.hangUp()

    expect(world.bridge.heard.map(({ type }) => type)).toEqual(['ChangeField', 'Decide', 'HangUp'])
    expect(world.bridge.heard[1]).toMatchObject({ decision: { outcome: 'ACCEPT', form: DIGEST } })
  })

  it('asks for nothing while the bridge is out of reach, but keeps the hanging up', async () => {
    world.bridge.say(atDesk(true), started)
    world.bridge.drop(1006)
    desk.form.change('phone', '1')
    desk.hangUp()
    expect(desk.bridge.away.value).toBe(true)
    expect(told).toEqual(['lost'])

    await vi.advanceTimersByTimeAsync(250)
    world.bridge.open()

    expect(world.bridge.heard).toEqual([{ type: 'HangUp', call: CALL }])
    expect(desk.bridge.away.value).toBe(false)
  })

  it('comes back into its call when the bridge tells it again', async () => {
    world.bridge.say(atDesk(true), started)
    world.bridge.drop(1006)
    await vi.advanceTimersByTimeAsync(250)
    world.bridge.open()
    world.bridge.say(atDesk(true), started)
    await vi.advanceTimersByTimeAsync(10_000)

    expect(desk.state.value.call?.end).toBeNull()
  })

  it('gives a call up that the bridge no longer knows', async () => {
    world.bridge.say(atDesk(true), started)
    world.bridge.drop(1006)
    await vi.advanceTimersByTimeAsync(250)
    world.bridge.open()
    world.bridge.say(atDesk(true))
    await vi.advanceTimersByTimeAsync(10_000)

    expect(desk.state.value.call?.end?.reason).toBe('CLERK_LOST')
  })

  it('tells when nobody is logged in any more, and when another page took over', () => {
    world.bridge.drop(4401)
    world.bridge.drop(4409)

    expect(told).toEqual(['logged out', 'taken over'])
  })

  it('connects to the bridge anew at once when there is a network again', () => {
    dispatchEvent(new Event('online'))

    expect(world.sockets).toHaveLength(2)
    expect(told).toEqual(['lost'])
    world.bridge.open()
    expect(desk.bridge.online.value).toBe(true)
  })

  it('minds no network when it is closed', () => {
    desk.close()
    dispatchEvent(new Event('online'))

    expect(world.sockets).toHaveLength(1)
  })
})
