import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { QualityBars, type LineState } from '@xiaowu/contract'
import CallEnded from '../src/call/CallEnded.vue'
import { choicesOf } from '../src/call/decide'
import CitizenScreen from '../src/call/CitizenScreen.vue'
import DecisionBar from '../src/call/DecisionBar.vue'
import HangUp from '../src/call/HangUp.vue'
import LineNotice from '../src/call/LineNotice.vue'
import DeskHeader from '../src/desk/DeskHeader.vue'
import TicketQueue from '../src/desk/TicketQueue.vue'
import { begun, callState, type CallState } from '../src/desk/callState'
import LogIn from '../src/session/LogIn.vue'
import { clockKey } from '../src/ui/clock'
import { CALL, fill, NOW, ticket } from './samples'

const global = { provide: { [clockKey as symbol]: () => NOW } }
const id = (name: string): string => `[data-testid="${name}"]`
const seeing = (changes = {}): CallState =>
  callState(
    begun(null, { type: 'Started', ticket, links: [] }, NOW),
    { type: 'ScreenShared', call: CALL, screen: fill(changes) },
    NOW,
  )

describe('the log-in', () => {
  it('says what went wrong and forgets the password', async () => {
    const page = mount(LogIn, {
      props: { expired: false, logIn: async () => ({ type: 'WrongPassword' as const }) },
    })
    await page.find(id('login-name')).setValue('wang')
    await page.find(id('login-password')).setValue('secret')
    await page.find('form').trigger('submit')
    await new Promise((resolve) => setTimeout(resolve))

    expect(page.find(id('login-error')).text()).toContain('用户名或密码不正确')
    expect((page.find(id('login-password')).element as HTMLInputElement).value).toBe('')
  })
})

describe('the queue', () => {
  const queue = (props = {}) =>
    mount(TicketQueue, {
      props: {
        tickets: [ticket],
        more: 0,
        loaded: true,
        available: true,
        answering: null,
        disabled: false,
        ...props,
      },
      global,
    })

  it('shows who waits since when, and answers the one that was picked', async () => {
    const page = queue()
    const row = page.find(id('ticket-row'))

    expect(row.attributes('data-call')).toBe(CALL)
    expect(row.text()).toContain('06:00')
    await row.find(id('answer')).trigger('click')
    expect(page.emitted('answer')).toEqual([[CALL]])
  })

  it('says how many wait behind those that are named', () => {
    expect(queue().find(id('waiting-more')).exists()).toBe(false)

    const page = queue({ more: 37 })
    expect(page.find(id('waiting-more')).text()).toContain('后面还有 37 人等候')
    expect(page.text()).toContain('38 人')
  })

  it('says that nobody waits only when it is known', () => {
    expect(queue({ tickets: [], loaded: false }).find(id('waiting-empty')).exists()).toBe(false)
    expect(queue({ tickets: [] }).find(id('waiting-empty')).exists()).toBe(true)
  })
})

describe('the header', () => {
  it('asks for availability and leaves the switch until the bridge agrees', async () => {
    const page = mount(DeskHeader, {
      props: {
        clerk: '王',
        regionName: '杭州市',
        available: false,
        loaded: true,
        changing: false,
        connection: 'open' as const,
        inCall: false,
      },
    })
    await page.find(id('availability')).trigger('click')

    expect(page.emitted('setAvailable')).toEqual([[true]])
    expect(page.find(id('availability')).attributes('data-state')).toBe('off')
  })
})

describe("the citizen's screen", () => {
  it('lets the clerk change a field and names the screen', async () => {
    const page = mount(CitizenScreen, { props: { call: seeing(), editable: true } })
    expect(page.find(id('citizen-screen')).attributes('data-screen')).toBe('Fill')

    const phone = page.find(id('field-phone'))
    await phone.setValue('139****0000')
    await phone.trigger('blur')
    expect(page.emitted('change')).toEqual([['phone', '139****0000']])
  })

  it('is only to be looked at while the bridge is out of reach', () => {
    const page = mount(CitizenScreen, { props: { call: seeing(), editable: false } })

    expect(page.find(id('field-phone')).attributes()).toHaveProperty('readonly')
  })

  it('tells a screen without a form in words', () => {
    const screen = { ...fill(), screen: { type: 'Submitting' as const } }
    const call = callState(seeing(), { type: 'ScreenShared', call: CALL, screen }, NOW)

    expect(mount(CitizenScreen, { props: { call, editable: true } }).text()).toContain('正在提交')
  })
})

describe('the decision', () => {
  const bar = (call: CallState) =>
    mount(DecisionBar, { props: { call, choices: choicesOf(call, true), busy: false } })

  it('is open for a complete form and closed for another', () => {
    expect(bar(seeing()).find(id('accept')).attributes()).not.toHaveProperty('disabled')
    expect(
      bar(seeing({ errors: { phone: '请填写' } }))
        .find(id('accept'))
        .attributes(),
    ).toHaveProperty('disabled')
  })

  it('warns when the form has changed since it was accepted', () => {
    const decision = { outcome: 'ACCEPT' as const, form: 'a'.repeat(64) }

    expect(bar(callState(seeing(), { type: 'Decided', call: CALL, decision }, NOW)).text()).toContain(
      '有改动',
    )
  })
})

describe('the end of a call', () => {
  it('is asked about while the case is not handed in', async () => {
    const page = mount(HangUp, { props: { handedIn: false }, attachTo: document.body })
    await page.find(id('hang-up')).trigger('click')
    expect(page.emitted('hangUp')).toBeUndefined()

    document.querySelector<HTMLElement>(id('hang-up-confirm'))!.click()
    expect(page.emitted('hangUp')).toHaveLength(1)
  })

  it('comes at once when it is', async () => {
    const page = mount(HangUp, { props: { handedIn: true } })
    await page.find(id('hang-up')).trigger('click')

    expect(page.emitted('hangUp')).toHaveLength(1)
  })

  it('is summed up with its reason', () => {
    const call = callState(seeing(), { type: 'Ended', call: CALL, reason: 'CITIZEN_LEFT' }, NOW + 65_000)
    const page = mount(CallEnded, { props: { call } })

    expect(page.text()).toContain('群众已离开')
    expect(page.text()).toContain('01:05')
  })
})

describe('the line', () => {
  const notice = (sent: LineState['sent'], received: LineState['received'] = 'ALL') =>
    mount(LineNotice, { props: { line: { sent, received, bars: 4, figures: null } } })

  it('is not spoken of while all is sent', () => {
    expect(notice('FULL').find(id('line-notice')).exists()).toBe(false)
  })

  it('tells a clerk how to go on in writing when not even sound gets through', () => {
    const words = notice('TEXT').find(id('line-notice')).text()

    expect(words).toContain('要求补正')
    expect(words).toContain('“Correct”')
  })

  it('covers a face that has stood still for long', () => {
    expect(notice('FULL', 'SOUND').text()).toContain('仅声音')
    expect(notice('FULL', 'FROZEN').text()).not.toContain('仅声音')
  })

  it.each([0, 1, 2, 3, 4] as const)('has a name for %i bars', (bars) => {
    const page = mount(QualityBars, { props: { bars } })

    expect(page.attributes('aria-label')).toMatch(/^网络.+ .*line$/i)
    expect(page.findAll('.bars__one--on')).toHaveLength(bars)
  })
})
