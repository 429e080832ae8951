import type { Candidate, Description, LinkSpec, Signal } from '../messages/call'

/**
 * What one connection and the far end tell each other: perfect negotiation (RFC 9429 §4.1.8.2) with trickle ICE. Its
 * steps are taken one after the other.
 */
export class Negotiation {
  private ignoringOffer = false
  private remoteSession: string | null = null
  private early: RTCIceCandidateInit[] = []
  /** Whether the own description waits for what carries it to be back. */
  private isKept = false

  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly spec: LinkSpec,
    private readonly say: (signal: Signal) => boolean | void,
    /** The far end has restarted ICE. */
    private readonly farRestarted: () => void,
  ) {
    peer.onicecandidate = ({ candidate }) => candidate && say(trickled(candidate))
  }

  /** Whether the far end has not answered yet. */
  isWaiting(): boolean {
    return this.peer.signalingState === 'have-local-offer'
  }

  /** What carries the signals is back. A description that was kept for that goes out by itself, and must not go twice. */
  signalsBack(): void {
    if (!this.isKept) this.sayAgain()
    this.isKept = false
  }

  async offer(): Promise<void> {
    if (this.peer.signalingState !== 'stable') return
    if (!this.peer.remoteDescription && this.spec.direction !== 'SEND') this.askForMissingKinds()
    await this.peer.setLocalDescription()
    this.sayAgain()
  }

  /** Says the own description again to a far end that may not have heard it. */
  sayAgain(): void {
    const description = this.peer.localDescription
    if (!description) return
    this.isKept = this.say({ type: 'Description', kind: description.type, sdp: description.sdp }) === false
  }

  /** Whether an offer comes from another connection than the one this one is connected to. */
  isOfAnother({ kind, sdp }: Description): boolean {
    return kind === 'offer' && this.remoteSession !== null && sessionOf(sdp) !== this.remoteSession
  }

  async take(description: Description): Promise<void> {
    this.ignoringOffer = false
    if (description.kind === 'offer') await this.takeOffer(description)
    else if (this.isWaiting()) await this.takeRemote(description)
  }

  async addCandidate(said: Candidate): Promise<void> {
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = said
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

  /** A page without camera or microphone still wants to see and hear. */
  private askForMissingKinds(): void {
    for (const kind of ['audio', 'video'] as const) {
      const has = this.peer.getTransceivers().some((transceiver) => transceiver.receiver.track.kind === kind)
      if (!has) this.peer.addTransceiver(kind, { direction: 'recvonly' })
    }
  }

  private async takeOffer(offer: Description): Promise<void> {
    this.ignoringOffer = !this.spec.polite && this.peer.signalingState !== 'stable'
    // The far end may have come too late for our offer: say it again instead of ignoring in silence.
    if (this.ignoringOffer) return this.sayAgain()
    const before = this.peer.remoteDescription
    await this.takeRemote(offer)
    if (before && ufragOf(before.sdp) !== ufragOf(offer.sdp)) this.farRestarted()
    await this.peer.setLocalDescription()
    this.sayAgain()
  }

  private async takeRemote({ kind, sdp }: Description): Promise<void> {
    await this.peer.setRemoteDescription({ type: kind, sdp })
    this.remoteSession = sessionOf(sdp)
    for (const candidate of this.early.splice(0)) await this.peer.addIceCandidate(candidate)
  }
}

/** The session id and its maker in the `o=` line: another one means that the far end is another connection. */
function sessionOf(sdp: string): string {
  return /^o=\S+ (\S+)/m.exec(sdp)?.[1] ?? ''
}

/** Another one means that ICE begins anew. */
function ufragOf(sdp: string): string {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? ''
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
