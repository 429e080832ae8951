import type { LinkQuality, Signal } from '../messages/call'
import type { LineState } from './Line'

/** What a page hears of its link. */
export interface PeerLinkEvents {
  /**
   * To be carried to the far end. False if that can't be now, and it is kept until [PeerLink.signalsBack]; a media
   * server answers each offer by another endpoint, so none must go twice.
   */
  signal(signal: Signal): boolean | void
  /** The far end's picture and sound; again when the far end came back anew. */
  remoteStream?(stream: MediaStream): void
  state?(state: RTCPeerConnectionState): void
  /** Whether media from the far end comes; first time with the first frame. */
  flow?(flowing: boolean): void
  /** How good the line is, about once a second. */
  line?(line: LineState): void
  /** How good the link was so far: every ten seconds, when what is sent changes, and at the end. */
  quality?(quality: LinkQuality, last: boolean): void
  /** The far end has not answered twice: perhaps what carries the signals is broken, too. */
  unanswered?(): void
  /** Something the browser refused; the link goes on. */
  fault?(error: unknown): void
}
