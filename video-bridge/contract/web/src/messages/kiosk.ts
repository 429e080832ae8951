/** The loopback WebSocket between kiosk-app and the booth's page, as `cn.xiaowu.contract.screen` says it. */
import type { CallId, LinkId, LinkQuality, LinkSpec, Role, Sending, Signal } from './call'
import type { ItemId, RatingLevel } from './cases'
import type { ScreenState } from './screen'

/** What the citizen did on the glass. */
export type Intent =
  | { type: 'Touch' }
  | { type: 'Agree' }
  | { type: 'Decline' }
  | { type: 'Continue' }
  | { type: 'Back' }
  | { type: 'ChooseItem'; item: ItemId }
  | { type: 'SetField'; field: string; value: string }
  | { type: 'CallClerk' }
  | { type: 'HangUp' }
  | { type: 'ConfirmForm' }
  | { type: 'Signed'; png: string }
  | { type: 'Rate'; level: RatingLevel; reasons: string[] }
  | { type: 'SkipRating' }
  | { type: 'StillHere' }
  | { type: 'Leave' }
  | { type: 'AgreeUnrecorded' }
  | { type: 'AgreeToRecording' }

/** Which of the machine's devices are for calls, each by a part of the name that the browser gives it. */
export interface DevicePlan {
  /** Sees the face. */
  camera?: string
  /** Looks down on paper. */
  documentCamera?: string
  microphone?: string
  speaker?: string
}

/** What was found of a device that calls need. `standIn`: another one is named, and was not there. */
export interface PartCheck {
  state: 'WELL' | 'MISSING' | 'REFUSED' | 'NO_PICTURE' | 'NO_SOUND'
  /** As the browser calls it. */
  name?: string
  standIn: boolean
}

/** Whether the devices of calls work, as the page found while nobody was inside. */
export interface MediaCheck {
  camera: PartCheck
  documentCamera?: PartCheck
  microphone: PartCheck
  speaker: PartCheck
}

/** From the booth's page to kiosk-app. */
export type PageMessage =
  | { type: 'Act'; intent: Intent }
  | { type: 'Send'; link: LinkId; signal: Signal }
  | { type: 'LinkState'; link: LinkId; state: RTCPeerConnectionState; flowing: boolean }
  | { type: 'Alive' }
  | { type: 'LineReport'; link: LinkId; quality: LinkQuality; last: boolean }
  | { type: 'Sends'; sending: Sending }
  | { type: 'Checked'; check: MediaCheck }

/** From kiosk-app to the booth's page. */
export type KioskMessage =
  | { type: 'Show'; state: ScreenState }
  | { type: 'WarmUp' }
  | { type: 'PrepareLink'; link: LinkSpec }
  | { type: 'OpenLink'; link: LinkSpec }
  | { type: 'Deliver'; link: LinkId; signal: Signal }
  | { type: 'CloseLink'; link: LinkId }
  | { type: 'Forget'; path: string }
  | { type: 'NetworkChanged' }
  | { type: 'UseDevices'; devices: DevicePlan }
  | { type: 'Sends'; from: Role; sending: Sending }
  | { type: 'ShowPicture'; picture: 'FACE' | 'DOCUMENT' }
  | { type: 'TakeStill'; call: CallId }
  | { type: 'SignalsBack' }
  | { type: 'Unknown' }
