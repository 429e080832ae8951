import type { Label, RecordingView } from '@xiaowu/contract'

/** What is said about recording before a call, and whether it keeps the citizen from calling. */
export interface Said extends Label {
  tone: 'info' | 'warn'
}

const READY: Said = {
  tone: 'info',
  zh: '视频呼叫全程录音录像，呼叫即表示同意',
  en: 'Calls are recorded; by calling you agree',
}
const DECLINED: Said = {
  tone: 'info',
  zh: '您未同意录音录像，通话将不录制',
  en: 'You did not agree to be recorded: the call is not',
}
const NO_ROOM: Said = {
  tone: 'info',
  zh: '本机存储空间不足，本次通话不录音录像',
  en: 'No room to record: the call is not recorded',
}
const REQUIRED: Record<RecordingView['state'], Said> = {
  READY: {
    tone: 'info',
    zh: '本事项须全程录音录像，呼叫即表示同意',
    en: 'This item must be recorded; by calling you agree',
  },
  DECLINED: {
    tone: 'warn',
    zh: '本事项须全程录音录像：同意后才能视频办理',
    en: 'This item must be recorded: agree first, then call',
  },
  NO_ROOM: {
    tone: 'warn',
    zh: '存储空间不足，无法录音录像，本事项暂不能视频办理；可以直接签名提交，等待审核',
    en: 'No room to record, so no clerk can be called about this item now; you may sign and hand in',
  },
}
const FREE: Record<RecordingView['state'], Said> = { READY, DECLINED, NO_ROOM }

export function saidBeforeCall(view: RecordingView | undefined): Said {
  return view ? (view.required ? REQUIRED : FREE)[view.state] : READY
}

/** Whether a clerk may be called. */
export function mayCall(view: RecordingView | undefined): boolean {
  return !view?.required || view.state === 'READY'
}

/** Why a call that is on is not recorded; null if nothing is known to keep it from being. */
export function whyNot(view: RecordingView | undefined, held: boolean): Label | null {
  if (view?.state === 'DECLINED') return { zh: '未录制：您未同意', en: 'Not recorded: you did not agree' }
  if (held) return { zh: '等候期间不录制', en: 'Not recorded while you wait' }
  if (view?.state === 'NO_ROOM') return { zh: '未录制：存储空间不足', en: 'Not recorded: no room' }
  return null
}
