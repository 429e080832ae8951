import type { LinkDirection } from '../messages/call'
import { heal, UNHURT, type Healing, type PathNews } from './healing'
import type { Line } from './Line'
import type { PacketNews } from './packets'

/** The path of one connection: found broken as soon as can be, and restarted. */
export class Path {
  private healing: Healing = UNHURT

  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly direction: LinkDirection,
    private readonly line: Line,
    private readonly restart: () => void,
  ) {}

  /** What the browser says of the connection. */
  hearState(state: RTCPeerConnectionState): void {
    if (state === 'connected') this.hear('carries')
    if (state === 'disconnected' || state === 'failed') this.hear('broken')
  }

  /**
   * What the counters say. From a media server comes what somebody else sends: that it stops says nothing of this
   * page's path. And what comes in while ICE has lost the path says nothing of the way out.
   */
  hearPackets(news: PacketNews): void {
    const isPaired = this.direction === 'SEND_RECEIVE'
    const means = news === 'broken' ? isPaired : this.peer.connectionState === 'connected'
    this.hear(means ? news : 'tick')
  }

  isBroken(): boolean {
    return this.healing.type === 'Broken'
  }

  hear(news: PathNews): void {
    const now = Date.now()
    const { healing, restart } = heal(this.healing, news, now)
    if (restart || healing.type !== this.healing.type) this.line.rerouted(now)
    this.line.broken(healing.type === 'Broken', now)
    this.healing = healing
    if (restart) this.restart()
  }
}
