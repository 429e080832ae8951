import type { BoothView, ClaimCodeView, Problem } from '../src/messages'

/** A state of the page as its file tells it. */
export interface Scene {
  title: string
  /** The page's clock, ISO 8601. */
  now?: string
  /** The page's clock at the end, if time goes by. */
  then?: string
  /** How the server answers to a log-in; without, somebody is logged in already. */
  logIn?: 'unasked' | 'wrong-password' | 'too-many-tries'
  /** What the list has; without, the sample booths. */
  booths?: 'some' | 'none' | 'never' | 'fault'
  /** Whether the server goes away: before anything, or at the end. */
  down?: 'from-the-start' | 'at-the-end'
  /** How the server refuses to record a booth or make a code. */
  refusal?: Problem
  claim?: ClaimCodeView
  /** A booth as it is at the end. */
  becomes?: BoothView
  /** What the technician does, by `data-testid`: types text, or clicks. */
  acts?: { on: string; type?: string }[]
}
