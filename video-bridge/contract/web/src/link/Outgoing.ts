import type { LinkSpec } from '../messages/call'
import type { Level } from './adaptation'
import { limitsFor } from './sending'

/** What this end sends on one connection: agreed on from the start, and given something to carry when it may. */
export class Outgoing {
  /** What a silent link will send. */
  private held: [RTCRtpSender, MediaStreamTrack][] = []
  private readonly senders: [RTCRtpSender, kind: string][] = []

  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly spec: LinkSpec,
  ) {}

  /** @param live whether media may pass at once */
  async add(stream: MediaStream, live: boolean): Promise<void> {
    for (const track of stream.getTracks()) await this.addTrack(track, stream, live)
  }

  /** Lets media pass. No negotiation is needed: the tracks were agreed on, and only now get something to carry. */
  async goLive(): Promise<void> {
    for (const [sender, track] of this.held.splice(0)) await sender.replaceTrack(track)
  }

  /** Fits what is sent to the line. No negotiation is needed for that, either. */
  async fit(level: Level): Promise<void> {
    for (const [sender, kind] of this.senders) await limit(sender, kind, level)
  }

  private async addTrack(track: MediaStreamTrack, stream: MediaStream, live: boolean): Promise<void> {
    const sender =
      this.spec.direction === 'SEND_RECEIVE'
        ? this.peer.addTrack(track, stream)
        : this.peer.addTransceiver(track, { direction: 'sendonly', streams: [stream] }).sender
    this.senders.push([sender, track.kind])
    if (live) return
    await sender.replaceTrack(null)
    this.held.push([sender, track])
  }
}

async function limit(sender: RTCRtpSender, kind: string, level: Level): Promise<void> {
  const parameters = sender.getParameters()
  // Before the first negotiation there is nothing to limit yet in some browsers.
  if (!parameters.encodings?.length) return
  for (const encoding of parameters.encodings) {
    Object.assign(encoding, limitsFor(kind, level))
    encoding.priority = encoding.networkPriority = kind === 'audio' ? 'high' : 'low'
  }
  await sender.setParameters(parameters)
}
