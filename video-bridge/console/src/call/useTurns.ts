import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

/**
 * Counts from 0, when a page is first drawn, to a number of turns, one each time the browser draws: what waits for a
 * later turn does not hold back what is there already.
 */
export function useTurns(turns: number): Readonly<Ref<number>> {
  const turn = ref(0)
  let frame = 0
  function next(): void {
    turn.value += 1
    if (turn.value < turns) frame = requestAnimationFrame(next)
  }
  onMounted(() => (frame = requestAnimationFrame(next)))
  onBeforeUnmount(() => cancelAnimationFrame(frame))
  return readonly(turn)
}
