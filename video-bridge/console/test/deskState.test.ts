import { describe, expect, it } from 'vitest'
import type { ConsoleMessage } from '@xiaowu/contract'
import { deskState, EMPTY_DESK, type DeskState, type PageEvent } from '../src/desk/deskState'
import { phaseOf } from '../src/desk/phase'
import { CALL, DIGEST, fill, form, NOW, ticket } from './samples'

type Event = ConsoleMessage | PageEvent

const desk: Event = {
  type: 'Desk',
  clerk: '王',
  regionName: '杭州市',
  available: true,
  tickets: [ticket],
  colleagues: [],
}
const offered: Event = { type: 'Offered', ticket, ringsUntil: '2026-11-24T08:06:15Z', links: [] }
const started: Event = { type: 'Started', ticket, links: [] }
const flowing: Event = { type: 'FlowSeen', call: CALL, flowing: true }
const shared = (changes = {}): Event => ({ type: 'ScreenShared', call: CALL, screen: fill(changes) })
const accepted: Event = {
  type: 'Decided',
  call: CALL,
  decision: { outcome: 'ACCEPT', form: DIGEST },
}

/** The desk after these events, a second apart. */
function after(...events: Event[]): DeskState {
  return events.reduce<DeskState>((state, event, i) => deskState(state, event, NOW + i * 1000), EMPTY_DESK)
}

describe('the desk', () => {
  it('draws what the bridge tells first', () => {
    const state = after(desk)

    expect(state).toMatchObject({ loaded: true, clerk: '王', regionName: '杭州市', available: true })
    expect(state.tickets).toEqual([ticket])
    expect(phaseOf(state)).toBe('idle')
  })

  it('goes through a call from the offer to the summary', () => {
    const way: Event[] = [
      desk,
      offered,
      started,
      flowing,
      { type: 'Interrupted', call: CALL, interrupted: true },
      { type: 'Interrupted', call: CALL, interrupted: false },
      { type: 'Ended', call: CALL, reason: 'COMPLETED' },
      { type: 'SummaryRead' },
    ]

    expect(way.map((_, i) => phaseOf(after(...way.slice(0, i + 1))))).toEqual([
      'idle',
      'offered',
      'connecting',
      'active',
      'interrupted',
      'active',
      'ended',
      'idle',
    ])
  })

  it('knows what the citizen sends, until the call comes by other links', () => {
    const sending = { picture: 'NONE', sound: 'ON' } as const
    const told: Event = { type: 'Sends', call: CALL, from: 'CITIZEN', sending }
    const link = { id: 'l2', remote: 'CITIZEN', direction: 'RECEIVE', polite: false } as const
    const anew: Event = { type: 'Started', ticket, links: [{ ...link, iceServers: [], relayOnly: false }] }

    expect(after(desk, started, flowing, told).call?.sends).toEqual(sending)
    expect(after(desk, started, flowing, told, started).call?.sends).toEqual(sending)
    expect(after(desk, started, flowing, told, anew).call?.sends).toBeNull()
  })

  it('stops ringing when the offer goes on or is rejected here', () => {
    expect(after(desk, offered, { type: 'OfferWithdrawn', call: CALL }).offer).toBeNull()
    expect(after(desk, offered, { type: 'OfferRejected', call: CALL }).offer).toBeNull()
    expect(after(desk, offered, { type: 'OfferWithdrawn', call: 'another' }).offer).not.toBeNull()
  })

  it('rings over the summary of the last call', () => {
    const state = after(desk, started, { type: 'Ended', call: CALL, reason: 'CITIZEN_LEFT' }, offered)

    expect(phaseOf(state)).toBe('offered')
  })

  it('keeps the call as it was when the bridge tells it again', () => {
    const state = after(desk, started, flowing, shared(), accepted, { type: 'BridgeLost' }, desk, started)

    expect(state.call).toMatchObject({ flow: 'flowing', confirmed: true, startedAt: NOW + 1000 })
    expect(state.call?.decision?.outcome).toBe('ACCEPT')
  })

  it('waits for the picture anew when the bridge gives other links', () => {
    const links = [
      {
        id: 'another',
        remote: 'CITIZEN' as const,
        direction: 'SEND_RECEIVE' as const,
        polite: false,
        iceServers: [],
        relayOnly: false,
      },
    ]
    const state = after(desk, started, flowing, { type: 'Started', ticket, links })

    expect(phaseOf(state)).toBe('connecting')
    expect(state.call?.startedAt).toBe(NOW + 1000)
  })

  it('ends a call that the bridge no longer knows when it is back', () => {
    const state = after(desk, started, flowing, { type: 'BridgeLost' }, desk, { type: 'BridgeBack' })

    expect(state.call?.end?.reason).toBe('CLERK_LOST')
  })

  it('leaves a call alone that the bridge still knows', () => {
    const state = after(desk, started, { type: 'BridgeLost' }, desk, started, { type: 'BridgeBack' })

    expect(state.call?.end).toBeNull()
  })

  it('forgets the last call when the next begins', () => {
    const next = { ...ticket, call: 'next' }
    const state = after(
      desk,
      started,
      shared(),
      { type: 'Ended', call: CALL, reason: 'COMPLETED' },
      {
        type: 'Started',
        ticket: next,
        links: [],
      },
    )

    expect(state.call).toMatchObject({ ticket: next, form: null, end: null })
  })

  it('waits for the bridge after a click, and no longer when it refuses', () => {
    const asked = after(desk, { type: 'Asked', pending: { type: 'Answer', call: CALL } })
    expect(asked.pending).toEqual({ type: 'Answer', call: CALL })

    const refused: Event = { type: 'Refused', call: CALL, message: '已由他人接听', messageEn: 'Taken.' }
    const state = deskState(asked, refused, NOW)
    expect(state.pending).toBeNull()
    expect(state.refusal?.message).toBe('已由他人接听')
    expect(deskState(state, { type: 'RefusalRead' }, NOW).refusal).toBeNull()
  })

  it('ignores messages about other calls and of later versions', () => {
    const state = after(desk, started)
    const strange: Event[] = [
      { type: 'Unknown' },
      { type: 'Ended', call: 'another', reason: 'COMPLETED' },
      { type: 'CaseMoved', number: 'another', state: 'ACCEPTED' },
      { type: 'FlowSeen', call: 'another', flowing: true },
    ]

    expect(strange.reduce((s, event) => deskState(s, event, NOW), state)).toEqual(state)
  })

  it('holds a stalled picture for an interruption only when it had flowed', () => {
    const stalled: Event = { type: 'FlowSeen', call: CALL, flowing: false }

    expect(phaseOf(after(desk, started, stalled))).toBe('connecting')
    expect(phaseOf(after(desk, started, flowing, stalled))).toBe('interrupted')
  })
})

describe('the form on the desk', () => {
  it('stays when the citizen has gone on to a screen without one', () => {
    const submitting: Event = {
      type: 'ScreenShared',
      call: CALL,
      screen: { ...fill(), screen: { type: 'Submitting' } },
    }

    expect(after(desk, started, shared(), submitting).call?.form).toEqual(form)
  })

  it('tells who changed which field', () => {
    const changed = shared({
      values: { ...form.values, phone: '139****0000' },
      sources: { ...form.sources, phone: 'CLERK' },
    })

    expect(after(desk, started, shared(), changed).call?.changes).toEqual([
      { field: 'phone', title: '手机号码', source: 'CLERK', at: NOW + 3000 },
    ])
  })

  it('waits for the form that has the change', () => {
    const asked: Event = { type: 'Asked', pending: { type: 'ChangeField', digest: DIGEST } }
    const unchanged = after(desk, started, shared(), asked, shared())
    expect(unchanged.pending?.type).toBe('ChangeField')

    expect(deskState(unchanged, shared({ digest: 'f'.repeat(64) }), NOW).pending).toBeNull()
    expect(deskState(unchanged, { type: 'ChangeOverdue' }, NOW).pending).toBeNull()
  })

  it('keeps the way of the case, each state once', () => {
    const received: Event = { type: 'CaseMoved', number: ticket.number, state: 'RECEIVED' }
    const state = after(desk, started, received, received)

    expect(state.call?.steps).toEqual([{ state: 'RECEIVED', at: NOW + 2000 }])
  })

  it('follows a case that moves after its call', () => {
    const state = after(
      desk,
      started,
      { type: 'Ended', call: CALL, reason: 'COMPLETED' },
      { type: 'CaseMoved', number: ticket.number, state: 'ACCEPTED' },
    )

    expect(state.call?.steps.at(-1)?.state).toBe('ACCEPTED')
  })
})
