import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Session } from '../src/session/Session'
import { FakeWorld, STAGED } from './fakes'

describe('the session', () => {
  let world: FakeWorld
  let session: Session
  const place = () => session.place.value.type

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld().says('GET /api/booths', 200, [STAGED])
    session = new Session(world)
  })
  afterEach(() => {
    session.close()
    vi.useRealTimers()
  })

  it('begins at the booths of who is logged in', async () => {
    world.says('GET /api/me', 200, { name: 'li.wei' })
    await session.start()

    expect(session.place.value).toMatchObject({ type: 'AtBooths', technician: { name: 'li.wei' } })
  })

  it('begins with the log-in for everybody else, and goes to the booths from there', async () => {
    world.says('GET /api/me', 401).says('POST /api/login', 200, { name: 'li.wei' })
    await session.start()
    expect(place()).toBe('LoggedOut')

    await session.logIn('li.wei', 'secret')
    expect(place()).toBe('AtBooths')
    expect(world.requests[1]).toEqual({
      line: 'POST /api/login',
      body: { name: 'li.wei', password: 'secret' },
      type: 'application/json',
    })
  })

  it('tells why a log-in failed', async () => {
    expect(await session.logIn('li.wei', 'x')).toEqual({ type: 'Offline' })
    world.says('POST /api/login', 401, { code: 'login-wrong' })
    expect(await session.logIn('li.wei', 'x')).toEqual({ type: 'WrongPassword' })
    world.says('POST /api/login', 429, {}, { 'Retry-After': '30' })
    expect(await session.logIn('li.wei', 'x')).toEqual({ type: 'TooManyTries', retryAfterSeconds: 30 })
    world.says('POST /api/login', 502)
    expect(await session.logIn('li.wei', 'x')).toEqual({ type: 'Failed', title: 'HTTP 502' })
  })

  it('keeps asking while the server is out of reach', async () => {
    await session.start()
    expect(place()).toBe('Unreachable')

    world.says('GET /api/me', 401)
    await vi.advanceTimersByTimeAsync(2000)
    expect(place()).toBe('LoggedOut')
  })

  it('finds out that the log-in has expired, and asks no more', async () => {
    world.says('GET /api/me', 200, { name: 'li.wei' })
    await session.start()
    await vi.advanceTimersByTimeAsync(0)

    world.says('GET /api/booths', 401, { code: 'login-needed' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(session.place.value).toEqual({ type: 'LoggedOut', expired: true })

    const asked = world.asked('GET /api/booths')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.asked('GET /api/booths')).toBe(asked)
  })

  it('logs out with JSON, which alone the server takes', async () => {
    world.says('GET /api/me', 200, { name: 'li.wei' }).says('POST /api/logout', 204)
    await session.start()
    await session.logOut()

    expect(session.place.value).toEqual({ type: 'LoggedOut', expired: false })
    expect(world.requests.at(-1)).toMatchObject({ line: 'POST /api/logout', type: 'application/json' })
  })
})
