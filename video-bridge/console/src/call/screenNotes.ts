import type { Label, Screen } from '@xiaowu/contract'

/** What the citizen is doing on each screen, for the clerk who can't see the glass. */
export const screenNotes: Record<Screen['type'], Label> = {
  OutOfService: { zh: '晓屋已停用', en: 'The booth is out of service.' },
  Attract: { zh: '晓屋处于待机状态', en: 'The booth waits for its next visitor.' },
  Consent: { zh: '群众正在阅读告知内容', en: 'The citizen reads what is kept and why.' },
  Identify: { zh: '群众正在核验身份', en: 'The citizen is being identified.' },
  Menu: { zh: '群众正在选择事项', en: 'The citizen chooses an item.' },
  Fill: { zh: '群众正在填报', en: 'The citizen fills in the form.' },
  Sign: { zh: '群众正在签名', en: 'The citizen is signing.' },
  Submitting: { zh: '正在提交，请稍候', en: 'The case is being handed in.' },
  Submitted: { zh: '办件已提交', en: 'The case is handed in.' },
  Rate: { zh: '群众正在评价，评价内容对坐席不可见', en: 'The citizen is rating; clerks do not see how.' },
  Finish: { zh: '正在提醒群众取走证件和回执', en: 'The citizen is reminded to take card and receipt.' },
  Wiping: { zh: '晓屋正在清除本次信息', en: 'The booth is erasing this visit.' },
}
