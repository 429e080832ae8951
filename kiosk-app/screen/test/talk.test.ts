import type { Sending } from '@xiaowu/contract'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref, shallowRef } from 'vue'
import CallTalk from '../src/call/CallTalk.vue'
import { mediaKey, type Media } from '../src/media/media'
import { noMedia } from './fakes'

const call = {
  type: 'Active',
  call: '7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11',
  clerk: '王',
  regionName: '杭州市',
  interrupted: false,
  accepted: false,
} as const

function talk(media: Partial<Media> = {}) {
  const all = { ...noMedia(), ...media }
  return mount(CallTalk, {
    props: { call, compact: false, recordable: undefined },
    global: { provide: { [mediaKey as symbol]: all } },
  })
}
const sends = (picture: Sending['picture'], sound: Sending['sound']) =>
  shallowRef({ LEAD: { picture, sound } })
const sending = (picture: Sending['picture'], sound: Sending['sound']) => shallowRef({ picture, sound })

describe('talking with a clerk', () => {
  it('says nothing of devices while all are well', () => {
    const text = talk().text()

    expect(text).not.toContain('摄像头')
    expect(text).not.toContain('麦克风')
  })

  it.each([
    ['NONE', 'ON', '看不到您，但能听到您'],
    ['FACE', 'NONE', '听不到您，但能看到您'],
    ['NONE', 'NONE', '看不到也听不到您'],
  ] as const)('tells the citizen what is missing: %s %s', (picture, sound, words) => {
    const note = talk({ sending: sending(picture, sound) }).get('[data-testid=own-media]')

    expect(note.attributes('role')).toBe('alert')
    expect(note.text()).toContain(words)
  })

  it('covers the last frame of a clerk whose camera is gone', () => {
    const cover = talk({ sends: sends('NONE', 'ON') }).get('[data-testid=clerk-picture]')

    expect(cover.text()).toContain('请继续语音沟通')
  })

  it('says that the clerk shows a screen, and shows all of it', () => {
    const page = talk({ sends: sends('SCREEN', 'ON') })

    expect(page.get('[data-testid=clerk-sends]').text()).toContain('正在展示屏幕')
    expect(page.get('[data-testid=remote-video]').classes()).toContain('video--whole')
  })

  it('offers to show paper only where there is a camera for it', async () => {
    const asked: boolean[] = []
    const paper = { possible: ref(true), show: (on: boolean) => void asked.push(on) }
    expect(talk().find('[data-testid=show-paper]').exists()).toBe(false)

    await talk({ paper }).get('[data-testid=show-paper]').trigger('click')
    await talk({ paper, sending: sending('DOCUMENT', 'ON') })
      .get('[data-testid=show-paper]')
      .trigger('click')

    expect(asked).toEqual([true, false])
  })

  it('tells the citizen that a still was taken, and shows it', () => {
    const still = { width: 1920, height: 1080, close: () => {} } as ImageBitmap
    const note = talk({ still: shallowRef(still) }).get('[data-testid=still-taken]')

    expect(note.text()).toContain('仅用于本次办理')
    expect(note.find('canvas').attributes('aria-label')).toContain('拍下的画面')
  })

  it('is louder and quieter by touch and by the keys of the panel', async () => {
    const page = talk()
    const level = () => page.get('[data-testid=volume]').attributes('data-state')
    await page.get('[data-testid=louder]').trigger('click')
    expect(level()).toBe('5')
    expect((page.get('[data-testid=remote-video]').element as HTMLVideoElement).volume).toBe(1)

    dispatchEvent(new KeyboardEvent('keydown', { key: 'AudioVolumeDown' }))
    await page.vm.$nextTick()

    expect(level()).toBe('4')
  })
})
