import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveSocket, type ClerkMessage, type ConsoleMessage } from '../src'

class FakeSocket {
  readyState = 0
  bufferedAmount = 0
  sent: unknown[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  send(data: unknown): void {
    this.sent.push(data)
  }
  close(): void {
    this.drop(1000)
  }
  open(): void {
    this.readyState = 1
    this.onopen?.()
  }
  drop(code = 1006): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}

describe('LiveSocket', () => {
  const sockets: FakeSocket[] = []
  const heard: ConsoleMessage[] = []
  const states: string[] = []
  const last = () => sockets.at(-1)!

  function open(): LiveSocket<ConsoleMessage, ClerkMessage> {
    const events = {
      message: (m: ConsoleMessage) => void heard.push(m),
      state: (s: string) => void states.push(s),
    }
    return new LiveSocket(
      () => 'ws://localhost/v1/console',
      events,
      () => {
        sockets.push(new FakeSocket())
        return last() as unknown as WebSocket
      },
    )
  }

  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    for (const list of [sockets, heard, states]) list.length = 0
  })

  it('passes on messages', () => {
    open()
    last().open()
    last().onmessage!({ data: '{"type":"Unknown"}' })

    expect(heard).toEqual([{ type: 'Unknown' }])
  })

  it('comes back after a loss, later each time', async () => {
    open()
    last().drop()
    await vi.advanceTimersByTimeAsync(250)
    expect(sockets).toHaveLength(2)

    last().drop()
    await vi.advanceTimersByTimeAsync(250)
    expect(sockets).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(250)
    expect(sockets).toHaveLength(3)
    expect(states).toEqual(['connecting', 'waiting', 'connecting', 'waiting', 'connecting'])
  })

  it('keeps what is asked to be kept until it is back, and drops the rest', () => {
    const socket = open()
    socket.send({ type: 'SetAvailable', available: true })
    socket.send({ type: 'HangUp', call: 'c' }, 'keep')
    last().open()

    expect(last().sent).toEqual(['{"type":"HangUp","call":"c"}'])
  })

  it('stays away once closed', async () => {
    open().close()
    await vi.advanceTimersByTimeAsync(60_000)

    expect(sockets).toHaveLength(1)
    expect(states.at(-1)).toBe('closed')
  })

  it('leaves a connection that may be dead at once, and hears no more of it', () => {
    const socket = open()
    const old = last()
    old.open()

    socket.renew()
    last().open()
    old.drop()

    expect(sockets).toHaveLength(2)
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open'])
    expect(socket.send({ type: 'SetAvailable', available: true })).toBe(true)
    expect(last().sent).toHaveLength(1)
  })

  it('does not wait any longer when it is told of another network', async () => {
    const socket = open()
    for (let i = 0; i < 6; i++) {
      last().drop()
      await vi.advanceTimersByTimeAsync(8000)
    }
    last().drop()
    const before = sockets.length

    socket.renew()
    expect(sockets).toHaveLength(before + 1)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sockets).toHaveLength(before + 1)
  })

  it('gives a new connection time before it is taken for dead', async () => {
    const socket = open()
    last().open()
    await vi.advanceTimersByTimeAsync(4000)
    socket.renew(5000)
    expect(sockets).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(1000)
    socket.renew(5000)
    expect(sockets).toHaveLength(2)
  })

  it('stays closed though the network changes', () => {
    const socket = open()
    socket.close()
    socket.renew()

    expect(sockets).toHaveLength(1)
  })
})
