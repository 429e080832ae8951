import type { CallId, LinkId, LinkQuality, Role, Signal } from '@xiaowu/contract'

/** Somebody who is seen and heard. */
export interface Remote {
  link: LinkId
  role: Role
  stream: MediaStream
}

/** What the page hears of the links of its call. */
export interface CallLinksEvents {
  /** False if it is kept until the bridge hears again. */
  signal(call: CallId, link: LinkId, signal: Signal): boolean | void
  /** Whether the citizen's picture comes. */
  flow(call: CallId, flowing: boolean): void
  remotes(remotes: Remote[]): void
  /** How good a link was so far. */
  quality(call: CallId, link: LinkId, quality: LinkQuality, last: boolean): void
  /** The far end of a link does not answer: perhaps the signals do not get through. */
  unanswered(): void
  fault(error: unknown): void
}
