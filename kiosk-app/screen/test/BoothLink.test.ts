import type { ScreenState } from '@xiaowu/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BoothLink } from '../src/booth/BoothLink'
import type { Calls } from '../src/media/Calls'
import { FakeSocket, stateOf } from './fakes'

const menu: ScreenState = stateOf({ type: 'Menu', items: [] })

describe('BoothLink', () => {
  let sockets: FakeSocket[]
  let heard: unknown[][]
  let served: boolean
  let link: BoothLink
  const last = () => sockets.at(-1)!

  beforeEach(() => {
    vi.useFakeTimers()
    sockets = []
    heard = []
    served = true
    const note = (name: string) => vi.fn((...args: unknown[]) => void heard.push([name, ...args]))
    const calls = Object.fromEntries(
      ['shown', 'warmUp', 'open', 'deliver', 'close', 'end', 'hearSending', 'show', 'networkChanged'].map(
        (name) => [name, note(name)],
      ),
    ) as unknown as Calls
    link = new BoothLink('ws://127.0.0.1/screen', calls, {
      createSocket: () => {
        sockets.push(new FakeSocket())
        return last() as unknown as WebSocket
      },
      useDevices: note('useDevices'),
      takeStill: note('takeStill'),
      goTo: note('goTo'),
      isServed: async () => served,
      reload: note('reload'),
    })
  })
  afterEach(() => void vi.useRealTimers())

  it('shows what it is told', () => {
    last().open()
    last().say({ type: 'Show', state: menu })

    expect(link.state.value).toEqual(menu)
    expect(heard).toEqual([['shown', 'Menu']])
  })

  it('is alive at once and every five seconds', async () => {
    last().open()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(last().sent).toEqual([{ type: 'Alive' }, { type: 'Alive' }, { type: 'Alive' }])
  })

  it('tells what the citizen did', () => {
    last().open()
    link.act({ type: 'Touch' })

    expect(last().told()).toEqual([{ type: 'Act', intent: { type: 'Touch' } }])
  })

  it('sends camera frames as bytes', () => {
    const jpeg = new Blob(['frame'])
    last().open()

    expect(link.sendFrame(jpeg)).toBe(true)
    expect(last().sent).toContain(jpeg)
  })

  it('passes on which devices to use, and what the clerk sends', () => {
    const sending = { picture: 'SCREEN', sound: 'ON' }
    last().open()
    last().say({ type: 'UseDevices', devices: { camera: '046d:0825' } })
    last().say({ type: 'Sends', from: 'LEAD', sending })

    expect(heard).toEqual([
      ['useDevices', { camera: '046d:0825' }],
      ['hearSending', 'LEAD', sending],
    ])
  })

  it('shows paper and takes stills as the clerk asks', () => {
    last().open()
    last().say({ type: 'ShowPicture', picture: 'DOCUMENT' })
    last().say({ type: 'TakeStill', call: 'c1' })

    expect(heard).toEqual([
      ['show', 'DOCUMENT'],
      ['takeStill', 'c1'],
    ])
  })

  it('passes on what concerns calls', () => {
    const spec = {
      id: 'l',
      remote: 'LEAD',
      direction: 'SEND_RECEIVE',
      polite: true,
      iceServers: [],
      relayOnly: false,
    }
    const signal = { type: 'Candidate', candidate: '' }
    last().open()
    last().say({ type: 'WarmUp' })
    last().say({ type: 'OpenLink', link: spec })
    last().say({ type: 'Deliver', link: 'l', signal })
    last().say({ type: 'NetworkChanged' })
    last().say({ type: 'CloseLink', link: 'l' })

    expect(heard).toEqual([
      ['warmUp'],
      ['open', spec],
      ['deliver', 'l', signal],
      ['networkChanged'],
      ['close', 'l'],
    ])
  })

  it('ignores what a later version says', () => {
    last().open()
    last().say({ type: 'Dance' })

    expect(heard).toEqual([])
  })

  it('is offline while the socket is down, and back by itself', async () => {
    last().open()
    last().say({ type: 'Show', state: menu })
    last().drop()
    expect(link.online.value).toBe(false)
    expect(link.state.value).toEqual(menu)

    await vi.advanceTimersByTimeAsync(300)
    last().open()
    expect(link.online.value).toBe(true)
  })

  it('drops touches while offline but keeps what became of links', async () => {
    last().open()
    last().drop()
    link.act({ type: 'Leave' })
    link.tell({ type: 'LinkState', link: 'l', state: 'connected', flowing: true })
    await vi.advanceTimersByTimeAsync(300)
    last().open()

    expect(last().told()).toEqual([{ type: 'LinkState', link: 'l', state: 'connected', flowing: true }])
  })

  it('shows nothing of anybody when the booth is gone for long', async () => {
    served = false
    last().open()
    last().say({ type: 'Show', state: menu })
    last().drop()
    await vi.advanceTimersByTimeAsync(16_000)

    expect(link.state.value).toBeUndefined()
    expect(heard).toContainEqual(['end'])
  })

  it('loads itself anew when its token has become an old one', async () => {
    last().open()
    for (let refusals = 0; refusals < 4; refusals++) {
      last().drop()
      await vi.advanceTimersByTimeAsync(3000)
    }

    expect(heard).toContainEqual(['reload'])
  })

  it('waits while there is nobody to load it from', async () => {
    served = false
    for (let refusals = 0; refusals < 6; refusals++) {
      last().drop()
      await vi.advanceTimersByTimeAsync(8000)
    }

    expect(heard).not.toContainEqual(['reload'])
  })

  it('forgets: ends calls, blanks, and goes where it is told, for good', async () => {
    last().open()
    last().say({ type: 'Show', state: menu })
    last().say({ type: 'Forget', path: '/forget' })
    await vi.advanceTimersByTimeAsync(60_000)

    expect(heard.slice(-2)).toEqual([['end'], ['goTo', '/forget']])
    expect(link.state.value).toBeUndefined()
    expect(sockets).toHaveLength(1)
  })

  it('gives way to a newer page', async () => {
    last().open()
    last().say({ type: 'Show', state: menu })
    last().drop(4409)
    await vi.advanceTimersByTimeAsync(60_000)

    expect(sockets).toHaveLength(1)
    expect(link.state.value).toBeUndefined()
  })
})
