import { inject, onBeforeUnmount, ref, type InjectionKey, type Ref } from 'vue'

/** The page's clock, epoch milliseconds. */
export const clockKey: InjectionKey<() => number> = Symbol('clock')

/** The time, again every second or as often as asked. */
export function useNow(everyMs = 1000): Ref<number> {
  const clock = inject(clockKey, Date.now)
  const now = ref(clock())
  const timer = setInterval(() => (now.value = clock()), everyMs)
  onBeforeUnmount(() => clearInterval(timer))
  return now
}
