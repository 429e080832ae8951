import { vi } from 'vitest'
import { PeerLink, type LineState, type LinkDirection, type LinkSpec, type Signal } from '../src'
import { FakePeer } from './fakePeer'

export const camera = { getTracks: () => [{ kind: 'audio' }, { kind: 'video' }] } as unknown as MediaStream

/** One end of a link whose signals are kept until the test carries them over. */
export class End {
  readonly sent: Signal[] = []
  readonly peers: FakePeer[] = []
  readonly faults: unknown[] = []
  readonly flows: boolean[] = []
  readonly remotes: MediaStream[] = []
  readonly lines: LineState[] = []
  unanswered = 0
  /** Whether signals get through; else they are kept. */
  isCarried = true
  readonly configurations: RTCConfiguration[] = []
  readonly link: PeerLink

  constructor(
    polite: boolean,
    local: MediaStream | null | Promise<MediaStream | null> = camera,
    relayOnly = false,
    direction: LinkDirection = 'SEND_RECEIVE',
    live = true,
  ) {
    const spec: LinkSpec = { id: 'booth-lead', remote: 'LEAD', direction, polite, iceServers: [], relayOnly }
    const events = {
      signal: (signal: Signal) => (this.sent.push(signal), this.isCarried),
      flow: (flowing: boolean) => void this.flows.push(flowing),
      remoteStream: (stream: MediaStream) => void this.remotes.push(stream),
      line: (line: LineState) => void this.lines.push(line),
      unanswered: () => void this.unanswered++,
      fault: (error: unknown) => void this.faults.push(error),
    }
    const createPeer = (configuration: RTCConfiguration) => {
      this.configurations.push(configuration)
      this.peers.push(new FakePeer())
      return this.peers.at(-1) as unknown as RTCPeerConnection
    }
    this.link = new PeerLink(spec, local, events, createPeer, live)
  }

  /** An end that connects and sends nothing. */
  static silent(direction: LinkDirection = 'SEND_RECEIVE'): End {
    return new End(false, camera, false, direction, false)
  }

  get peer(): FakePeer {
    return this.peers.at(-1)!
  }

  async carryTo(other: End): Promise<void> {
    await vi.advanceTimersByTimeAsync(0)
    for (const signal of this.sent.splice(0)) await other.link.deliver(signal)
  }

  /** Ids of the tracks that are sent. */
  ids(): (string | undefined)[] {
    return this.peer.senders.map((sender) => sender.track?.id)
  }

  kinds(): string[] {
    return this.sent.map((signal) => (signal.type === 'Description' ? signal.kind : signal.type))
  }
}

/** Two ends that have agreed, with nothing left to say. */
export async function connected(
  direction: LinkDirection = 'SEND_RECEIVE',
): Promise<{ booth: End; clerk: End }> {
  const booth = new End(false, camera, false, direction)
  const clerk = new End(true)
  await booth.carryTo(clerk)
  await clerk.carryTo(booth)
  booth.peer.become('connected')
  await vi.advanceTimersByTimeAsync(0)
  return { booth, clerk }
}
