import chinese from 'simple-keyboard-layouts/build/layouts/chinese'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { dateOf, keySetFor, typableOf } from '../src/form/keys'
import OnScreenKeyboard from '../src/form/OnScreenKeyboard.vue'

enableAutoUnmount(afterEach)

type Changes = { value?: string; type?: string; maxLength?: number; readOnly?: boolean }

function field(changes: Changes = {}, kind = 'text'): HTMLInputElement {
  const input = document.createElement('input')
  Object.assign(input, changes)
  input.dataset.kind = kind
  document.body.append(input)
  return input
}

/** The keyboard for a field, what it wrote there, and how to touch its keys. */
function type(input: HTMLInputElement) {
  const written: string[] = []
  input.addEventListener('input', () => written.push(input.value))
  const board = mount(OnScreenKeyboard, { props: { field: input }, attachTo: document.body })
  const touch = (...keys: string[]) => {
    for (const key of keys) {
      const button = (board.element as HTMLElement).querySelector<HTMLElement>(`[data-skbtn="${key}"]`)!
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
      document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    }
  }
  return { board, written, touch }
}

describe('the on-screen keyboard', () => {
  it('writes as if it had been typed', () => {
    const input = field({ value: 'a' })
    const { written, touch } = type(input)
    touch('b', 'c', '{bksp}')

    expect(written).toEqual(['ab', 'abc', 'ab'])
  })

  it('knows the characters for a pinyin syllable', () => {
    expect(chinese.layoutCandidates.su).toContain('苏')
  })

  it('has digits for a telephone number', () => {
    const input = field({ type: 'tel' })
    const { written, touch } = type(input)
    touch('1', '3')

    expect(written).toEqual(['1', '13'])
  })

  it('writes a date when its eight digits are there', () => {
    const input = field({}, 'date')
    const { board, written, touch } = type(input)
    touch(...'2026100')
    expect(board.text()).toContain('请输入 8 位日期')
    expect(input.value).toBe('')

    touch('8')
    expect(written.at(-1)).toBe('2026-10-08')
  })

  it('writes no more than fits', () => {
    const input = field({ maxLength: 2 })
    const { touch } = type(input)
    touch('a', 'b', 'c')

    expect(input.value).toBe('ab')
  })

  it('goes on from what was typed on another keyboard', () => {
    const input = field()
    const { touch } = type(input)
    input.value = 'xy'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    touch('z')

    expect(input.value).toBe('xyz')
  })

  it('goes away when it is done', () => {
    const { board, touch } = type(field())
    touch('{done}')

    expect(board.emitted('done')).toHaveLength(1)
  })
})

describe('keys', () => {
  it('are for what can be typed into', () => {
    expect(typableOf(field())).not.toBeNull()
    expect(typableOf(field({ readOnly: true }))).toBeNull()
    expect(typableOf(document.createElement('button'))).toBeNull()
  })

  it('begin with digits where only digits are meant', () => {
    expect([field({ type: 'tel' }), field({}, 'date'), field()].map(keySetFor)).toEqual([
      'digits',
      'digits',
      'letters',
    ])
  })

  it('make a date of eight digits, if there is such a day', () => {
    expect(['20260131', '20260231', '2026013', ''].map(dateOf)).toEqual(['2026-01-31', '', '', ''])
  })
})
