import type { Description, LinkQuality, LinkSpec, Signal } from '../messages/call'
import type { Level } from './adaptation'
import { Line, type LineState } from './Line'
import { LineReport } from './LineReport'
import { LinkWatch } from './LinkWatch'
import { Negotiation } from './Negotiation'
import { Outgoing } from './Outgoing'
import { Path } from './Path'
import { summarize, type LinkStats } from './stats'

/** How long the polite end waits for the other's first offer before it makes one itself. */
const FIRST_OFFER_GRACE_MS = 1000

/** What a page hears of its link. */
export interface PeerLinkEvents {
  /** To be carried to the far end. */
  signal(signal: Signal): void
  /** The far end's picture and sound; again when the far end came back anew. */
  remoteStream?(stream: MediaStream): void
  state?(state: RTCPeerConnectionState): void
  /** Whether media from the far end comes; first time with the first frame. */
  flow?(flowing: boolean): void
  /** How good the line is, about once a second. */
  line?(line: LineState): void
  /** How good the link was so far: every ten seconds, when what is sent changes, and at the end. */
  quality?(quality: LinkQuality): void
  /** The far end has not answered: perhaps what carries the signals is broken, too. */
  unanswered?(): void
  /** Something the browser refused; the link goes on. */
  fault?(error: unknown): void
}

type CreatePeer = (configuration: RTCConfiguration) => RTCPeerConnection

/**
 * One link: one RTCPeerConnection with perfect negotiation, trickle ICE and ICE restart. The impolite end makes the
 * first offer. An offer from a far end that was loaded anew replaces the connection, so a page may reload on either
 * side. Local tracks are the page's own: closing the link doesn't stop them.
 *
 * A path that is broken is restarted in place and at once: as long as the old one still carries anything the browser
 * uses it until the new one works (make before break), and DTLS goes on over both.
 */
export class PeerLink {
  private peer!: RTCPeerConnection
  private negotiation!: Negotiation
  private outgoing!: Outgoing
  private watch!: LinkWatch
  private line!: Line
  private path: Path | undefined
  private readonly report: LineReport
  private local: MediaStream | null = null
  private remote: MediaStream | null = null
  private work: Promise<void>
  private timer: ReturnType<typeof setTimeout> | undefined
  private closed = false

  /**
   * @param local camera and microphone; null to receive only. Nothing is negotiated before it is there, but on a link
   * that only receives.
   * @param live whether media may pass at once; a link that is not live connects, and sends and shows nothing
   */
  constructor(
    readonly spec: LinkSpec,
    local: MediaStream | null | Promise<MediaStream | null>,
    private readonly events: PeerLinkEvents,
    private readonly createPeer: CreatePeer = (configuration) => new RTCPeerConnection(configuration),
    private live = true,
  ) {
    this.report = new LineReport((quality) => this.events.quality?.(quality), Date.now())
    const sent = spec.direction === 'RECEIVE' ? null : local
    this.work = Promise.resolve(sent).then((stream) => this.begin(stream))
    this.work = this.work.catch((error) => this.events.fault?.(error))
  }

  /** Takes a signal from the far end; signals are worked off one after the other. */
  deliver(signal: Signal): Promise<void> {
    return this.enqueue(async () => {
      if (signal.type === 'Description') await this.describe(signal)
      if (signal.type === 'Candidate') await this.negotiation.addCandidate(signal)
    })
  }

  /** Lets media pass. */
  goLive(): void {
    if (this.live) return
    this.live = true
    void this.enqueue(async () => {
      await this.outgoing.goLive()
      if (this.remote) this.show(this.remote)
    })
  }

  /** What the link has carried so far. */
  async stats(): Promise<LinkStats> {
    await this.work
    return summarize(await this.peer.getStats())
  }

  /** This page is in another network than before, or in one again: connects anew, over whatever there is now. */
  networkChanged(): void {
    this.path?.hear('networkChanged')
  }

  /** What carries the signals was gone and is back: says again what may have been lost. */
  signalsBack(): void {
    this.path?.hear('signalsBack')
  }

  /** Ends the link; nothing is heard of it afterwards. */
  close(): void {
    if (this.closed) return
    this.closed = true
    this.report.end()
    this.dropPeer()
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(() => (this.closed ? undefined : step())).catch((e) => this.events.fault?.(e))
    return this.work
  }

  private async begin(local: MediaStream | null): Promise<void> {
    if (this.closed) return
    this.local = local
    await this.openPeer()
    // A media server has nothing to say about a page that has nothing to send.
    if (!local && this.spec.direction === 'SEND') return
    if (!this.spec.polite) await this.negotiation.offer()
    else this.timer = setTimeout(() => void this.offer(), FIRST_OFFER_GRACE_MS)
  }

  private offer(): Promise<void> {
    return this.enqueue(() => this.negotiation.offer())
  }

  private async openPeer(): Promise<void> {
    const peer = this.createPeer({
      iceServers: this.spec.iceServers,
      iceTransportPolicy: this.spec.relayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    })
    this.peer = peer
    this.negotiation = new Negotiation(peer, this.spec, (signal) => this.events.signal(signal))
    this.outgoing = new Outgoing(peer, this.spec)
    this.watch = this.watchOver(peer)
    this.line = new Line((level) => this.fit(level), Date.now())
    this.path = new Path(peer, this.spec.direction, this.line, () => this.restart())
    peer.ontrack = ({ streams, track }) => this.hearTrack(streams[0] ?? new MediaStream([track]))
    peer.onconnectionstatechange = () => this.hearState(peer.connectionState)
    // The first offer is made by begin(); later ones when tracks change or ICE restarts.
    peer.onnegotiationneeded = () => peer.remoteDescription && void this.offer()
    if (this.local) await this.outgoing.add(this.local, this.live)
  }

  private watchOver(peer: RTCPeerConnection): LinkWatch {
    return new LinkWatch(peer, {
      flow: (flowing) => this.events.flow?.(flowing),
      packets: (news) => this.path?.hearPackets(news),
      figures: (stats) => this.hearOfLine(stats),
    })
  }

  private dropPeer(): void {
    clearTimeout(this.timer)
    const peer = this.peer as RTCPeerConnection | undefined
    if (!peer) return
    this.remote = null
    this.watch.stop()
    peer.onicecandidate = peer.ontrack = peer.onconnectionstatechange = peer.onnegotiationneeded = null
    peer.close()
  }

  private hearTrack(stream: MediaStream): void {
    this.remote = stream
    if (this.live) this.show(stream)
  }

  private show(stream: MediaStream): void {
    this.events.remoteStream?.(stream)
    this.watch.start()
  }

  private hearState(state: RTCPeerConnectionState): void {
    this.events.state?.(state)
    if (state === 'connected') this.fit(this.line.level)
    // Whoever restarts must know when to do it again.
    const broken = state === 'disconnected' || state === 'failed'
    if (broken || (state === 'connected' && this.live)) this.watch.start()
    this.path?.hearState(state)
  }

  private fit(level: Level): void {
    void this.enqueue(() => this.outgoing.fit(level))
  }

  private hearOfLine(stats: LinkStats): void {
    const now = Date.now()
    const line = this.line.note(stats, now)
    if (!line) return
    this.events.line?.(line)
    this.report.note(line, stats, now)
  }

  private restart(): void {
    this.report.restarted()
    void this.enqueue(async () => {
      if (!this.negotiation.isWaiting()) return this.peer.restartIce()
      this.negotiation.sayAgain()
      this.events.unanswered?.()
    })
  }

  private async describe(description: Description): Promise<void> {
    if (description.kind === 'offer') clearTimeout(this.timer)
    if (this.negotiation.isOfAnother(description)) {
      this.dropPeer()
      await this.openPeer()
    }
    await this.negotiation.take(description)
  }
}
