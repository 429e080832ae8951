import { computed, ref } from 'vue'
import {
  LiveSocket,
  type ClerkMessage,
  type ConsoleMessage,
  type LinkId,
  type SocketState,
} from '@xiaowu/contract'

/** The bridge tells a call again at once when the page is back; after this long there is none. */
const BRIDGE_BACK_MS = 5000
const LOGGED_OUT = 4401
const TAKEN_OVER = 4409

/** What the desk hears of its connection. */
export interface BridgeConnectionEvents {
  message(message: ConsoleMessage): void
  /** The bridge hears the page; what was kept for it is sent now. */
  up(): void
  /** The bridge has had time to tell the call that is on. */
  told(): void
  loggedOut(): void
  takenOver(): void
  lost(): void
}

/** The desk's connection to the bridge: comes back by itself, but where the bridge has closed it for good. */
export class BridgeConnection {
  readonly state = ref<SocketState>('connecting')
  readonly online = computed(() => this.state.value === 'open')
  /** Whether the connection was lost and is not back yet. */
  readonly away = ref(false)
  private readonly socket: LiveSocket<ConsoleMessage, ClerkMessage>
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param url with what the page has to say of itself at the moment */
  constructor(
    url: () => string,
    private readonly events: BridgeConnectionEvents,
    openSocket: (url: string) => WebSocket,
  ) {
    const socketEvents = {
      message: (message: ConsoleMessage) => events.message(message),
      state: (state: SocketState) => this.hear(state),
      lost: (code: number) => this.lose(code),
    }
    this.socket = new LiveSocket(url, socketEvents, openSocket)
  }

  /** Returns whether it was sent at once; while the connection is down it is dropped, or kept. */
  say(message: ClerkMessage, whenDown: 'drop' | 'keep' = 'drop'): boolean {
    return this.socket.send(message, whenDown)
  }

  /** Connects anew, unless that was begun less than so many milliseconds ago. */
  renew(leastAge = 0): void {
    this.socket.renew(leastAge)
  }

  close(): void {
    clearTimeout(this.timer)
    this.socket.close()
  }

  private hear(state: SocketState): void {
    this.state.value = state
    if (state !== 'open') return
    this.away.value = false
    this.events.up()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.events.told(), BRIDGE_BACK_MS)
  }

  private lose(code: number): void {
    clearTimeout(this.timer)
    if (code === LOGGED_OUT) return this.events.loggedOut()
    if (code === TAKEN_OVER) return this.events.takenOver()
    this.away.value = true
    this.events.lost()
  }
}

/** Names links in an address: a page that comes back with those of its call open goes on with them. */
export function naming(links: LinkId[]): string {
  return links.length > 0 ? `?${new URLSearchParams(links.map((link) => ['link', link]))}` : ''
}
