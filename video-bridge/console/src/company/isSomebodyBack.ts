import type { Participant } from '@xiaowu/contract'

/** Whether a clerk whose page was away is there again, and has missed what this page said meanwhile. */
export function isSomebodyBack(before: Participant[], now: Participant[]): boolean {
  const isHere = (clerk: string | undefined) =>
    now.some((one) => one.clerk === clerk && one.attendance === 'HERE')
  return before.some(({ clerk, attendance }) => attendance === 'AWAY' && isHere(clerk))
}
