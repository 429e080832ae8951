import type { Screen } from '@xiaowu/contract'

export type ScreenType = Screen['type']
/** One kind of screen with everything that it shows. */
export type ScreenOf<T extends ScreenType> = Extract<Screen, { type: T }>

/** The way through a visit, as the citizen counts it. */
export const steps = [
  { zh: '告知', en: 'Consent' },
  { zh: '核验', en: 'Identify' },
  { zh: '选事项', en: 'Choose' },
  { zh: '填报', en: 'Fill in' },
  { zh: '签名', en: 'Sign' },
  { zh: '完成', en: 'Done' },
]

/** Which step a screen belongs to; null where nobody is on the way. */
export const stepOf: Record<ScreenType, number | null> = {
  OutOfService: null,
  Attract: null,
  Consent: 0,
  Identify: 1,
  Menu: 2,
  Fill: 3,
  Sign: 4,
  Submitting: 4,
  Submitted: 5,
  Rate: 5,
  Finish: 5,
  Wiping: null,
}

/** Whether the citizen may go away from here: not while the signed case is being written. */
export function mayLeave(screen: ScreenType): boolean {
  return stepOf[screen] !== null && screen !== 'Submitting'
}

/** Whether leaving throws away what was typed. */
export function losesWork(screen: ScreenType): boolean {
  return screen === 'Fill' || screen === 'Sign'
}
