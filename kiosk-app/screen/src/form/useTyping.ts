import { nextTick, onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import { typableOf, type Typable } from './keys'

/** How long the keyboard stays when the focus has left, so that a touch beside it still hits what it was meant for. */
const LINGER_MS = 250

/** Which field is being typed into. */
export interface Typing {
  field: Readonly<ShallowRef<Typable | null>>
  begin(event: FocusEvent): void
  pause(): void
  end(): void
}

export function useTyping(changed: (typing: boolean) => void): Typing {
  const field = shallowRef<Typable | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin({ target }: FocusEvent): void {
    const next = typableOf(target)
    if (!next) return
    clearTimeout(timer)
    field.value = next
    changed(true)
    // When the keyboard has come up, the field must not be behind it.
    void nextTick(() => setTimeout(() => next.scrollIntoView({ block: 'nearest' }), LINGER_MS))
  }
  function leave(): void {
    field.value = null
    changed(false)
  }
  function pause(): void {
    clearTimeout(timer)
    timer = setTimeout(leave, LINGER_MS)
  }
  function end(): void {
    field.value?.blur()
    leave()
  }
  onBeforeUnmount(() => clearTimeout(timer))
  return { field, begin, pause, end }
}
