import { describe, expect, it } from 'vitest'
import type { CaseState } from '@xiaowu/contract'
import { caseStateOf, isHandedIn, timelineOf } from '../src/call/timeline'
import { begun, callState, type CallState } from '../src/desk/callState'
import { span, timeOfDay } from '../src/ui/times'
import { CALL, DIGEST, NOW, ticket } from './samples'

const call = begun(null, { type: 'Started', ticket, links: [] }, NOW)
const moved = (...states: CaseState[]): CallState =>
  states.reduce(
    (now, state) => callState(now, { type: 'CaseMoved', number: ticket.number, state }, NOW),
    call,
  )
const tones = (of: CallState) => timelineOf(of).map(({ tone }) => tone)

describe('the way of a case', () => {
  it('begins as a draft', () => {
    expect(caseStateOf(call)).toBe('DRAFT')
    expect(isHandedIn(call)).toBe(false)
    expect(tones(call)).toEqual(['done', 'ahead', 'ahead', 'ahead', 'ahead'])
  })

  it('shows how far it has come', () => {
    const received = moved('APPLIED', 'RECEIVED')

    expect(caseStateOf(received)).toBe('RECEIVED')
    expect(isHandedIn(received)).toBe(true)
    expect(tones(received)).toEqual(['done', 'ahead', 'done', 'done', 'ahead'])
  })

  it('ends with what was decided instead of acceptance', () => {
    const last = timelineOf(moved('APPLIED', 'RECEIVED', 'REFUSED')).at(-1)!

    expect(last).toMatchObject({ tone: 'warn', label: { zh: '不予受理' } })
  })

  it('marks a correction with its note', () => {
    const decision = { outcome: 'CORRECTION' as const, form: DIGEST, note: '请填写开户行全称' }
    const corrected = callState(call, { type: 'Decided', call: CALL, decision }, NOW)

    expect(timelineOf(corrected)[1]).toMatchObject({ tone: 'warn', note: '请填写开户行全称', at: NOW })
  })
})

describe('times', () => {
  it('are spans of minutes, then hours, never below nothing', () => {
    expect([0, 65_000, 3_725_000, -5000].map(span)).toEqual(['00:00', '01:05', '1:02:05', '00:00'])
  })

  it('are of the day where the clerk sits', () => {
    expect(timeOfDay(new Date(2026, 10, 24, 9, 5, 7).getTime())).toBe('09:05:07')
  })
})
