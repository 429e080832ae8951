import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CaseForm, type FormView } from '../src'

const form: FormView = {
  item: '330100-HJ-001',
  itemName: '开具户籍证明',
  itemNameEn: 'Household registration certificate',
  mode: 'FULLY_ONLINE',
  regionName: '杭州市',
  schema: {
    required: ['name', 'phone'],
    properties: {
      phone: {
        type: 'string',
        title: '联系电话',
        'x-title-en': 'Phone',
        format: 'tel',
        'x-order': 2,
        'x-sensitive': true,
      },
      name: { type: 'string', title: '姓名', 'x-title-en': 'Name', 'x-order': 1, 'x-source': 'card.name' },
      purpose: { type: 'string', title: '用途', 'x-order': 3, enum: ['出国', '入学', '其他'] },
      notify: { type: 'boolean', title: '短信通知', 'x-order': 4 },
    },
  },
  values: { name: '样例甲', phone: '' },
  sources: { name: 'CARD' },
  errors: { phone: '请填写联系电话' },
  digest: '0'.repeat(64),
  locked: false,
}

describe('CaseForm', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const draw = (changes: Partial<FormView> = {}, props = {}) =>
    mount(CaseForm, { props: { form: { ...form, ...changes }, ...props }, attachTo: document.body })

  it('draws the fields in their order with both names', () => {
    const labels = draw()
      .findAll('.field__label')
      .map((label) => label.text().replace(/\s+/g, ' '))

    expect(labels).toEqual(['姓名 *Name', '联系电话 *Phone', '用途', '短信通知'])
  })

  it('marks where a value comes from and what is wrong', () => {
    const page = draw()

    expect(page.find('.field__source').text()).toBe('证件')
    expect(page.find('[role=alert]').text()).toBe('请填写联系电话')
    expect(page.find('[data-testid=field-phone]').attributes('aria-invalid')).toBe('true')
  })

  it('does not let the name of the card be changed', () => {
    expect(draw().find('[data-testid=field-name]').attributes()).toHaveProperty('readonly')
  })

  it('tells a change when the typing pauses', async () => {
    const page = draw()
    const phone = page.find('[data-testid=field-phone]')
    await phone.setValue('138')
    await phone.setValue('1380')
    expect(page.emitted('change')).toBeUndefined()

    await vi.advanceTimersByTimeAsync(300)
    expect(page.emitted('change')).toEqual([['phone', '1380']])
  })

  it('tells a change at once when the focus leaves, and only once', async () => {
    const page = draw()
    const phone = page.find('[data-testid=field-phone]')
    await phone.trigger('focus')
    await phone.setValue('1380')
    await phone.trigger('blur')
    await vi.advanceTimersByTimeAsync(1000)

    expect(page.emitted('change')).toEqual([['phone', '1380']])
  })

  it('shows what the far end entered, but not over what is being typed', async () => {
    const page = draw()
    const phone = page.find('[data-testid=field-phone]')
    await phone.trigger('focus')
    await phone.setValue('1380')
    await page.setProps({ form: { ...form, values: { ...form.values, phone: '139' } } })
    expect((phone.element as HTMLInputElement).value).toBe('1380')

    await phone.trigger('blur')
    await page.setProps({ form: { ...form, values: { ...form.values, phone: '1381' } } })
    expect((phone.element as HTMLInputElement).value).toBe('1381')
  })

  it('draws few choices as buttons that tell at once', async () => {
    const page = draw()
    await page.find('[data-testid="field-purpose-入学"]').trigger('click')
    await page.find('[data-testid="field-notify-true"]').trigger('click')

    expect(page.emitted('change')).toEqual([
      ['purpose', '入学'],
      ['notify', 'true'],
    ])
  })

  it('lets a masked value be replaced but not edited', async () => {
    const page = draw({ values: { ...form.values, phone: '138****5678' } }, { density: 'desk' })
    const phone = page.find('[data-testid=field-phone]')
    expect(phone.attributes()).toHaveProperty('readonly')

    await page.find('.retype').trigger('click')
    expect(phone.attributes()).not.toHaveProperty('readonly')
    expect((phone.element as HTMLInputElement).value).toBe('')
    expect(page.emitted('change')).toBeUndefined()
  })

  it('is fixed when the form is locked', () => {
    const page = draw({ locked: true })

    expect(page.find('[data-testid=field-phone]').attributes()).toHaveProperty('readonly')
    expect(page.find('[data-testid="field-notify-true"]').attributes()).toHaveProperty('disabled')
  })
})
