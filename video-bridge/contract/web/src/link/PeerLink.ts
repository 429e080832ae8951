import type { Description, LinkSpec, Signal } from '../messages/call'
import { Connection, type ConnectionEvents } from './Connection'
import type { LineState } from './Line'
import { LineReport } from './LineReport'
import type { PeerLinkEvents } from './PeerLinkEvents'
import type { LinkStats } from './stats'

/** How long the polite end waits for the other's first offer before it makes one itself. */
const FIRST_OFFER_GRACE_MS = 1000

type CreatePeer = (configuration: RTCConfiguration) => RTCPeerConnection

/**
 * One link: an RTCPeerConnection with perfect negotiation, trickle ICE and ICE restart. The impolite end makes the
 * first offer. An offer from a far end that was loaded anew replaces the connection, so a page may reload on either
 * side. Local tracks are the page's own: closing the link doesn't stop them.
 *
 * A path that is broken is made anew at once. Between pages ICE is restarted in place: as long as the old path carries
 * anything the browser uses it until the new one works, and DTLS goes on over both. A media server answers each offer by
 * a new endpoint, for which Chromium needs seconds in place: there a second connection is opened beside the first, and
 * takes over when it is connected.
 */
export class PeerLink {
  private current: Connection | null = null
  /** Takes over when it is connected. */
  private next: Connection | null = null
  /** Under which tracks are sent; made at the first of them if there was none. */
  private local: MediaStream | null = null
  private tracks: MediaStreamTrack[] = []
  private readonly report: LineReport
  private work: Promise<void>
  private timer: ReturnType<typeof setTimeout> | undefined
  private closed = false
  /** How often the offer that waits for an answer was said again. */
  private saidAgain = 0

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
    this.report = new LineReport((sum, last) => this.events.quality?.(sum, last), Date.now())
    const sent = spec.direction === 'RECEIVE' ? null : local
    this.work = Promise.resolve(sent).then((stream) => this.begin(stream))
    this.work = this.work.catch((error) => this.events.fault?.(error))
  }

  /** Takes a signal from the far end; signals are worked off one after the other. */
  deliver(signal: Signal): Promise<void> {
    return this.enqueue(async () => {
      if (signal.type === 'Description') await this.describe(signal)
      if (signal.type === 'Candidate') await this.newest?.negotiation.addCandidate(signal)
    })
  }

  /** Lets media pass. */
  goLive(): void {
    if (this.live) return
    this.live = true
    void this.enqueue(async () => {
      for (const connection of [this.current, this.next]) await connection?.goLive()
    })
  }

  /**
   * Sends this instead of what it sends of that kind; null sends nothing. Nothing is negotiated, but where nothing of
   * that kind was ever sent.
   */
  replace(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    return this.enqueue(async () => {
      if (this.spec.direction === 'RECEIVE') return
      this.tracks = this.tracks.filter((one) => one.kind !== kind)
      if (track) this.tracks.push(track)
      for (const connection of [this.current, this.next]) await connection?.replace(kind, track)
    })
  }

  /** What the link has carried so far. */
  async stats(): Promise<LinkStats> {
    await this.work
    if (!this.current) throw new Error('the link has not begun')
    return this.current.stats()
  }

  /** This page is in another network than before, or in one again: connects anew, over whatever there is now. */
  networkChanged(): void {
    this.current?.path.hear('networkChanged')
  }

  /** What carries the signals was gone and is back: says again what may have been lost. */
  signalsBack(): void {
    void this.enqueue(async () => this.newest?.signalsBack())
  }

  /** Ends the link; nothing is heard of it afterwards. */
  close(): void {
    if (this.closed) return
    this.closed = true
    this.report.end()
    clearTimeout(this.timer)
    this.next?.close()
    this.current?.close()
  }

  private get newest(): Connection | null {
    return this.next ?? this.current
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(() => (this.closed ? undefined : step())).catch((e) => this.events.fault?.(e))
    return this.work
  }

  private async begin(local: MediaStream | null): Promise<void> {
    if (this.closed) return
    this.local = local
    this.tracks = local?.getTracks() ?? []
    this.current = await this.open()
    if (this.hasNothingToSay()) return
    if (!this.spec.polite) await this.current.negotiation.offer()
    // Whoever only hears of the other page waits for its offer, since only that one knows what it sends.
    else if (this.spec.direction !== 'RECEIVE')
      this.timer = setTimeout(() => this.offer(), FIRST_OFFER_GRACE_MS)
  }

  /** A media server has nothing to say about a page that has nothing to send. */
  private hasNothingToSay(): boolean {
    return this.spec.direction === 'SEND' && this.tracks.length === 0
  }

  private offer(): void {
    void this.enqueue(async () => this.newest?.negotiation.offer())
  }

  private async open(): Promise<Connection> {
    const peer = this.createPeer({
      iceServers: this.spec.iceServers,
      iceTransportPolicy: this.spec.relayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    })
    const connection: Connection = new Connection(
      peer,
      this.spec,
      this.eventsOf(() => connection),
      this.live,
      (this.local ??= new MediaStream()),
    )
    for (const track of this.tracks) await connection.send(track)
    if (this.closed) connection.close()
    return connection
  }

  /** Only of the connection in use people hear. */
  private eventsOf(who: () => Connection): ConnectionEvents {
    const ofCurrent = (tell: () => void): void => {
      if (who() === this.current) tell()
    }
    return {
      signal: (signal) => (who() === this.newest ? this.events.signal(signal) : undefined),
      stream: (stream) => ofCurrent(() => this.events.remoteStream?.(stream)),
      state: (state) => this.hearState(who(), state),
      negotiationNeeded: () => this.offer(),
      flow: (flowing) => ofCurrent(() => this.events.flow?.(flowing)),
      line: (line, stats) => ofCurrent(() => this.hearOfLine(line, stats)),
      unfit: () => void this.enqueue(() => who().fit()),
      restart: () => ofCurrent(() => this.restart()),
    }
  }

  private hearState(connection: Connection, state: RTCPeerConnectionState): void {
    if (connection === this.next) this.judgeNext(connection, state)
    if (connection !== this.current) return
    this.events.state?.(state)
    if (state === 'connected') void this.enqueue(() => connection.fit())
  }

  private judgeNext(next: Connection, state: RTCPeerConnectionState): void {
    if (state !== 'connected' && state !== 'failed') return
    this.next = null
    if (state === 'failed') return next.close()
    this.current?.close()
    this.current = next
    next.reveal()
  }

  private hearOfLine(line: LineState, stats: LinkStats): void {
    this.events.line?.(line)
    this.report.note(line, stats, Date.now())
  }

  private restart(): void {
    this.report.restarted()
    const isPaired = this.spec.direction === 'SEND_RECEIVE'
    void this.enqueue(() => (isPaired ? this.restartInPlace() : this.openBeside()))
  }

  private async restartInPlace(): Promise<void> {
    if (!this.waits(this.current)) return this.current?.peer.restartIce()
    this.current?.negotiation.sayAgain()
  }

  /** Whether a connection waits for an answer. Once may be a slow far end: signals are not to be cut for that. */
  private waits(connection: Connection | null): boolean {
    const waits = connection?.negotiation.isWaiting() ?? false
    this.saidAgain = waits ? this.saidAgain + 1 : 0
    if (this.saidAgain >= 2) this.events.unanswered?.()
    return waits
  }

  private async openBeside(): Promise<void> {
    if (this.hasNothingToSay()) return
    this.waits(this.next)
    this.next?.close()
    this.next = await this.open()
    await this.next.negotiation.offer()
  }

  private async describe(description: Description): Promise<void> {
    if (description.kind === 'offer') clearTimeout(this.timer)
    if (this.current?.negotiation.isOfAnother(description)) {
      this.current.close()
      this.current = await this.open()
    }
    await this.newest?.negotiation.take(description)
  }
}
