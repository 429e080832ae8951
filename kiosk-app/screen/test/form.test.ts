import type { FormView } from '@xiaowu/contract'
import { describe, expect, it, vi } from 'vitest'
import { concealed } from '../src/form/conceal'
import { patient, progressOf } from '../src/form/progress'
import { pngOf } from '../src/form/signature'

const form: FormView = {
  item: '330100-GJJ-001',
  itemName: '异地购房提取住房公积金',
  itemNameEn: 'Withdraw housing fund',
  mode: 'FULLY_ONLINE',
  regionName: '杭州市',
  schema: {
    properties: {
      idNumber: { type: 'string', title: '身份证号', 'x-source': 'card.idNumber', 'x-order': 1 },
      spouse: { type: 'string', title: '配偶身份证号', 'x-sensitive': true, 'x-order': 2 },
      phone: { type: 'string', title: '手机号码', 'x-sensitive': true, 'x-order': 3 },
      contract: { type: 'string', title: '合同编号', 'x-order': 4 },
    },
    required: ['idNumber', 'phone', 'contract'],
  },
  values: {
    idNumber: '11010519491231002X',
    spouse: '440524188001010014',
    phone: '1380000',
    contract: '110105194912310021',
  },
  sources: { idNumber: 'CARD' },
  errors: { phone: '手机号码的格式不对，请检查' },
  digest: '0'.repeat(64),
  locked: false,
}

describe('a form on the screen', () => {
  it('shows no whole ID number, and changes nothing else', () => {
    expect(concealed(form).values).toEqual({
      idNumber: '110***********002X',
      spouse: '440***********0014',
      phone: '1380000',
      contract: '110105194912310021',
    })
    expect(form.values.idNumber).toBe('11010519491231002X')
  })

  it('counts what must be filled in and names what is open', () => {
    const { needed, done, open } = progressOf(form)

    expect([needed, done, open.map((field) => field.title)]).toEqual([3, 2, ['手机号码']])
  })

  it('complains about what was entered, or come to and left empty', () => {
    const empty = { ...form, values: { phone: '1' }, errors: { phone: 'wrong', contract: 'missing' } }

    expect(patient(empty, new Set()).errors).toEqual({ phone: 'wrong' })
    expect(patient(empty, new Set(['contract'])).errors).toEqual({ phone: 'wrong', contract: 'missing' })
  })
})

describe('a signature', () => {
  const canvas = (...lengths: number[]) => {
    const drawn = document.createElement('canvas')
    const widths: number[] = []
    vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(function (this: HTMLCanvasElement) {
      widths.push(this.width)
      return `data:image/png;base64,${'A'.repeat(lengths[widths.length - 1]!)}`
    })
    drawn.width = 960
    return { drawn, widths }
  }

  it('is sent as bare Base64', () => {
    const { drawn } = canvas(5)

    expect(pngOf(drawn)).toBe('AAAAA')
  })

  it('is made smaller until it can be sent', () => {
    const { drawn, widths } = canvas(300_000, 250_000, 90_000)

    expect(pngOf(drawn)).toHaveLength(90_000)
    expect(widths).toEqual([960, 480, 240])
  })
})
