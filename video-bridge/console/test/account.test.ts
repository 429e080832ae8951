import { describe, expect, it } from 'vitest'
import { Account } from '../src/session/account'
import { FakeWorld } from './fakes'

const clerk = { name: 'wang', displayName: '王', regionName: '杭州市' }

describe('the account', () => {
  async function logIn(status?: number, body: unknown = {}, headers: Record<string, string> = {}) {
    const world = new FakeWorld()
    if (status) world.answers.set('/api/login', { status, body, headers })
    return new Account(world).logIn('wang', 'secret')
  }

  it('logs in with name and password', async () => {
    const world = new FakeWorld()
    world.answers.set('/api/login', { status: 200, body: clerk })

    expect(await new Account(world).logIn('wang', 'secret')).toEqual({ type: 'LoggedIn', clerk })
    expect(world.requests).toEqual(['POST /api/login {"name":"wang","password":"secret"}'])
  })

  it('tells why a log-in failed', async () => {
    expect(await logIn(401)).toEqual({ type: 'WrongPassword' })
    expect(await logIn(429)).toEqual({ type: 'TooManyTries', retryAfterSeconds: null })
    expect(await logIn(429, {}, { 'Retry-After': '30' })).toEqual({
      type: 'TooManyTries',
      retryAfterSeconds: 30,
    })
    expect(await logIn(undefined)).toEqual({ type: 'Offline' })
    expect(await logIn(503, { title: '维护中' })).toEqual({ type: 'Failed', title: '维护中' })
    expect(await logIn(502)).toEqual({ type: 'Failed', title: 'HTTP 502' })
  })

  it('tells who is logged in, nobody, or that it can not be known', async () => {
    const world = new FakeWorld()
    const account = new Account(world)
    expect(await account.me()).toEqual({ type: 'Offline' })

    world.answers.set('/api/me', { status: 401 })
    expect(await account.me()).toEqual({ type: 'LoggedOut' })

    world.answers.set('/api/me', { status: 200, body: clerk })
    expect(await account.me()).toEqual({ type: 'LoggedIn', clerk })
  })
})
