import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

const TYPING_PAUSE_MS = 300

/** A field's text while it is edited: what the far end enters is shown when the focus has left. */
export interface Draft {
  text: Ref<string>
  /** A key was typed: tell when the typing pauses. */
  typed(): void
  /** Tell now. */
  settle(): void
  /** The focus came. */
  begin(): void
  /** The focus has left. */
  finish(): void
}

export function useDraft(value: () => string, tell: (text: string) => void): Draft {
  const text = ref(value())
  let told = text.value
  let focused = false
  let waiting: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    clearTimeout(timer)
    if (text.value === told) return
    told = text.value
    waiting = null
    tell(told)
  }
  function typed(): void {
    clearTimeout(timer)
    timer = setTimeout(settle, TYPING_PAUSE_MS)
  }
  function take(now: string): void {
    text.value = told = now
  }
  function begin(): void {
    focused = true
  }
  function finish(): void {
    focused = false
    settle()
    if (waiting !== null) take(waiting)
    waiting = null
  }
  watch(value, (now) => {
    if (focused) waiting = now
    else take(now)
  })
  onBeforeUnmount(settle)
  return { text, typed, settle, begin, finish }
}
