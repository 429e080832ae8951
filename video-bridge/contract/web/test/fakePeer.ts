/** A far end of wires: an RTCPeerConnection that keeps signalling state as the specification says, without media. */
let sessions = 0

/** Sends what it has, if it has something. */
export class FakeSender {
  constructor(public track: MediaStreamTrack | null) {}

  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    this.track = track
  }
}

export class FakePeer {
  signalingState: RTCSignalingState = 'stable'
  connectionState: RTCPeerConnectionState = 'new'
  localDescription: RTCSessionDescriptionInit | null = null
  remoteDescription: RTCSessionDescriptionInit | null = null
  candidates: RTCIceCandidateInit[] = []
  tracks: MediaStreamTrack[] = []
  receiving: string[] = []
  /** Of the tracks that were added one way only. */
  directions: (RTCRtpTransceiverDirection | undefined)[] = []
  readonly senders: FakeSender[] = []
  /** What `getStats` tells of the bytes of sound that came. */
  audioBytes = 20
  /** What `getStats` tells of the frames that were decoded. */
  frames = 7
  restarts = 0
  closed = false
  onicecandidate: ((event: { candidate: RTCIceCandidateInit | null }) => void) | null = null
  ontrack: ((event: unknown) => void) | null = null
  onconnectionstatechange: (() => void) | null = null
  onnegotiationneeded: (() => void) | null = null
  private readonly session = ++sessions

  addTrack(track: MediaStreamTrack): FakeSender {
    this.tracks.push(track)
    this.senders.push(new FakeSender(track))
    return this.senders.at(-1)!
  }

  addTransceiver(
    what: string | MediaStreamTrack,
    { direction }: RTCRtpTransceiverInit,
  ): { sender: FakeSender } {
    if (typeof what !== 'string') {
      this.directions.push(direction)
      return { sender: this.addTrack(what) }
    }
    this.receiving.push(what)
    return { sender: new FakeSender(null) }
  }

  getTransceivers(): unknown[] {
    return this.tracks.map((track) => ({ receiver: { track: { kind: track.kind } } }))
  }

  async setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer'
    this.localDescription = { type, sdp: `v=0\r\no=- ${this.session} 2 IN IP4 127.0.0.1\r\n` }
    this.signalingState = type === 'answer' ? 'stable' : 'have-local-offer'
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remoteDescription = description
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable'
  }

  async addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (!this.remoteDescription) throw new Error('no remote description yet')
    this.candidates.push(candidate)
  }

  restartIce(): void {
    this.restarts++
  }

  async getStats(): Promise<Map<string, unknown>> {
    return new Map([
      [
        'v',
        {
          type: 'inbound-rtp',
          kind: 'video',
          framesDecoded: this.frames,
          bytesReceived: 100,
          packetsLost: 1,
        },
      ],
      ['a', { type: 'inbound-rtp', kind: 'audio', bytesReceived: this.audioBytes }],
      ['o', { type: 'outbound-rtp', bytesSent: 55 }],
      ['p', { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.0124, localCandidateId: 'c' }],
      ['c', { type: 'local-candidate', candidateType: 'relay' }],
    ])
  }

  close(): void {
    this.closed = true
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state
    this.onconnectionstatechange?.()
  }
}
