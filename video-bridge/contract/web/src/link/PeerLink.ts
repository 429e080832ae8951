import type { Candidate, Description, LinkSpec, Signal } from '../messages/call'
import { FlowWatch } from './FlowWatch'
import { summarize, type LinkStats } from './stats'

/** How long the polite end waits for the other's first offer before it makes one itself. */
const FIRST_OFFER_GRACE_MS = 1000
/** How long a broken path may heal by itself before ICE is restarted. */
const HEAL_MS = 2500

/** What a page hears of its link. */
export interface PeerLinkEvents {
  /** To be carried to the far end. */
  signal(signal: Signal): void
  /** The far end's picture and sound; again when the far end came back anew. */
  remoteStream?(stream: MediaStream): void
  state?(state: RTCPeerConnectionState): void
  /** Whether media from the far end is being decoded; first time with the first frame. */
  flow?(flowing: boolean): void
  /** Something the browser refused; the link goes on. */
  fault?(error: unknown): void
}

type CreatePeer = (configuration: RTCConfiguration) => RTCPeerConnection

/**
 * One link: one RTCPeerConnection with perfect negotiation (RFC 9429 §4.1.8.2), trickle ICE and ICE restart. The
 * impolite end makes the first offer. An offer from a far end that was loaded anew replaces the connection, so a page
 * may reload on either side. Local tracks are the page's own: closing the link doesn't stop them.
 */
export class PeerLink {
  private peer!: RTCPeerConnection
  private flowWatch!: FlowWatch
  /** Under which tracks are sent, so that the far end plays picture and sound together. */
  private local: MediaStream | null = null
  private tracks: MediaStreamTrack[] = []
  private senders = new Map<string, RTCRtpSender>()
  private remote: MediaStream | null = null
  /** What a silent link will send. */
  private held: [RTCRtpSender, MediaStreamTrack][] = []
  private ignoringOffer = false
  private remoteSession: string | null = null
  private early: RTCIceCandidateInit[] = []
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
    const sent = spec.direction === 'RECEIVE' ? null : local
    this.work = Promise.resolve(sent).then((stream) => this.begin(stream))
    this.work = this.work.catch((error) => this.events.fault?.(error))
  }

  /** Takes a signal from the far end; signals are worked off one after the other. */
  deliver(signal: Signal): Promise<void> {
    return this.enqueue(async () => {
      if (signal.type === 'Description') await this.describe(signal)
      if (signal.type === 'Candidate') await this.addCandidate(signal)
    })
  }

  /** Lets media pass. No negotiation is needed: the tracks were agreed on, and only now get something to carry. */
  goLive(): void {
    if (this.live) return
    this.live = true
    void this.enqueue(async () => {
      for (const [sender, track] of this.held.splice(0)) await sender.replaceTrack(track)
      if (this.remote) this.show(this.remote)
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
      const sender = this.senders.get(kind)
      if (sender) await this.exchange(sender, track)
      else if (track) await this.sendLate(track)
    })
  }

  /** What the link has carried so far. */
  async stats(): Promise<LinkStats> {
    await this.work
    return summarize(await this.peer.getStats())
  }

  /** Connects anew over whatever network there is now. */
  restart(): void {
    void this.enqueue(async () => this.peer.restartIce())
  }

  /** Ends the link; nothing is heard of it afterwards. */
  close(): void {
    this.closed = true
    this.dropPeer()
    this.early = []
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(() => (this.closed ? undefined : step())).catch((e) => this.events.fault?.(e))
    return this.work
  }

  private async begin(local: MediaStream | null): Promise<void> {
    if (this.closed) return
    this.local = local
    this.tracks = local?.getTracks() ?? []
    await this.openPeer()
    // A media server has nothing to say about a page that has nothing to send.
    if (!local && this.spec.direction === 'SEND') return
    if (!this.spec.polite) await this.offer()
    else this.timer = setTimeout(() => void this.enqueue(() => this.offer()), FIRST_OFFER_GRACE_MS)
  }

  private async openPeer(): Promise<void> {
    const peer = this.createPeer({
      iceServers: this.spec.iceServers,
      iceTransportPolicy: this.spec.relayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    })
    this.peer = peer
    this.flowWatch = new FlowWatch(peer, (flowing) => this.events.flow?.(flowing))
    peer.onicecandidate = ({ candidate }) => candidate && this.events.signal(trickled(candidate))
    peer.ontrack = ({ streams, track }) => this.hearTrack(streams[0] ?? new MediaStream([track]))
    peer.onconnectionstatechange = () => this.hearState(peer.connectionState)
    // The first offer is made by begin(); later ones when tracks change or ICE restarts.
    peer.onnegotiationneeded = () => peer.remoteDescription && void this.enqueue(() => this.offer())
    for (const track of this.tracks) await this.send(peer, track)
  }

  private async send(peer: RTCPeerConnection, track: MediaStreamTrack): Promise<void> {
    const stream = (this.local ??= new MediaStream())
    const sender =
      this.spec.direction === 'SEND_RECEIVE'
        ? peer.addTrack(track, stream)
        : peer.addTransceiver(track, { direction: 'sendonly', streams: [stream] }).sender
    this.senders.set(track.kind, sender)
    if (this.live) return
    await sender.replaceTrack(null)
    this.held.push([sender, track])
  }

  private async exchange(sender: RTCRtpSender, track: MediaStreamTrack | null): Promise<void> {
    if (this.live) return sender.replaceTrack(track)
    this.held = this.held.filter(([one]) => one !== sender)
    if (track) this.held.push([sender, track])
  }

  private async sendLate(track: MediaStreamTrack): Promise<void> {
    await this.send(this.peer, track)
    // A link that had nothing to send said nothing; one that did offers by itself now.
    if (!this.peer.localDescription && this.spec.direction === 'SEND') await this.offer()
  }

  private dropPeer(): void {
    clearTimeout(this.timer)
    const peer = this.peer as RTCPeerConnection | undefined
    if (!peer) return
    this.held = []
    this.senders.clear()
    this.remote = null
    this.flowWatch.stop()
    peer.onicecandidate = peer.ontrack = peer.onconnectionstatechange = peer.onnegotiationneeded = null
    peer.close()
  }

  private hearTrack(stream: MediaStream): void {
    this.remote = stream
    if (this.live) this.show(stream)
  }

  private show(stream: MediaStream): void {
    this.events.remoteStream?.(stream)
    this.flowWatch.start()
  }

  private hearState(state: RTCPeerConnectionState): void {
    this.events.state?.(state)
    clearTimeout(this.timer)
    if (state === 'failed') this.restart()
    if (state === 'disconnected') this.timer = setTimeout(() => this.restart(), HEAL_MS)
  }

  private async offer(): Promise<void> {
    if (this.peer.signalingState !== 'stable') return
    if (!this.peer.remoteDescription && this.spec.direction !== 'SEND') this.askForMissingKinds()
    await this.peer.setLocalDescription()
    this.sendDescription()
  }

  /** A page without camera or microphone still wants to see and hear. */
  private askForMissingKinds(): void {
    for (const kind of ['audio', 'video'] as const) {
      const has = this.peer.getTransceivers().some((transceiver) => transceiver.receiver.track.kind === kind)
      if (!has) this.peer.addTransceiver(kind, { direction: 'recvonly' })
    }
  }

  private async describe(description: Description): Promise<void> {
    this.ignoringOffer = false
    if (description.kind === 'offer') await this.takeOffer(description)
    else if (this.peer.signalingState === 'have-local-offer') await this.takeRemote(description)
  }

  private async takeOffer(offer: Description): Promise<void> {
    clearTimeout(this.timer)
    const session = sessionOf(offer.sdp)
    if (this.remoteSession !== null && session !== this.remoteSession) await this.replacePeer()
    this.ignoringOffer = !this.spec.polite && this.peer.signalingState !== 'stable'
    // The far end may have come too late for our offer: say it again instead of ignoring in silence.
    if (this.ignoringOffer) return this.sendDescription()
    await this.takeRemote(offer)
    await this.peer.setLocalDescription()
    this.sendDescription()
  }

  private async replacePeer(): Promise<void> {
    this.dropPeer()
    this.early = []
    await this.openPeer()
  }

  private async takeRemote({ kind, sdp }: Description): Promise<void> {
    await this.peer.setRemoteDescription({ type: kind, sdp })
    this.remoteSession = sessionOf(sdp)
    for (const candidate of this.early.splice(0)) await this.peer.addIceCandidate(candidate)
  }

  private async addCandidate({
    candidate,
    sdpMid,
    sdpMLineIndex,
    usernameFragment,
  }: Candidate): Promise<void> {
    const init = { candidate, sdpMid, sdpMLineIndex, usernameFragment }
    if (!this.peer.remoteDescription) {
      if (!this.ignoringOffer) this.early.push(init)
      return
    }
    try {
      await this.peer.addIceCandidate(init)
    } catch (error) {
      // Candidates of an offer that was ignored fit nothing here.
      if (!this.ignoringOffer) throw error
    }
  }

  private sendDescription(): void {
    const description = this.peer.localDescription
    if (description) this.events.signal({ type: 'Description', kind: description.type, sdp: description.sdp })
  }
}

/** The session id and its maker in the `o=` line: another one means that the far end is another connection. */
function sessionOf(sdp: string): string {
  return /^o=\S+ (\S+)/m.exec(sdp)?.[1] ?? ''
}

function trickled(candidate: RTCIceCandidate): Candidate {
  const { sdpMid, sdpMLineIndex, usernameFragment } = candidate
  return {
    type: 'Candidate',
    candidate: candidate.candidate,
    ...(sdpMid !== null && { sdpMid }),
    ...(sdpMLineIndex !== null && { sdpMLineIndex }),
    ...(usernameFragment !== null && { usernameFragment }),
  }
}
