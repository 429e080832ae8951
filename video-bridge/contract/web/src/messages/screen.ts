/** What the citizen sees, as `cn.xiaowu.contract.screen` says it. */
import type { CallId, EndReason, Participant } from './call'
import type { CaseNumber, HandlingMode, ItemId, RatingLevel } from './cases'
import type { FormView } from './form'

export type CardState =
  'ABSENT' | 'READING' | 'READ' | 'LIFTED' | 'UNREADABLE' | 'UNSUPPORTED' | 'INVALID' | 'READER_DOWN'

export interface CardField {
  name: string
  label: string
  labelEn: string
  value: string
}

export interface CardView {
  state: CardState
  fields: CardField[]
}

export type CodeState = 'NONE' | 'VALID' | 'EXPIRED' | 'FORGED' | 'NOT_OURS' | 'OTHER_PERSON'

export interface CodeView {
  state: CodeState
  itemName?: string
}

export interface Purpose {
  id: string
  what: string
  why: string
  kept: string
  en: string
}

export interface ItemTile {
  id: ItemId
  name: string
  nameEn: string
  mode: HandlingMode
  regionName: string
  department: string
  summary: string
  promisedWorkingDays: number
  prepared: boolean
}

export type ReceiptView = 'PRINTING' | 'PRINTED' | 'OUT_OF_PAPER' | 'FAILED'

/** One page of the citizen's visit, with everything that it shows. */
export type Screen =
  | { type: 'OutOfService'; reason: string; phone: string }
  | { type: 'Attract' }
  | { type: 'Consent'; purposes: Purpose[] }
  | { type: 'Identify'; card: CardView; code: CodeView; mayContinue: boolean }
  | { type: 'Menu'; items: ItemTile[] }
  | { type: 'Fill'; form: FormView; maySign: boolean }
  | { type: 'Sign'; form: FormView }
  | { type: 'Submitting' }
  | {
      type: 'Submitted'
      number: CaseNumber
      itemName: string
      acknowledged: boolean
      receipt: ReceiptView
      progressUrl: string
    }
  | { type: 'Rate'; number: CaseNumber; clerk?: string; chosen?: RatingLevel; reasons: string[] }
  | { type: 'Finish'; cardOnReader: boolean }
  | { type: 'Wiping' }

/** The call as the citizen sees it, beside whatever screen is shown. */
export type CallView =
  | { type: 'Requested'; call: CallId }
  | { type: 'Queued'; call: CallId; ticket: string; ahead: number; fromMinutes: number; toMinutes: number }
  | { type: 'Connecting'; call: CallId; clerk: string; regionName: string }
  | {
      type: 'Active'
      call: CallId
      clerk: string
      regionName: string
      interrupted: boolean
      accepted: boolean
      note?: string
      /** Further clerks in the call, or asked to be. */
      others?: Participant[]
      /** Whether the clerks confer, and the citizen waits. */
      held?: boolean
    }
  | { type: 'Ended'; call: CallId; reason: EndReason; accepted: boolean }

export interface Booth {
  id: string
  name: string
  offline: boolean
  simulated: boolean
}

/** Everything that the page draws, complete each time. */
export interface ScreenState {
  revision: number
  screen: Screen
  booth: Booth
  call?: CallView
  idleSecondsLeft?: number
  /** None while no item is chosen. */
  recording?: RecordingView
}

/** Whether a call about the chosen item is recorded (双录). */
export interface RecordingView {
  /** Whether the item is accepted in a recorded call only. */
  required: boolean
  state: 'READY' | 'DECLINED' | 'NO_ROOM'
}
