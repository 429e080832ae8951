import type { Attendance, Label, Supervision } from '@xiaowu/contract'

/** How a supervisor looks after a call, and who hears that. */
export const supervisionLabels: Record<Supervision, Label & { hint: Label }> = {
  MONITOR: {
    zh: '旁听',
    en: 'Listen',
    hint: {
      zh: '您听得到、看得到各方，各方听不到、看不到您。',
      en: 'You see and hear all; nobody sees or hears you.',
    },
  },
  WHISPER: {
    zh: '耳语',
    en: 'Whisper',
    hint: { zh: '只有主办坐席听得到、看得到您。', en: 'Only the leading clerk sees and hears you.' },
  },
  BARGE: {
    zh: '强插',
    en: 'Barge in',
    hint: { zh: '群众和坐席都听得到、看得到您。', en: 'Everybody sees and hears you.' },
  },
}

/** Whether a clerk is in the call; nothing is said of one who is. */
export const attendanceLabels: Record<Exclude<Attendance, 'HERE'>, Label> = {
  ASKED: { zh: '正在呼叫', en: 'Ringing' },
  AWAY: { zh: '暂时离线', en: 'Gone for the moment' },
}
