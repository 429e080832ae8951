/** The WebSocket between the clerk's console and the bridge, as `cn.xiaowu.contract.console` says it. */
import type { CallId, Decision, EndReason, LinkId, LinkSpec, Role, Sending, Signal, StillId } from './call'
import type { CaseNumber, CaseState, HandlingMode } from './cases'
import type { ScreenState } from './screen'

/** A call that waits. */
export interface Ticket {
  call: CallId
  /** The number the citizen sees. */
  ticket: string
  number: CaseNumber
  itemName: string
  mode: HandlingMode
  boothName: string
  /** Who, masked. */
  applicant: string
  /** ISO 8601. */
  since: string
}

/** How the recording of a call stands at the moment. */
export type RecordingStatus = 'AGREED' | 'ON' | 'GAP'

/** Why a stretch of a call is missing in its recording. */
export type GapReason =
  | 'PAGE_RELOADED'
  | 'LINK_REPLACED'
  | 'BOOTH_RESTARTED'
  | 'RECORDER_FAILED'
  | 'DISK_FAILED'
  | 'MEDIA_SERVER_LOST'

/** From the console to the bridge. */
export type ClerkMessage =
  | { type: 'SetAvailable'; available: boolean }
  | { type: 'Answer'; call: CallId }
  | { type: 'Reject'; call: CallId }
  | { type: 'SendSignal'; call: CallId; link: LinkId; signal: Signal }
  | { type: 'MediaFlow'; call: CallId; flowing: boolean }
  | { type: 'ChangeField'; call: CallId; field: string; value: string }
  | { type: 'Decide'; call: CallId; decision: Decision }
  | { type: 'HangUp'; call: CallId }
  | { type: 'Sends'; call: CallId; sending: Sending }
  | { type: 'AskPicture'; call: CallId; picture: 'FACE' | 'DOCUMENT' }
  | { type: 'AskStill'; call: CallId }

/** From the bridge to the console. */
export type ConsoleMessage =
  | { type: 'Desk'; clerk: string; regionName: string; available: boolean; tickets: Ticket[] }
  | { type: 'Offered'; ticket: Ticket; ringsUntil: string; links: LinkSpec[] }
  | { type: 'OfferWithdrawn'; call: CallId }
  | { type: 'Started'; ticket: Ticket; links: LinkSpec[] }
  | { type: 'DeliverSignal'; call: CallId; link: LinkId; signal: Signal }
  | { type: 'ScreenShared'; call: CallId; screen: ScreenState }
  | { type: 'Decided'; call: CallId; decision: Decision }
  | { type: 'CaseMoved'; number: CaseNumber; state: CaseState }
  | { type: 'Interrupted'; call: CallId; interrupted: boolean }
  | { type: 'Recording'; call: CallId; status: RecordingStatus; reason?: GapReason }
  | { type: 'Ended'; call: CallId; reason: EndReason }
  | { type: 'Refused'; call?: CallId; message: string; messageEn: string }
  | { type: 'Sends'; call: CallId; from: Role; sending: Sending }
  | { type: 'StillTaken'; call: CallId; still: StillId }
  | { type: 'Unknown' }
