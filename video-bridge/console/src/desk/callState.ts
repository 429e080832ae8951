import type {
  CaseState,
  ConsoleMessage,
  Decision,
  EndReason,
  FieldSource,
  FormView,
  GapReason,
  LinkSpec,
  RecordingStatus,
  ScreenState,
  Sending,
  StillId,
  Ticket,
} from '@xiaowu/contract'

/** Whether the citizen's picture and sound arrive. */
export type Flow = 'none' | 'flowing' | 'stalled'

/** A value of the form that changed while the clerk looked on. */
export interface FieldChange {
  field: string
  title: string
  /** Unknown when a value was taken away. */
  source: FieldSource | null
  at: number
}

/** The case moved. */
export interface CaseStep {
  state: CaseState
  at: number
}

/** The call that this page is in, or was in last. Times are epoch milliseconds. */
export interface CallState {
  ticket: Ticket
  links: LinkSpec[]
  startedAt: number
  /** Whether the bridge, too, holds that this call is on; unknown while it is out of reach. */
  confirmed: boolean
  flow: Flow
  boothGone: boolean
  /** How the booth's recording of this call stands; unknown until the booth has told. */
  recording: { status: RecordingStatus; reason: GapReason | null } | null
  /** What the citizen's end says that it sends; unknown until it has told. */
  sends: Sending | null
  /** The still that was taken last. */
  still: StillId | null
  screen: ScreenState | null
  /** The form as last seen: later screens of the visit have none. */
  form: FormView | null
  changes: FieldChange[]
  decision: (Decision & { at: number }) | null
  steps: CaseStep[]
  end: { reason: EndReason; at: number } | null
}

type CallMessage = Extract<
  ConsoleMessage,
  {
    type:
      | 'ScreenShared'
      | 'Decided'
      | 'Interrupted'
      | 'Recording'
      | 'Ended'
      | 'CaseMoved'
      | 'Sends'
      | 'StillTaken'
  }
>

const CHANGES_KEPT = 20

/** Begins a call, or takes up the one that this page was in before it or the bridge was gone. */
export function begun(before: CallState | null, ticket: Ticket, links: LinkSpec[], at: number): CallState {
  if (before && before.ticket.call === ticket.call && !before.end) {
    // Other links are other connections: the picture has to come anew.
    const flow = sameLinks(before.links, links) ? before.flow : 'none'
    return { ...before, ticket, links, flow, sends: flow === 'none' ? null : before.sends, confirmed: true }
  }
  return {
    ticket,
    links,
    startedAt: at,
    confirmed: true,
    flow: 'none',
    boothGone: false,
    recording: null,
    sends: null,
    still: null,
    screen: null,
    form: null,
    changes: [],
    decision: null,
    steps: [],
    end: null,
  }
}

function sameLinks(before: LinkSpec[], after: LinkSpec[]): boolean {
  return before.length === after.length && before.every((spec, i) => spec.id === after[i]?.id)
}

/** What a message does to the call that it is about. */
export function callState(call: CallState, message: CallMessage, at: number): CallState {
  switch (message.type) {
    case 'ScreenShared':
      return shown(call, message.screen, at)
    case 'Decided':
      return { ...call, decision: { ...message.decision, at } }
    case 'Interrupted':
      return { ...call, boothGone: message.interrupted }
    case 'Recording':
      return { ...call, recording: { status: message.status, reason: message.reason ?? null } }
    case 'Sends':
      return message.from === 'CITIZEN' ? { ...call, sends: message.sending } : call
    case 'StillTaken':
      return { ...call, still: message.still }
    case 'Ended':
      return { ...call, flow: 'none', boothGone: false, still: null, end: { reason: message.reason, at } }
    case 'CaseMoved':
      return moved(call, message.state, at)
  }
}

function shown(call: CallState, screen: ScreenState, at: number): CallState {
  const form = 'form' in screen.screen ? screen.screen.form : call.form
  const changes = [...changesBetween(call.form, form, at), ...call.changes].slice(0, CHANGES_KEPT)
  return { ...call, screen, form, changes }
}

function moved(call: CallState, state: CaseState, at: number): CallState {
  if (call.steps.at(-1)?.state === state) return call
  return { ...call, steps: [...call.steps, { state, at }] }
}

/** Which values changed and who changed them, by the sources that the booth gives. */
function changesBetween(before: FormView | null, after: FormView | null, at: number): FieldChange[] {
  if (!before || !after || before.item !== after.item) return []
  return Object.keys(after.values)
    .filter(
      (field) =>
        before.values[field] !== after.values[field] || before.sources[field] !== after.sources[field],
    )
    .map((field) => ({
      field,
      title: after.schema.properties[field]?.title ?? field,
      source: after.sources[field] ?? null,
      at,
    }))
}
