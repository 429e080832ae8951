import type {
  CallId,
  Colleague,
  ConsoleMessage,
  FormDigest,
  Invitation,
  LiveTalk,
  Ticket,
} from '@xiaowu/contract'
import { begun, callState, type CallState } from './callState'

/** What the clerk asked for and the bridge has not answered yet. */
export type Pending =
  | { type: 'Answer'; call: CallId }
  | { type: 'Decide' }
  | { type: 'AskStill' }
  | { type: 'SetAvailable'; available: boolean }
  /** A field was changed; the form that the page shows with it does not have this digest. */
  | { type: 'ChangeField'; digest: FormDigest | null }

/** Everything that the clerk's page draws of the bridge's messages. */
export interface DeskState {
  /** Whether the bridge has told the desk yet. */
  loaded: boolean
  clerk: string
  regionName: string
  available: boolean
  tickets: Ticket[]
  /** How many wait behind them. */
  more: number
  /** Whom this clerk may ask into the call. */
  colleagues: Colleague[]
  /** Calls that are on, for a supervisor; null for other clerks. */
  talks: LiveTalk[] | null
  offer: { ticket: Ticket; ringsUntil: number; invitation: Invitation | null } | null
  call: CallState | null
  pending: Pending | null
  refusal: { message: string; messageEn: string } | null
  /** Whether the bridge's disk of recordings is low. */
  recordingLow: boolean
}

/** What happens on the page itself. */
export type PageEvent =
  | { type: 'Asked'; pending: Pending }
  | { type: 'OfferRejected'; call: CallId }
  | { type: 'FlowSeen'; call: CallId; flowing: boolean }
  /** The connection to the bridge is gone. */
  | { type: 'BridgeLost' }
  /** The bridge is back, and has had time to tell that the call is still on. */
  | { type: 'BridgeBack' }
  /** A change has had time to come back from the booth: it changed nothing. */
  | { type: 'ChangeOverdue' }
  /** A still that was asked for has not come. */
  | { type: 'StillOverdue' }
  /** The screen that the clerk chose can't be shown. */
  | { type: 'ScreenFailed' }
  | { type: 'SummaryRead' }
  | { type: 'RefusalRead' }

const SCREEN_FAILED = {
  message: '这个屏幕无法展示，请换一个窗口再试。',
  messageEn: "This screen can't be shown: try another window.",
}

export const EMPTY_DESK: DeskState = {
  loaded: false,
  clerk: '',
  regionName: '',
  available: false,
  tickets: [],
  more: 0,
  colleagues: [],
  talks: null,
  offer: null,
  call: null,
  pending: null,
  refusal: null,
  recordingLow: false,
}

/** The desk after a message of the bridge or a happening on the page. Pure; time is a parameter. */
export function deskState(state: DeskState, event: ConsoleMessage | PageEvent, at: number): DeskState {
  switch (event.type) {
    case 'Desk': {
      const { clerk, regionName, available, tickets, colleagues = [], talks = null, more = 0 } = event
      const told = { clerk, regionName, available, tickets, colleagues, talks, more }
      return { ...settled(state, 'SetAvailable'), ...told, loaded: true }
    }
    case 'Offered':
      return { ...state, offer: offerOf(event) }
    case 'OfferWithdrawn':
      return withoutOffer(state, event.call)
    case 'Started': {
      const call = begun(state.call, event, at)
      return { ...settled(state, 'Answer'), offer: null, refusal: null, call }
    }
    case 'Decided':
      return { ...settled(state, 'Decide'), call: onCall(state, event.call, event, at) }
    case 'StillTaken':
      return { ...settled(state, 'AskStill'), call: onCall(state, event.call, event, at) }
    case 'ScreenShared':
      return withScreen(state, event, at)
    case 'Interrupted':
    case 'Recording':
    case 'Company':
    case 'Sends':
    case 'Ended':
      return { ...state, call: onCall(state, event.call, event, at) }
    case 'CaseMoved':
      return state.call?.ticket.number === event.number
        ? { ...state, call: callState(state.call, event, at) }
        : state
    case 'Refused':
      return { ...state, pending: null, refusal: { message: event.message, messageEn: event.messageEn } }
    case 'RecordingRoom':
      return { ...state, recordingLow: event.low }
    case 'DeliverSignal':
    case 'Unknown':
      return state
    default:
      return onPage(state, event, at)
  }
}

function offerOf({ ticket, ringsUntil, invitation }: Extract<ConsoleMessage, { type: 'Offered' }>) {
  return { ticket, ringsUntil: Date.parse(ringsUntil), invitation: invitation ?? null }
}

function onPage(state: DeskState, event: PageEvent, at: number): DeskState {
  switch (event.type) {
    case 'Asked':
      return { ...state, pending: event.pending, refusal: null }
    case 'FlowSeen':
      return withFlow(state, event.call, event.flowing)
    case 'BridgeLost':
      // Whether the offer still rings and what was asked arrived, the bridge says when it is back.
      return { ...state, offer: null, pending: null, call: state.call && { ...state.call, confirmed: false } }
    case 'BridgeBack':
      return forsaken(state, at)
    case 'ChangeOverdue':
      return settled(state, 'ChangeField')
    case 'ScreenFailed':
      return { ...state, refusal: SCREEN_FAILED }
    case 'StillOverdue':
      return settled(state, 'AskStill')
    case 'SummaryRead':
      return state.call?.end ? { ...state, call: null } : state
    case 'RefusalRead':
      return { ...state, refusal: null }
    case 'OfferRejected':
      return withoutOffer(state, event.call)
  }
}

function onCall(
  { call }: DeskState,
  id: CallId,
  message: Parameters<typeof callState>[1],
  at: number,
): CallState | null {
  return call?.ticket.call === id && !call.end ? callState(call, message, at) : call
}

function withScreen(
  state: DeskState,
  message: Extract<ConsoleMessage, { type: 'ScreenShared' }>,
  at: number,
): DeskState {
  const call = onCall(state, message.call, message, at)
  const { pending } = state
  const changed = pending?.type === 'ChangeField' && call?.form?.digest !== pending.digest
  return { ...state, call, pending: changed ? null : pending }
}

function withoutOffer(state: DeskState, call: CallId): DeskState {
  const pending = state.pending?.type === 'Answer' && state.pending.call === call ? null : state.pending
  return state.offer?.ticket.call === call ? { ...state, pending, offer: null } : state
}

function withFlow(state: DeskState, id: CallId, flowing: boolean): DeskState {
  const { call } = state
  if (!call || call.ticket.call !== id || call.end) return state
  if (!flowing && call.flow === 'none') return state
  return { ...state, call: { ...call, flow: flowing ? 'flowing' : 'stalled' } }
}

/** The bridge came back without this call: it was over while the page could not hear of it. */
function forsaken(state: DeskState, at: number): DeskState {
  const { call } = state
  if (!call || call.end || call.confirmed) return state
  return { ...state, call: { ...call, flow: 'none', end: { reason: 'CLERK_LOST', at } } }
}

function settled(state: DeskState, type: Pending['type']): DeskState {
  return state.pending?.type === type ? { ...state, pending: null } : state
}
