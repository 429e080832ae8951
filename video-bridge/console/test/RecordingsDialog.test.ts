import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { Archive } from '../src/recordings/Archive'
import RecordingsDialog from '../src/recordings/RecordingsDialog.vue'

const NUMBER = '330106-B00001-20261124-0003'
const LIST = [
  { call: 'c1', sealedAt: '2026-11-24T08:11:02Z', state: 'RETAINED', retainUntil: '2031-11-23T08:11:02Z' },
  { call: 'c2', sealedAt: '2019-03-05T02:20:00Z', state: 'DESTROYED' },
]
const MANIFEST = {
  call: 'c1',
  number: NUMBER,
  endedAt: '2026-11-24T08:10:40Z',
  sealedAt: '2026-11-24T08:11:02Z',
  segments: [
    {
      track: 'citizen',
      role: 'CITIZEN',
      index: 0,
      from: '2026-11-24T08:05:30Z',
      to: '2026-11-24T08:10:40Z',
    },
  ],
  gaps: [],
}

/** A bridge that answers when the test lets it. */
class SlowBridge {
  readonly asked: string[] = []
  private readonly answers: ((answer: Response) => void)[] = []

  fetch = (path: string): Promise<Response> => {
    this.asked.push(path)
    return new Promise((resolve) => this.answers.push(resolve))
  }

  /** Answers the oldest open question. */
  async reply(body: unknown, init?: ResponseInit): Promise<void> {
    this.answers.shift()!(Response.json(body, init))
    await flushPromises()
  }

  /** Answers the newest open question. */
  async replyToNewest(body: unknown): Promise<void> {
    this.answers.pop()!(Response.json(body))
    await flushPromises()
  }
}

const part = (name: string): HTMLElement | null => document.querySelector(`[data-testid="${name}"]`)

describe('the search for recordings', () => {
  let page: VueWrapper | undefined
  afterEach(() => {
    page?.unmount()
    document.body.innerHTML = ''
  })

  async function searching(): Promise<SlowBridge> {
    const bridge = new SlowBridge()
    page = mount(RecordingsDialog, {
      props: { archive: new Archive(bridge), modelValue: true },
      attachTo: document.body,
    })
    await flushPromises()
    const field = part('recordings-number')!
    const input = field.matches('input') ? (field as HTMLInputElement) : field.querySelector('input')!
    input.value = NUMBER
    input.dispatchEvent(new Event('input'))
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    return bridge
  }

  it('says that it looks until the bridge answers', async () => {
    const bridge = await searching()
    expect(part('recordings-loading')?.textContent).toContain('正在查找')

    await bridge.reply(LIST)

    expect(part('recordings-loading')).toBeNull()
    expect(document.querySelectorAll('[data-testid="recording"]')).toHaveLength(2)
  })

  it('says what has become of each', async () => {
    const bridge = await searching()
    await bridge.reply(LIST)

    const states = [...document.querySelectorAll('[data-testid="recording-state"]')]
    expect(states.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('保存至 2031/11/23'),
      expect.stringContaining('已按期限销毁'),
    ])
  })

  it('says that it opens one until its seal was checked, then gives it out as a file', async () => {
    const bridge = await searching()
    await bridge.reply(LIST)
    part('recording')!.click()
    await flushPromises()
    expect(part('recordings-loading')?.textContent).toContain('核验')
    expect(part('recording-export')).toBeNull()

    await bridge.reply(MANIFEST, { headers: { 'X-Seal': 'genuine' } })

    expect(part('seal')?.dataset['state']).toBe('GENUINE')
    expect(part('recording-export')?.getAttribute('href')).toBe('/api/recordings/c1/export')
  })

  it('plays nothing of one that was destroyed, and still shows its seal', async () => {
    const bridge = await searching()
    await bridge.reply([LIST[1]])
    part('recording')!.click()
    await bridge.reply(MANIFEST, { headers: { 'X-Seal': 'genuine' } })

    expect(part('destroyed')).not.toBeNull()
    expect(part('play')).toBeNull()
    expect(part('seal')?.dataset['state']).toBe('GENUINE')
  })

  it('lets the one of the media server be chosen where there is one', async () => {
    const bridge = await searching()
    await bridge.reply(LIST)
    part('recording')!.click()
    const [booths] = MANIFEST.segments
    const servers = { ...booths, track: 'servercitizen', source: 'MEDIA_SERVER' }
    await bridge.reply({ ...MANIFEST, segments: [booths, servers] }, { headers: { 'X-Seal': 'genuine' } })
    expect(part('lane-citizen')).not.toBeNull()
    expect(part('lane-servercitizen')).toBeNull()

    part('source-MEDIA_SERVER')!.click()
    await flushPromises()

    expect(part('lane-citizen')).toBeNull()
    expect(part('lane-servercitizen')).not.toBeNull()
    expect(part('source-MEDIA_SERVER')!.getAttribute('aria-pressed')).toBe('true')
  })

  it('asks for no source where only the booth recorded', async () => {
    const bridge = await searching()
    await bridge.reply(LIST)
    part('recording')!.click()
    await bridge.reply(MANIFEST, { headers: { 'X-Seal': 'genuine' } })

    expect(part('lane-citizen')).not.toBeNull()
    expect(part('recording-sources')).toBeNull()
  })

  it('says so when the bridge does not answer well', async () => {
    const bridge = await searching()

    await bridge.reply({}, { status: 503 })

    expect(part('recordings-failed')).not.toBeNull()
    expect(part('recordings-loading')).toBeNull()
  })

  it('shows no late answer to an older question', async () => {
    const bridge = await searching()
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    await bridge.replyToNewest([])
    await bridge.reply(LIST)

    expect(part('recordings-none')).not.toBeNull()
    expect(part('recording')).toBeNull()
  })
})
