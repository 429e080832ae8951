import {
  LiveSocket,
  type CallId,
  type DevicePlan,
  type Intent,
  type KioskMessage,
  type PageMessage,
  type ScreenState,
} from '@xiaowu/contract'
import { readonly, ref, shallowRef } from 'vue'
import type { Calls } from '../media/Calls'

const ALIVE_MS = 5000
/** How long a screen stays up without kiosk-app: longer, and what is on it could meet the wrong eyes. */
const BLANK_AFTER_MS = 15_000
/** After so many refusals in a row the token is taken to be an old one. */
const REFUSALS_UNTIL_RELOAD = 3
/** kiosk-app's close code for a page whose place a newer one took. */
const REPLACED = 4409

/** What the link does to the browser. */
export interface Surroundings {
  createSocket: (url: string) => WebSocket
  /** Uses the devices that the booth's configuration names. */
  useDevices: (plan: DevicePlan) => void
  /** Takes a still of what is shown, for this call. */
  takeStill: (call: CallId) => void
  /** Leaves the page, without a way back. */
  goTo: (path: string) => void
  /** Whether kiosk-app hands out its page. */
  isServed: () => Promise<boolean>
  reload: () => void
}

/** The page's end of the loopback WebSocket: what is shown comes in, what the citizen does goes out. */
export class BoothLink {
  private readonly shown = shallowRef<ScreenState>()
  private readonly up = ref(false)
  private readonly socket: LiveSocket<KioskMessage, PageMessage>
  private readonly alive: ReturnType<typeof setInterval>
  private blanking: ReturnType<typeof setTimeout> | undefined
  private refusals = 0
  /** What to draw; undefined before the first state and after a long loss. */
  readonly state = this.shown
  /** Whether kiosk-app hears this page. */
  readonly online = readonly(this.up)

  constructor(
    url: string,
    private readonly calls: Calls,
    private readonly surroundings: Surroundings,
  ) {
    const events = {
      message: (message: KioskMessage) => this.hear(message),
      state: (state: string) => state === 'open' && this.opened(),
      lost: (code: number) => this.lost(code),
    }
    this.socket = new LiveSocket(() => url, events, surroundings.createSocket)
    this.alive = setInterval(() => this.socket.send({ type: 'Alive' }), ALIVE_MS)
  }

  /** Tells what the citizen did; dropped while kiosk-app doesn't hear. */
  act(intent: Intent): void {
    this.socket.send({ type: 'Act', intent })
  }

  /** Tells about links; kept while kiosk-app doesn't hear. */
  tell(message: PageMessage): void {
    this.socket.send(message, 'keep')
  }

  /** Sends a camera frame, unless the line is busy. */
  sendFrame(jpeg: Blob): boolean {
    return this.socket.sendBytes(jpeg)
  }

  private opened(): void {
    clearTimeout(this.blanking)
    this.blanking = undefined
    this.refusals = 0
    this.up.value = true
    this.socket.send({ type: 'Alive' })
  }

  private hear(message: KioskMessage): void {
    switch (message.type) {
      case 'Show':
        this.shown.value = message.state
        return this.calls.shown(message.state.screen.type)
      case 'WarmUp':
        return this.calls.warmUp()
      case 'PrepareLink':
        return this.calls.prepare(message.link)
      case 'OpenLink':
        return this.calls.open(message.link)
      case 'Deliver':
        return this.calls.deliver(message.link, message.signal)
      case 'CloseLink':
        return this.calls.close(message.link)
      case 'NetworkChanged':
        return this.calls.networkChanged()
      case 'SignalsBack':
        return this.calls.signalsBack()
      case 'UseDevices':
        return this.surroundings.useDevices(message.devices)
      case 'Sends':
        return this.calls.hearSending(message.from, message.sending)
      case 'ShowPicture':
        return this.calls.show(message.picture)
      case 'TakeStill':
        return this.surroundings.takeStill(message.call)
      case 'Forget':
        return this.forget(message.path)
    }
  }

  /** The page goes with all that it holds: what comes next is a new page that knows nothing. */
  private forget(path: string): void {
    this.giveWay()
    this.surroundings.goTo(path)
  }

  /** There is one page in a booth: this is it no longer. */
  private giveWay(): void {
    clearInterval(this.alive)
    clearTimeout(this.blanking)
    this.socket.close()
    this.blank()
  }

  private lost(code: number): void {
    this.up.value = false
    if (code === REPLACED) return this.giveWay()
    this.refusals++
    this.blanking ??= setTimeout(() => this.blank(), BLANK_AFTER_MS)
    if (this.refusals > REFUSALS_UNTIL_RELOAD) void this.reloadIfServed()
  }

  private blank(): void {
    this.shown.value = undefined
    this.calls.end()
  }

  /** A kiosk-app that serves its page but refuses the socket was started anew and has given out a new token. */
  private async reloadIfServed(): Promise<void> {
    if (await this.surroundings.isServed()) this.surroundings.reload()
  }
}
