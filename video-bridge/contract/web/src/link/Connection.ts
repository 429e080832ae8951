import type { LinkSpec, Signal } from '../messages/call'
import { Line, type LineState } from './Line'
import { LinkWatch } from './LinkWatch'
import { Negotiation } from './Negotiation'
import { Outgoing } from './Outgoing'
import { Path } from './Path'
import { summarize, type LinkStats } from './stats'

/** From when media may pass until the picture gets its full size: the first frames have arrived by then. */
const FIRST_MOMENTS_MS = 500

/** What a link hears of one of its connections. */
export interface ConnectionEvents {
  /** False if it is kept until it can be carried. */
  signal(signal: Signal): boolean | void
  /** The far end's picture and sound. */
  stream(stream: MediaStream): void
  state(state: RTCPeerConnectionState): void
  /** Tracks have changed, or ICE is to be restarted. */
  negotiationNeeded(): void
  flow(flowing: boolean): void
  line(line: LineState, stats: LinkStats): void
  /** What is sent is to be changed; see [Connection.fit]. */
  unfit(): void
  /** The path is broken or another: it is to be made anew. */
  restart(): void
}

/** One RTCPeerConnection with all that belongs to it. Its asynchronous steps are taken one after the other. */
export class Connection {
  readonly negotiation: Negotiation
  readonly path: Path
  private readonly outgoing: Outgoing
  private readonly watch: LinkWatch
  private readonly line: Line
  private remote: MediaStream | null = null
  private settling: ReturnType<typeof setTimeout> | undefined
  private settled = false

  constructor(
    readonly peer: RTCPeerConnection,
    private readonly spec: LinkSpec,
    private readonly events: ConnectionEvents,
    private live: boolean,
    local: MediaStream,
  ) {
    this.negotiation = new Negotiation(
      peer,
      spec,
      (signal) => events.signal(signal),
      () => this.path.hear('farRestarted'),
    )
    this.outgoing = new Outgoing(peer, spec, local)
    this.line = new Line(() => events.unfit(), Date.now())
    this.path = new Path(peer, spec.direction, this.line, () => events.restart())
    this.watch = new LinkWatch(peer, spec.polite, {
      flow: (flowing) => events.flow(flowing),
      packets: (news) => this.path.hearPackets(news),
      figures: (stats) => this.hearOfLine(stats),
    })
    peer.ontrack = ({ streams, track }) => this.hearTrack(streams[0] ?? new MediaStream([track]))
    peer.onconnectionstatechange = () => this.hearState(peer.connectionState)
    // The first offer is made by the link; later ones when tracks change or ICE restarts.
    peer.onnegotiationneeded = () => peer.remoteDescription && events.negotiationNeeded()
  }

  /** Has this sent, now or once the connection is live. */
  async send(track: MediaStreamTrack): Promise<void> {
    await this.outgoing.add(track, this.live)
    if (this.settled) await this.fit()
  }

  /** Has this sent instead of what is sent of that kind; null sends nothing of it. */
  async replace(kind: string, track: MediaStreamTrack | null): Promise<void> {
    if ((await this.outgoing.replace(kind, track, this.live)) || !track) return
    await this.send(track)
    // A link that had nothing to send said nothing; one that did offers by itself now.
    if (!this.peer.localDescription && this.spec.direction === 'SEND') await this.negotiation.offer()
  }

  /** Lets media pass. */
  async goLive(): Promise<void> {
    this.live = true
    const sending = this.outgoing.goLive()
    this.reveal()
    await sending
    this.settle()
  }

  /** Tells of the far end's picture and sound, if they are there and may be shown. */
  reveal(): void {
    if (!this.remote || !this.live) return
    this.events.stream(this.remote)
    this.watch.start()
  }

  /** Fits what is sent to what the line bears. */
  fit(): Promise<void> {
    return this.outgoing.fit(this.settled ? this.line.fit : null)
  }

  /**
   * Signals may have been lost. An offer that nobody has answered is said again even where the old path carries: as long
   * as it waits nothing else can be negotiated. Where there is no path yet, the other's candidates may be what is missing.
   */
  signalsBack(): void {
    if (this.negotiation.isWaiting()) this.negotiation.signalsBack()
    else if (this.path.isBroken()) this.path.hear('signalsBack')
    else if (this.isConnecting()) this.path.hear('broken')
  }

  private isConnecting(): boolean {
    const { connectionState, remoteDescription } = this.peer
    return remoteDescription !== null && (connectionState === 'new' || connectionState === 'connecting')
  }

  /** What has been carried so far. */
  async stats(): Promise<LinkStats> {
    return summarize(await this.peer.getStats())
  }

  close(): void {
    this.watch.stop()
    clearTimeout(this.settling)
    const { peer } = this
    peer.onicecandidate = peer.ontrack = peer.onconnectionstatechange = peer.onnegotiationneeded = null
    peer.close()
  }

  /** Once media may pass and has a path. */
  private settle(): void {
    if (!this.live || this.peer.connectionState !== 'connected') return
    this.settling ??= setTimeout(() => {
      this.settled = true
      this.events.unfit()
    }, FIRST_MOMENTS_MS)
  }

  private hearTrack(stream: MediaStream): void {
    this.remote = stream
    this.reveal()
  }

  private hearState(state: RTCPeerConnectionState): void {
    // Whoever restarts must know when to do it again.
    const broken = state === 'disconnected' || state === 'failed'
    if (broken || (state === 'connected' && this.live)) this.watch.start()
    this.settle()
    this.events.state(state)
    this.path.hearState(state)
  }

  private hearOfLine(stats: LinkStats): void {
    const line = this.line.note(stats, Date.now())
    if (line) this.events.line(line, stats)
  }
}
