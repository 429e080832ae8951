import { describe, expect, it } from 'vitest'
import type { GapReason, RecordingStatus, ScreenState } from '@xiaowu/contract'
import { choicesOf, isAccepted } from '../src/call/decide'
import { begun, callState, type CallState } from '../src/desk/callState'
import { CALL, DIGEST, fill, form, NOW, ticket } from './samples'

const call = begun(null, { type: 'Started', ticket, links: [] }, NOW)
const seeing = (screen: ScreenState, on: CallState = call): CallState =>
  callState(on, { type: 'ScreenShared', call: CALL, screen }, NOW)
const accepting = (on: CallState): CallState =>
  callState(on, { type: 'Decided', call: CALL, decision: { outcome: 'ACCEPT', form: DIGEST } }, NOW)

describe('what the clerk may decide', () => {
  it('is nothing before the citizen has opened a form', () => {
    expect(choicesOf(call, true)).toMatchObject({ accept: false, correct: false })
  })

  it('is to accept a complete form', () => {
    expect(choicesOf(seeing(fill()), true)).toMatchObject({ accept: true, correct: true })
  })

  it('tells how many fields are missing', () => {
    const choices = choicesOf(seeing(fill({ errors: { phone: '请填写', name: '请填写' } })), true)

    expect(choices.accept).toBe(false)
    expect(choices.hint.zh).toContain('2 项')
  })

  it('is not to accept what is locked, being signed or out of reach', () => {
    const signing: ScreenState = { ...fill(), screen: { type: 'Sign', form: { ...form, locked: true } } }

    expect(choicesOf(seeing(fill({ locked: true })), true).accept).toBe(false)
    expect(choicesOf(seeing(signing), true).accept).toBe(false)
    expect(choicesOf(seeing(fill()), false)).toMatchObject({ accept: false, correct: false })
  })

  it('has to wait until the change just made has come back from the booth', () => {
    expect(choicesOf(seeing(fill()), true, true)).toMatchObject({ accept: false, correct: false })
  })

  describe('in a call that must be recorded', () => {
    const recorded = seeing(
      fill(),
      begun(null, { type: 'Started', ticket: { ...ticket, mustBeRecorded: true }, links: [] }, NOW),
    )
    const told = (status: RecordingStatus, reason?: GapReason): CallState =>
      callState(recorded, { type: 'Recording', call: CALL, status, ...(reason && { reason }) }, NOW)

    it('is not to accept before it is recorded, and says why', () => {
      const choices = choicesOf(recorded, true)

      expect(choices).toMatchObject({ accept: false, correct: true })
      expect(choices.hint.zh).toContain('须全程录音录像')
    })

    it('is to accept while it is recorded', () => {
      expect(choicesOf(told('ON'), true).accept).toBe(true)
    })

    it('is not to accept in a gap, whose reason is said', () => {
      const choices = choicesOf(told('GAP', 'DISK_LOW'), true)

      expect(choices.accept).toBe(false)
      expect(choices.hint.zh).toContain('存储空间不足')
    })

    it('says no reason that a later version gives', () => {
      const choices = choicesOf(told('GAP', 'METEORITE' as GapReason), true)

      expect(choices.accept).toBe(false)
      expect(choices.hint.zh).toBe('本事项须全程录音录像，当前未录制，不能受理')
    })
  })

  it('is not to accept twice, but anew after a change', () => {
    const accepted = accepting(seeing(fill()))
    expect(isAccepted(accepted)).toBe(true)
    expect(choicesOf(accepted, true).accept).toBe(false)

    const changed = seeing(fill({ digest: 'f'.repeat(64) }), accepted)
    expect(isAccepted(changed)).toBe(false)
    expect(choicesOf(changed, true).accept).toBe(true)
  })
})
