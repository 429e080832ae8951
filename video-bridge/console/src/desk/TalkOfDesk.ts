import type { CallId, ClerkMessage } from '@xiaowu/contract'
import type { PageEvent } from './deskState'

/** What those who speak for the page in a call need of the desk. */
export interface TalkOfDesk {
  /** The call that is on. */
  call(): CallId | null
  /** Whether it was said. */
  say(message: ClerkMessage): boolean
  happen(event: PageEvent): void
}
