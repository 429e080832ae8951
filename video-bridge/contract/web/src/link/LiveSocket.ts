const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 8000
const KEPT_AT_MOST = 200
/** The code of a connection that was given up by this end. */
const RENEWED = 1006

export type SocketState = 'connecting' | 'open' | 'waiting' | 'closed'

/** What a page hears of its socket. */
export interface LiveSocketEvents<In> {
  message(message: In): void
  state?(state: SocketState): void
  /** The connection closed with this code; it is tried again unless [LiveSocket.close] is called. */
  lost?(code: number, reason: string): void
}

/** A WebSocket of typed JSON messages that comes back by itself, later each time until it succeeds. */
export class LiveSocket<In extends { type: string }, Out extends { type: string }> {
  private socket: WebSocket | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private delay = FIRST_DELAY_MS
  private kept: string[] = []
  private over = false
  private begunAt = 0

  /** @param url asked for at each connection: a page that comes back may have more to say than one that comes first */
  constructor(
    private readonly url: () => string,
    private readonly events: LiveSocketEvents<In>,
    private readonly create: (url: string) => WebSocket = (address) => new WebSocket(address),
  ) {
    this.connect()
  }

  /**
   * Sends a message. While the connection is down it is dropped, or kept (the latest two hundred) until it is back.
   * Returns whether it was sent at once.
   */
  send(message: Out, whenDown: 'drop' | 'keep' = 'drop'): boolean {
    const text = JSON.stringify(message)
    if (this.isOpen()) {
      this.socket!.send(text)
      return true
    }
    if (whenDown === 'keep' && !this.over) this.kept = [...this.kept, text].slice(-KEPT_AT_MOST)
    return false
  }

  /** Sends bytes, such as a camera frame; dropped while the connection is down or lags behind. */
  sendBytes(bytes: Blob | ArrayBuffer): boolean {
    if (!this.isOpen() || this.socket!.bufferedAmount > 1_000_000) return false
    this.socket!.send(bytes)
    return true
  }

  /**
   * Connects anew at once: after a change of network the old connection may be dead without knowing it.
   *
   * @param leastAge a connection that was begun less than so many milliseconds ago is kept
   */
  renew(leastAge = 0): void {
    if (this.over || Date.now() - this.begunAt < leastAge) return
    clearTimeout(this.timer)
    this.delay = FIRST_DELAY_MS
    this.abandon()
    this.events.lost?.(RENEWED, 'the network has changed')
    if (!this.over) this.connect()
  }

  /** Closes for good. */
  close(): void {
    this.over = true
    clearTimeout(this.timer)
    this.kept = []
    this.socket?.close()
    this.events.state?.('closed')
  }

  private abandon(): void {
    const { socket } = this
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }

  private isOpen(): boolean {
    return this.socket?.readyState === 1
  }

  private connect(): void {
    this.begunAt = Date.now()
    this.events.state?.('connecting')
    const socket = this.create(this.url())
    this.socket = socket
    socket.onopen = () => this.opened(socket)
    socket.onmessage = ({ data }) => this.receive(data)
    socket.onclose = ({ code, reason }) => this.lose(code, reason)
  }

  private opened(socket: WebSocket): void {
    this.delay = FIRST_DELAY_MS
    this.events.state?.('open')
    for (const text of this.kept.splice(0)) socket.send(text)
  }

  private receive(data: unknown): void {
    if (typeof data !== 'string') return
    const message: unknown = JSON.parse(data)
    if (typeof message === 'object' && message !== null && 'type' in message)
      this.events.message(message as In)
  }

  private lose(code: number, reason: string): void {
    if (this.over) return
    this.events.lost?.(code, reason)
    if (this.over) return
    this.events.state?.('waiting')
    // A jitter of a quarter keeps a thousand pages from coming back in the same instant.
    this.timer = setTimeout(() => this.connect(), this.delay * (0.75 + Math.random() / 4))
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY_MS)
  }
}
