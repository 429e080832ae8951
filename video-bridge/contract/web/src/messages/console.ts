/** The WebSocket between the clerk's console and the bridge, as `cn.xiaowu.contract.console` says it. */
import type {
  CallId,
  Decision,
  EndReason,
  LinkId,
  LinkQuality,
  LinkSpec,
  Participant,
  Role,
  Sending,
  Signal,
  StillId,
  Supervision,
} from './call'
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
  /** Whether the item is accepted in a recorded call only (双录). */
  mustBeRecorded?: boolean
}

/** A clerk who may be asked into a call, now. */
export interface Colleague {
  clerk: string
  name: string
  regionName: string
}

/** A call that is on, and who leads it. */
export interface LiveTalk {
  ticket: Ticket
  clerk: string
}

/** Who asks one into a call that is on. */
export interface Invitation {
  name: string
  regionName: string
  /** Whether to take the call over, and not only to join it. */
  toLead: boolean
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
  | 'DISK_LOW'
  | 'BOOTH_LOST'
  | 'NOT_AGREED'
  | 'ON_HOLD'
  | 'BRIDGE_DISK_LOW'
  | 'OTHER'

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
  | { type: 'Invite'; call: CallId; clerk: string; toLead: boolean }
  | { type: 'Dismiss'; call: CallId; clerk: string }
  | { type: 'Hold'; call: CallId; held: boolean }
  | { type: 'Leave'; call: CallId }
  | { type: 'Supervise'; call: CallId; way: Supervision }
  | { type: 'TakeOver'; call: CallId }
  | { type: 'LineReport'; call: CallId; link: LinkId; quality: LinkQuality; last: boolean }
  | { type: 'Sends'; call: CallId; sending: Sending }
  | { type: 'AskPicture'; call: CallId; picture: 'FACE' | 'DOCUMENT' }
  | { type: 'AskStill'; call: CallId }

/** From the bridge to the console. */
export type ConsoleMessage =
  | {
      type: 'Desk'
      clerk: string
      regionName: string
      available: boolean
      tickets: Ticket[]
      colleagues: Colleague[]
      /** Calls of the region that are on; only for a supervisor. */
      talks?: LiveTalk[]
      /** How many wait behind those whose tickets are named. */
      more?: number
    }
  | { type: 'Offered'; ticket: Ticket; ringsUntil: string; links: LinkSpec[]; invitation?: Invitation }
  | { type: 'OfferWithdrawn'; call: CallId }
  | { type: 'Started'; ticket: Ticket; links: LinkSpec[]; role?: Role }
  | {
      type: 'Company'
      call: CallId
      /** What this clerk is in the call. */
      role: Role
      supervision?: Supervision
      participants: Participant[]
      /** Whether the citizen is on hold. */
      held: boolean
      /** All links of this page. */
      links: LinkSpec[]
    }
  | { type: 'DeliverSignal'; call: CallId; link: LinkId; signal: Signal }
  | { type: 'ScreenShared'; call: CallId; screen: ScreenState }
  | { type: 'Decided'; call: CallId; decision: Decision }
  | { type: 'CaseMoved'; number: CaseNumber; state: CaseState }
  | { type: 'Interrupted'; call: CallId; interrupted: boolean }
  | { type: 'Recording'; call: CallId; status: RecordingStatus; reason?: GapReason }
  | { type: 'Ended'; call: CallId; reason: EndReason }
  | { type: 'Refused'; call?: CallId; message: string; messageEn: string }
  | { type: 'RecordingRoom'; low: boolean }
  | { type: 'Sends'; call: CallId; from: Role; sending: Sending }
  | { type: 'StillTaken'; call: CallId; still: StillId }
  | { type: 'Unknown' }
