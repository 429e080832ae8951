import type { Label } from '@xiaowu/contract'
import type { CallState } from '../desk/callState'
import { gapReasons } from '../recordings/gapReasons'
import { isHandedIn } from './timeline'

/** Which decisions the clerk may take now, and why not accept. */
export interface Choices {
  accept: boolean
  correct: boolean
  /** Why accepting has to wait, or what was decided. */
  hint: Label
}

/** Acceptance is about one form as it stands: complete, not locked, and on the citizen's screen. */
export function choicesOf(call: CallState, online: boolean, changing = false): Choices {
  const screen = call.screen?.screen.type
  const onForm = call.form !== null && !call.boothGone && (screen === 'Fill' || screen === 'Sign')
  const hint = obstacle(call, online, changing)
  return {
    accept: hint === null,
    correct: onForm && online && !changing && !call.end,
    hint: hint ?? { zh: '表单完整，可以受理', en: 'Complete: may be accepted' },
  }
}

/** Whether the form on the screen is the one that was accepted. */
export function isAccepted({ decision, form }: CallState): boolean {
  return decision?.outcome === 'ACCEPT' && decision.form === form?.digest
}

/** The bridge would refuse it as well. */
function unrecorded({ recording }: CallState): Label {
  const why = recording?.reason ? gapReasons[recording.reason] : undefined
  return {
    zh: `本事项须全程录音录像，当前未录制${why ? `（${why.zh}）` : ''}，不能受理`,
    en: `Must be recorded, and is not${why ? `: ${why.en}` : ''}`,
  }
}

function obstacle(call: CallState, online: boolean, changing: boolean): Label | null {
  const { form } = call
  if (isHandedIn(call)) return { zh: '群众已签名提交', en: 'Signed and handed in' }
  if (!online) return { zh: '与中心断开，暂不能办理', en: 'Out of reach of the bridge' }
  if (call.boothGone) return { zh: '晓屋暂时离线，恢复后可办理', en: 'The booth is away for the moment' }
  // What the clerk typed is on the page already, but not yet in the form that would be decided about.
  if (changing) return { zh: '正在同步改动…', en: 'The change is on its way' }
  if (!form) return { zh: '群众尚未打开表单', en: 'The citizen has no form open yet' }
  if (isAccepted(call)) return { zh: '已同意受理，请群众确认签名', en: 'Accepted: the citizen may sign' }
  if (call.screen?.screen.type !== 'Fill' || form.locked) {
    return { zh: '表单已锁定', en: 'The form is locked' }
  }
  const open = Object.keys(form.errors).length
  if (open > 0) return { zh: `还有 ${open} 项需要填写或更正`, en: `${open} to complete or correct` }
  if (call.ticket.mustBeRecorded && call.recording?.status !== 'ON') return unrecorded(call)
  return null
}
