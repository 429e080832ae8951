import type { LinkSpec } from '../messages/call'
import { firstLimitsFor, limitsNow, type Fit, type SendingLimits } from './sending'

/** What this end sends on one connection: agreed on from the start, and given something to carry when it may. */
export class Outgoing {
  /** What a silent link will send. */
  private held: [RTCRtpSender, MediaStreamTrack][] = []
  private readonly senders = new Map<string, RTCRtpSender>()

  /** @param stream under which tracks are sent, so that the far end plays picture and sound together */
  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly spec: LinkSpec,
    private readonly stream: MediaStream,
  ) {}

  /** @param live whether media may pass at once */
  async add(track: MediaStreamTrack, live: boolean): Promise<void> {
    const sender =
      this.spec.direction === 'SEND_RECEIVE'
        ? this.peer.addTrack(track, this.stream)
        : this.peer.addTransceiver(track, { direction: 'sendonly', streams: [this.stream] }).sender
    this.senders.set(track.kind, sender)
    await limit(sender, track.kind, firstLimitsFor(track.kind))
    if (live) return
    await sender.replaceTrack(null)
    this.held.push([sender, track])
  }

  /** Sends this instead of what is sent of that kind; says whether anything of it was ever sent. */
  async replace(kind: string, track: MediaStreamTrack | null, live: boolean): Promise<boolean> {
    const sender = this.senders.get(kind)
    if (!sender) return false
    this.held = this.held.filter(([one]) => one !== sender)
    if (live) await sender.replaceTrack(track)
    else if (track) this.held.push([sender, track])
    return true
  }

  /** Lets media pass. No negotiation is needed: the tracks were agreed on, and only now get something to carry. */
  async goLive(): Promise<void> {
    await Promise.all(this.held.splice(0).map(([sender, track]) => sender.replaceTrack(track)))
  }

  /**
   * Fits what is sent to the line. No negotiation is needed for that, either.
   *
   * @param fit null in the first moments, when nothing is known of the line
   */
  async fit(fit: Fit | null): Promise<void> {
    for (const [kind, sender] of this.senders)
      await limit(sender, kind, fit ? limitsNow(kind, fit) : firstLimitsFor(kind))
  }
}

async function limit(sender: RTCRtpSender, kind: string, limits: SendingLimits): Promise<void> {
  const parameters = sender.getParameters()
  // Before the first negotiation there is nothing to limit yet in some browsers.
  if (!parameters.encodings?.length) return
  for (const encoding of parameters.encodings) {
    Object.assign(encoding, limits)
    encoding.priority = encoding.networkPriority = kind === 'audio' ? 'high' : 'low'
  }
  await sender.setParameters(parameters)
}
