import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BoothBook } from '../src/booths/BoothBook'
import { Server } from '../src/Server'
import { CLAIM, FakeWorld, STAGED } from './fakes'

describe('the book of booths', () => {
  let world: FakeWorld
  let book: BoothBook

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld().says('GET /api/booths', 200, [STAGED])
    book = new BoothBook(new Server(world), () => {})
  })
  afterEach(() => {
    book.close()
    vi.useRealTimers()
  })

  it('keeps the list fresh', async () => {
    await book.open()
    world.says('GET /api/booths', 200, [{ ...STAGED, state: 'ENROLLED' }])
    await vi.advanceTimersByTimeAsync(5000)

    expect(book.list.value.booths?.[0]?.state).toBe('ENROLLED')
  })

  it('keeps the old list while the server is away, and says so', async () => {
    await book.open()
    world.answers.clear()
    await vi.advanceTimersByTimeAsync(5000)

    expect(book.list.value).toEqual({ booths: [STAGED], trouble: { type: 'Offline' } })
  })

  it('shows what it changed without waiting', async () => {
    world.says('PUT /api/booths/B00001', 200, STAGED).says('POST /api/booths', 201, STAGED)
    await book.record(STAGED)
    await book.change('B00001', STAGED)

    expect(world.requests.map(({ line }) => line)).toEqual([
      'POST /api/booths',
      'GET /api/booths',
      'PUT /api/booths/B00001',
      'GET /api/booths',
    ])
  })

  it('makes a claim code', async () => {
    world.says('POST /api/booths/B00001/claim-codes', 201, CLAIM)

    expect(await book.makeCode('B00001')).toEqual({ type: 'Done', body: CLAIM })
  })

  it('hands on why the server refused', async () => {
    world.says('POST /api/booths', 409, { title: 'there is one', code: 'booth-exists', status: 409 })

    expect(await book.record(STAGED)).toMatchObject({ type: 'Refused', problem: { code: 'booth-exists' } })
  })
})
