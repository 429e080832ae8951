import {
  PeerLink,
  type ClerkMessage,
  type ConsoleMessage,
  type LinkId,
  type LinkSpec,
} from '@xiaowu/contract'
import { putFaceBeside } from '../src/call/faceBeside'
import type { Edges } from '../src/edges'
import { CITIZEN, CLERK, filmOf, paperStill, SCREEN } from './pictures'
import type { WholeScene } from './scene'
import { StageDevices } from './StageDevices'
import { StageSocket } from './StageSocket'

const ANSWERS = { unasked: 500, 'wrong-password': 401, 'too-many-tries': 429 }
const NEVER_BACK = 1006
const TAKEN_OVER = 4409

/** A connection whose far end says that it loses much. */
class LossyPeer extends RTCPeerConnection {
  constructor(
    configuration: RTCConfiguration,
    private readonly loss: number,
  ) {
    super(configuration)
  }

  override async getStats(): Promise<RTCStatsReport> {
    const timestamp = performance.timeOrigin + performance.now()
    const said = { type: 'remote-inbound-rtp', timestamp, fractionLost: this.loss }
    return new Map([...(await super.getStats()), ['said', said]])
  }
}

/** Plays the world around the page for one scene: the bridge, the clock, the camera and the citizen's end of the video. */
export class Stage {
  private time: number
  private socket: StageSocket | null = null
  private down = false
  private citizen = new Map<LinkId, PeerLink>()

  constructor(private readonly scene: WholeScene) {
    this.time = Date.parse(scene.now)
  }

  readonly edges: Edges = {
    now: () => this.time,
    fetch: async (path) => this.answer(path),
    capture: async () =>
      this.scene.camera === 'on'
        ? { stream: filmOf(CLERK), problem: null }
        : { stream: null, problem: 'denied' },
    captureScreen: async () => filmOf(SCREEN),
    putBeside: putFaceBeside,
    media: new StageDevices(),
    keeper: sessionStorage,
    createPeer: (configuration) => new LossyPeer(configuration, this.scene.loss),
    openSocket: () => this.openSocket() as unknown as WebSocket,
  }

  /** Plays what the bridge says, then how the connection ends. */
  async play(): Promise<void> {
    if (this.scene.logIn) return
    while (this.socket?.readyState !== 1) await pause(20)
    for (const { at, message } of this.scene.messages) {
      this.time = Date.parse(at)
      await this.say(message)
      await pause(0)
    }
    this.time = Date.parse(this.scene.now)
    if (this.citizen.size > 0) await pause(4000)
    // Adaptation waits for a second bad figure.
    while (this.scene.loss > 0 && !document.querySelector('[data-testid="line-notice"]')) await pause(100)
    if (this.scene.pictureStops) await this.stopPicture()
    if (this.scene.connection === 'open') return
    this.down = true
    this.socket.drop(this.scene.connection === 'down' ? NEVER_BACK : TAKEN_OVER)
  }

  private async stopPicture(): Promise<void> {
    for (const link of this.citizen.values()) link.close()
    await pause(4500)
  }

  private openSocket(): StageSocket {
    const socket = new StageSocket((message) => this.hear(message))
    if (!this.down) {
      this.socket = socket
      setTimeout(() => socket.open())
    }
    return socket
  }

  private async say(message: ConsoleMessage): Promise<void> {
    if (message.type === 'Ended') for (const link of this.citizen.values()) link.close()
    this.socket?.say(message)
    if (message.type === 'Started') for (const spec of message.links) this.join(message.ticket.call, spec)
    if (message.type === 'Company') for (const spec of message.links) this.join(message.call, spec)
  }

  /** Plays the far end of a link. */
  private join(call: string, { id, remote, direction }: LinkSpec): void {
    if (this.citizen.has(id)) return
    const back = direction === 'RECEIVE' ? 'SEND' : direction
    const link = new PeerLink(
      { id, remote: 'LEAD', direction: back, polite: false, iceServers: [], relayOnly: false },
      filmOf(remote === 'CITIZEN' ? CITIZEN : CLERK),
      {
        signal: (signal) => this.socket?.say({ type: 'DeliverSignal', call, link: id, signal }),
      },
    )
    this.citizen.set(id, link)
  }

  private hear(message: ClerkMessage): void {
    if (message.type === 'SendSignal') void this.citizen.get(message.link)?.deliver(message.signal)
  }

  private async recorded(path: string): Promise<Response> {
    const { recordings } = this.scene
    if (recordings === 'slow') return new Promise(() => {})
    if (!recordings) return Response.json([])
    return path.startsWith('/api/cases/')
      ? Response.json(recordings.list)
      : Response.json(recordings.manifest, { headers: { 'X-Seal': 'genuine' } })
  }

  private async answer(path: string): Promise<Response> {
    if (this.down) throw new TypeError('Failed to fetch')
    const { logIn } = this.scene
    if (path.startsWith('/api/stills/')) return new Response(await paperStill())
    if (path === '/api/login' && logIn) return new Response('{}', { status: ANSWERS[logIn] })
    if (logIn) return new Response('{}', { status: 401 })
    if (/^\/api\/(cases|recordings)\//.test(path)) return this.recorded(path)
    return Response.json({ name: 'wang', displayName: '王坐席', regionName: '杭州市' })
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
