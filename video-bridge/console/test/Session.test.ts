import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session } from '../src/session/Session'
import { FakeWorld } from './fakes'

const clerk = { name: 'wang', displayName: '王', regionName: '杭州市' }

describe('the session', () => {
  let world: FakeWorld
  let session: Session
  const place = () => session.place.value.type

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld()
    session = new Session(world, 'ws://bridge/v1/console')
  })
  afterEach(() => {
    session.close()
    vi.useRealTimers()
  })

  it('begins at the desk of who is logged in', async () => {
    world.answers.set('/api/me', { status: 200, body: clerk })
    await session.start()

    expect(place()).toBe('AtDesk')
    expect(world.sockets).toHaveLength(1)
  })

  it('begins with the log-in for everybody else, and goes to the desk from there', async () => {
    world.answers.set('/api/me', { status: 401 })
    await session.start()
    expect(place()).toBe('LoggedOut')

    world.answers.set('/api/login', { status: 200, body: clerk })
    await session.logIn('wang', 'secret')
    expect(place()).toBe('AtDesk')
  })

  it('keeps asking while the bridge is out of reach', async () => {
    await session.start()
    expect(place()).toBe('Unreachable')

    world.answers.set('/api/me', { status: 401 })
    await vi.advanceTimersByTimeAsync(2000)
    expect(place()).toBe('LoggedOut')
  })

  it('finds out that the log-in has expired when the connection fails', async () => {
    world.answers.set('/api/me', { status: 200, body: clerk })
    await session.start()

    world.answers.set('/api/me', { status: 401 })
    world.bridge.drop(1006)
    await vi.advanceTimersByTimeAsync(0)

    expect(session.place.value).toEqual({ type: 'LoggedOut', expired: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.sockets).toHaveLength(1)
  })

  it('gives way to another page, and takes the desk back when asked', async () => {
    world.answers.set('/api/me', { status: 200, body: clerk })
    await session.start()
    world.bridge.drop(4409)
    expect(place()).toBe('TakenOver')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.sockets).toHaveLength(1)

    session.openDesk()
    expect(place()).toBe('AtDesk')
    expect(world.sockets).toHaveLength(2)
  })

  it('logs out', async () => {
    world.answers.set('/api/me', { status: 200, body: clerk })
    await session.start()
    await session.logOut()

    expect(session.place.value).toEqual({ type: 'LoggedOut', expired: false })
    expect(world.requests).toContain('POST /api/logout')
  })
})
