/** The keys of the on-screen keyboard. */
import type { KeyboardLayoutObject } from 'simple-keyboard'

export type KeySet = 'letters' | 'capitals' | 'signs' | 'digits'

export const keySets: KeyboardLayoutObject & Record<KeySet, string[]> = {
  letters: [
    'q w e r t y u i o p',
    'a s d f g h j k l',
    '{caps} z x c v b n m {bksp}',
    '{signs} {language} {space} ， 。 {done}',
  ],
  capitals: [
    'Q W E R T Y U I O P',
    'A S D F G H J K L',
    '{caps} Z X C V B N M {bksp}',
    '{signs} {language} {space} , . {done}',
  ],
  signs: [
    '1 2 3 4 5 6 7 8 9 0',
    '- / : ; ( ) （ ） @ #',
    '. , 、 ？ ！ “ ” _ {bksp}',
    '{letters} {language} {space} {done}',
  ],
  digits: ['1 2 3', '4 5 6', '7 8 9', 'X 0 {bksp}', '{done}'],
}

/** What the keys that write nothing say. */
export const keyNames: Record<string, string> = {
  '{bksp}': '⌫',
  '{caps}': '⇧',
  '{space}': '空格',
  '{signs}': '123',
  '{letters}': 'ABC',
  '{done}': '完成',
}

const spoken: Record<string, string> = {
  '{bksp}': '删除 Delete',
  '{caps}': '大写 Capitals',
  '{space}': '空格 Space',
  '{signs}': '数字和符号 Digits and signs',
  '{letters}': '字母 Letters',
  '{language}': '中文或英文 Chinese or English',
  '{done}': '完成 Done',
}

export const keyLabels = Object.entries(spoken).map(([buttons, value]) => ({
  attribute: 'aria-label',
  value,
  buttons,
}))

/** Something that can be typed into. */
export type Typable = HTMLInputElement | HTMLTextAreaElement

/** What of a form takes keys; null for buttons, choices and what is fixed. */
export function typableOf(target: EventTarget | null): Typable | null {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isText && !target.readOnly && !target.disabled ? target : null
}

/** The keys that a field begins with. */
export function keySetFor(field: Typable): KeySet {
  return isDate(field) || field.type === 'tel' || field.inputMode === 'numeric' ? 'digits' : 'letters'
}

/** Whether it is typed as eight digits. */
export function isDate(field: Typable): boolean {
  return field.dataset.kind === 'date'
}

/** Writes as if it had been typed, so that the form hears of it. */
export function write(field: Typable, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** `20260131` as a date; empty until it is one. */
export function dateOf(digits: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits)
  if (!parts) return ''
  const date = parts.slice(1).join('-')
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : ''
}
