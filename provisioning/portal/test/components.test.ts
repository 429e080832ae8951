import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import App from '../src/App.vue'
import { Session } from '../src/session/Session'
import { CLAIM, FakeWorld, STAGED } from './fakes'

describe('the page', () => {
  let world: FakeWorld
  let session: Session
  let page: VueWrapper
  const at = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`)
  const settle = () => vi.advanceTimersByTimeAsync(100)

  async function open(): Promise<void> {
    session = new Session(world)
    page = mount(App, { props: { session, edges: world }, attachTo: document.body })
    await session.start()
    await settle()
  }

  async function click(id: string): Promise<void> {
    at(id)!.click()
    await settle()
  }

  async function type(id: string, text: string): Promise<void> {
    const input = at(id) as HTMLInputElement
    expect(input.tagName).toBe('INPUT')
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await nextTick()
  }

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld()
      .says('GET /api/me', 200, { name: 'li.wei' })
      .says('GET /api/booths', 200, [STAGED])
      .says('POST /api/booths/B00001/claim-codes', 201, CLAIM)
  })
  afterEach(() => {
    page.unmount()
    session.close()
    vi.useRealTimers()
  })

  it('says that there are no booths', async () => {
    world.says('GET /api/booths', 200, [])
    await open()

    expect(at('booths-empty')).not.toBeNull()
  })

  it('records a booth as it was typed', async () => {
    world.says('GET /api/booths', 200, []).says('POST /api/booths', 201, STAGED)
    await open()
    await click('new-booth')
    const texts = {
      'booth-name': STAGED.name,
      'booth-division': STAGED.divisionCode,
      'booth-division-name': STAGED.divisionName,
      'booth-address': STAGED.address,
      'booth-phone': STAGED.servicePhone,
      'booth-reader': '/dev/a',
      'booth-scanner': '/dev/b',
      'booth-printer': '/dev/c',
    }
    for (const [id, text] of Object.entries(texts)) await type(id, text)
    await click('booth-simulated')
    world.says('GET /api/booths', 200, [STAGED])
    at('booth-save')!.closest('.el-dialog')!.querySelector('form')!.requestSubmit()
    await settle()

    const { body } = world.requests.find(({ line }) => line === 'POST /api/booths')!
    const { boothId, state } = STAGED
    expect(body).not.toHaveProperty('boothId')
    expect({ ...(body as object), boothId, state }).toEqual({
      ...STAGED,
      devices: { ...STAGED.devices, simulated: true },
    })
    expect(at('booth-row-B00001')).not.toBeNull()
  })

  it('shows a refused field where it was typed', async () => {
    world.says('PUT /api/booths/B00001', 400, { title: 'no', code: 'invalid', detail: 'name: too long' })
    await open()
    await click('edit-B00001')
    at('booth-dialog')!.querySelector('form')!.requestSubmit()
    await settle()

    expect(at('booth-name-error')!.textContent).toContain('too long')
    expect(at('booth-name')!.getAttribute('aria-invalid')).toBe('true')
  })

  it('shows the claim code alone, copies it, and strikes it when its time is over', async () => {
    await open()
    await click('claim-B00001')
    expect(at('claim-code')!.textContent).toBe(CLAIM.code)
    expect(at('claim-countdown')!.textContent).toContain('00:01:00')

    await click('copy-code')
    expect(world.copied).toEqual([CLAIM.code])

    world.time += 60_000
    await vi.advanceTimersByTimeAsync(1000)
    expect(at('claim-expired')).not.toBeNull()
    expect(at('claim-qr')).toBeNull()
  })

  it('tells when the booth has come for its certificate', async () => {
    await open()
    await click('claim-B00001')
    const enrolled = { ...STAGED, state: 'ENROLLED', certificateExpiresAt: '2027-02-22T08:06:00Z' }
    world.says('GET /api/booths', 200, [enrolled])
    await vi.advanceTimersByTimeAsync(5000)

    expect(at('claim-enrolled')).not.toBeNull()
  })

  it('asks before it withdraws an open code', async () => {
    world.says('GET /api/booths', 200, [{ ...STAGED, state: 'CLAIMABLE', claimExpiresAt: CLAIM.expiresAt }])
    await open()
    await click('claim-B00001')
    expect(at('claim-warning')).not.toBeNull()
    expect(world.asked('POST /api/booths/B00001/claim-codes')).toBe(0)

    await click('claim-make')
    expect(at('claim-code')!.textContent).toBe(CLAIM.code)
  })
})
