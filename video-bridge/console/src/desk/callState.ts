import type {
  CaseState,
  ConsoleMessage,
  Decision,
  EndReason,
  FieldSource,
  FormView,
  GapReason,
  LinkSpec,
  Participant,
  RecordingStatus,
  Role,
  ScreenState,
  Sending,
  StillId,
  Supervision,
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
  /** What this clerk is in the call, and how, if a supervisor. */
  role: Role
  supervision: Supervision | null
  /** All clerks in the call; empty while the one who leads is alone with the citizen. */
  participants: Participant[]
  /** Whether the citizen is on hold. */
  held: boolean
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
      | 'Company'
      | 'Ended'
      | 'CaseMoved'
      | 'Sends'
      | 'StillTaken'
  }
>

const CHANGES_KEPT = 20

type Started = Extract<ConsoleMessage, { type: 'Started' }>

/** Begins a call, or takes up the one that this page was in before it or the bridge was gone. */
export function begun(before: CallState | null, { ticket, links, role }: Started, at: number): CallState {
  if (before && before.ticket.call === ticket.call && !before.end) {
    // If the booth is gone, the bridge says so next.
    return { ...linked(before, links), ticket, role: role ?? 'LEAD', confirmed: true, boothGone: false }
  }
  return {
    ticket,
    links,
    role: role ?? 'LEAD',
    supervision: null,
    participants: [],
    held: false,
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

/** By another link the citizen's picture has to come anew. */
function linked(call: CallState, links: LinkSpec[]): CallState {
  const same = citizenOn(links) === citizenOn(call.links)
  return { ...call, links, flow: same ? call.flow : 'none', sends: same ? call.sends : null }
}

function citizenOn(links: LinkSpec[]): string {
  return links
    .filter(({ remote }) => remote === 'CITIZEN')
    .map(({ id }) => id)
    .join()
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
    case 'Company': {
      const { role, supervision = null, participants, held } = message
      return { ...linked(call, message.links), role, supervision, participants, held }
    }
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
