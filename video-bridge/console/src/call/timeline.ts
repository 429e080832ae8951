import { caseStateLabels, type CaseState, type Label } from '@xiaowu/contract'
import type { CallState } from '../desk/callState'

/** One stop on the way of a case, reached or still ahead. */
export interface Milestone {
  label: Label
  /** Epoch milliseconds; null while ahead. */
  at: number | null
  tone: 'done' | 'ahead' | 'warn'
  note?: string
}

const HANDED_IN: CaseState[] = ['APPLIED', 'RECEIVED', 'ACCEPTED']
const STARTED: Label = { zh: '通话接入', en: 'Call begun' }
const CONSENT: Label = { zh: '坐席确认', en: "Clerk's decision" }
const CONSENTED: Label = { zh: '同意受理', en: 'Clerk accepts' }
const TO_CORRECT: Label = { zh: '要求补正', en: 'Correction asked' }

/** Where the case stands, as the bridge said last; a case begins as a draft. */
export function caseStateOf(call: CallState): CaseState {
  return call.steps.at(-1)?.state ?? 'DRAFT'
}

/** Whether the citizen has signed and handed in. */
export function isHandedIn(call: CallState): boolean {
  return call.steps.some(({ state }) => HANDED_IN.includes(state))
}

/** The way from the begun call to the decided case. */
export function timelineOf(call: CallState): Milestone[] {
  return [
    { label: STARTED, at: call.startedAt, tone: 'done' },
    decision(call),
    stop(call, 'APPLIED'),
    stop(call, 'RECEIVED'),
    outcome(call),
  ]
}

function decision({ decision: made }: CallState): Milestone {
  if (!made) return { label: CONSENT, at: null, tone: 'ahead' }
  return made.outcome === 'ACCEPT'
    ? { label: CONSENTED, at: made.at, tone: 'done' }
    : { label: TO_CORRECT, at: made.at, tone: 'warn', note: made.note }
}

function stop(call: CallState, state: CaseState): Milestone {
  const step = call.steps.find((one) => one.state === state)
  return { label: caseStateLabels[state], at: step?.at ?? null, tone: step ? 'done' : 'ahead' }
}

/** Accepted, or what the bridge decided instead. */
function outcome(call: CallState): Milestone {
  const other = call.steps.findLast(({ state }) => state === 'REFUSED' || state === 'CORRECTION')
  if (!other || caseStateOf(call) !== other.state) return stop(call, 'ACCEPTED')
  return { label: caseStateLabels[other.state], at: other.at, tone: 'warn' }
}
