import type { CallView, Intent, ScreenState } from '@xiaowu/contract'
import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import BoothPage from '../src/BoothPage.vue'
import { mediaKey } from '../src/media/media'
import { noMedia, stateOf } from './fakes'

const GALLERY = join(__dirname, '../gallery/states')

/** A state of the gallery by its name. */
function golden(name: string): ScreenState {
  const file = readdirSync(GALLERY).find((one) => one.replace(/^\d+-/, '') === `${name}.json`)
  return JSON.parse(readFileSync(join(GALLERY, file!), 'utf8'))
}

function show(state: ScreenState | undefined, online = true): VueWrapper {
  return mount(BoothPage, {
    props: { state, online },
    global: { provide: { [mediaKey as symbol]: noMedia() } },
    attachTo: document.body,
  })
}

const part = (page: VueWrapper, id: string) => page.find(`[data-testid="${id}"]`)
const intents = (page: VueWrapper) => (page.emitted('act') ?? []).map(([intent]) => intent)

async function touch(state: ScreenState, ...ids: string[]): Promise<unknown[]> {
  const page = show(state)
  for (const id of ids) await part(page, id).trigger('click')
  return intents(page)
}

enableAutoUnmount(afterEach)

describe('a touch', () => {
  const one: [string, string, Intent][] = [
    ['attract', 'attract', { type: 'Touch' }],
    ['consent', 'agree', { type: 'Agree' }],
    ['consent', 'decline', { type: 'Decline' }],
    ['consent', 'agree-unrecorded', { type: 'AgreeUnrecorded' }],
    ['fill-recording-declined', 'agree-to-recording', { type: 'AgreeToRecording' }],
    ['fill-unrecorded', 'call-clerk', { type: 'CallClerk' }],
    ['fill-must-be-recorded', 'call-clerk', { type: 'CallClerk' }],
    ['identify-read', 'continue', { type: 'Continue' }],
    ['identify', 'back', { type: 'Back' }],
    ['menu', 'item-330100-GJJ-001', { type: 'ChooseItem', item: '330100-GJJ-001' }],
    ['menu', 'back', { type: 'Back' }],
    ['fill', 'call-clerk', { type: 'CallClerk' }],
    ['fill', 'back', { type: 'Back' }],
    ['fill-complete', 'confirm-form', { type: 'ConfirmForm' }],
    ['fill-call-queued', 'hang-up', { type: 'HangUp' }],
    ['fill-call', 'hang-up', { type: 'HangUp' }],
    ['fill-call-ended', 'call-clerk', { type: 'CallClerk' }],
    ['sign', 'back', { type: 'Back' }],
    ['submitted', 'continue', { type: 'Continue' }],
    ['rate', 'rate-SATISFIED', { type: 'Rate', level: 'SATISFIED', reasons: [] }],
    ['rate', 'rate-skip', { type: 'SkipRating' }],
    ['rate-reasons', 'back', { type: 'Back' }],
    ['finish', 'finish', { type: 'Continue' }],
    ['menu', 'leave', { type: 'Leave' }],
    ['fill-idle', 'still-here', { type: 'StillHere' }],
    ['fill-idle', 'idle-leave', { type: 'Leave' }],
  ]

  it.each(one)('on %s at %s is told', async (name, id, intent) => {
    expect(await touch(golden(name), id)).toEqual([intent])
  })

  it('tells the reasons of a bad rating', async () => {
    const told = await touch(golden('rate-reasons'), 'reason-0', 'reason-2', 'reason-0', 'rate-submit')

    expect(told).toEqual([{ type: 'Rate', level: 'DISSATISFIED', reasons: ['服务态度不好'] }])
  })

  it('sends no bad rating without a reason', async () => {
    expect(await touch(golden('rate-reasons'), 'rate-submit')).toEqual([])
  })

  it('that leaves a form is asked about once more', async () => {
    expect(await touch(golden('fill'), 'leave')).toEqual([])
    expect(await touch(golden('fill'), 'leave', 'leave-stay')).toEqual([])
    expect(await touch(golden('fill'), 'leave', 'leave-confirm')).toEqual([{ type: 'Leave' }])
  })

  it('does nothing where kiosk-app would refuse it', () => {
    expect(part(show(golden('identify')), 'continue').attributes()).toHaveProperty('disabled')
    expect(part(show(golden('fill')), 'confirm-form').attributes()).toHaveProperty('disabled')
    expect(part(show(golden('sign')), 'sign-confirm').attributes()).toHaveProperty('disabled')
    expect(part(show(golden('submitted-printing')), 'continue').attributes()).toHaveProperty('disabled')
    expect(part(show(golden('submitting')), 'leave').exists()).toBe(false)
    expect(part(show(golden('fill-recording-no-room')), 'call-clerk').attributes()).toHaveProperty('disabled')
    expect(part(show(golden('fill-recording-declined')), 'call-clerk').exists()).toBe(false)
  })
})

describe('the form', () => {
  afterEach(() => void vi.useRealTimers())

  it('tells what is entered', async () => {
    const page = show(golden('fill'))
    const city = part(page, 'field-city')
    await city.trigger('focus')
    await city.setValue('苏州市')
    await city.trigger('blur')

    expect(intents(page)).toEqual([{ type: 'SetField', field: 'city', value: '苏州市' }])
  })

  it('complains about an empty field only when it was left', async () => {
    const page = show(golden('fill'))
    expect(page.find('.field__error').exists()).toBe(false)

    await part(page, 'field-city').trigger('focus')
    await part(page, 'field-city').trigger('focusout')
    expect(page.find('.field__error').text()).toBe('请填写购房城市')
  })

  it('leads to a field that is missing', async () => {
    const page = show(golden('fill'))
    await part(page, 'missing-phone').trigger('click')

    expect(document.activeElement).toBe(part(page, 'field-phone').element)
  })

  it('says how far it is', () => {
    expect(part(show(golden('fill-with-code')), 'form-progress').text()).toContain('7 / 10')
  })
})

describe('the call', () => {
  const fill = golden('fill')
  const ended: CallView = { type: 'Ended', call: 'c', reason: 'CITIZEN_LEFT', accepted: false }

  it.each([
    ['fill', '呼叫即表示同意'],
    ['fill-must-be-recorded', '须全程录音录像，呼叫即表示同意'],
    ['fill-recording-declined', '同意后才能视频办理'],
    ['fill-recording-no-room', '存储空间不足'],
    ['fill-unrecorded', '通话将不录制'],
  ])('says before it whether it is recorded: %s', (name, words) => {
    expect(part(show(golden(name)), 'recording-notice').text()).toContain(words)
  })

  it('says in it why it is not recorded', () => {
    const page = mount(BoothPage, {
      props: { state: golden('fill-call-unrecorded'), online: true },
      global: { provide: { [mediaKey as symbol]: { ...noMedia(), recording: ref(false) } } },
    })

    expect(part(page, 'recording-mark').text()).toContain('您未同意')
  })

  it('says where one stands in the queue', () => {
    const page = show(golden('fill-call-queued'))

    expect(part(page, 'call-state').attributes('data-state')).toBe('Queued')
    expect(part(page, 'queue-place').text()).toContain('前面还有 2 位')
    expect(page.text()).toContain('A012')
  })

  it('shows both pictures, the note and that the form was accepted', () => {
    const page = show(golden('fill-call-accepted'))

    expect(part(page, 'remote-video').exists()).toBe(true)
    expect((part(page, 'local-video').element as HTMLVideoElement).muted).toBe(true)
    expect(part(page, 'clerk-note').text()).toContain('材料齐全')
    expect(part(page, 'accepted').exists()).toBe(true)
  })

  it('keeps the picture when the screen changes', async () => {
    const page = show(golden('fill-call-accepted'))
    const video = part(page, 'remote-video').element
    await page.setProps({ state: golden('sign-call') })

    expect(part(page, 'remote-video').element).toBe(video)
  })

  it('says why it is over, in the words of the citizen, and only where another can be asked for', async () => {
    const page = show({ ...fill, call: ended })
    expect(part(page, 'call-state').text()).toContain('您已挂断通话')

    await page.setProps({ state: { ...golden('sign'), call: ended } })
    expect(part(page, 'call-state').exists()).toBe(false)
  })

  it('tells how many frames were decoded', () => {
    expect(part(show(golden('fill-call')), 'stat-frames-decoded').text()).toBe('7')
  })
})

describe('the page', () => {
  it('shows nothing of anybody before the first state', () => {
    expect(part(show(undefined, false), 'starting').exists()).toBe(true)
  })

  it('can not be touched while offline', () => {
    const page = show(golden('menu'), false)

    expect(part(page, 'offline-banner').exists()).toBe(true)
    expect(part(page, 'screen-Menu').attributes()).toHaveProperty('inert')
  })

  it('says what is out of the ordinary', () => {
    const page = show(stateOf({ type: 'Attract' }, { booth: { ...golden('menu').booth, offline: true } }))

    expect(part(page, 'simulated').exists()).toBe(true)
    expect(part(page, 'bridge-offline').exists()).toBe(true)
  })

  it('draws the progress code', () => {
    expect(
      part(show(golden('submitted')), 'progress-qr')
        .find('path')
        .attributes('d'),
    ).toMatch(/^M4 4h1v1h-1z/)
  })
})
