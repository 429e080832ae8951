import type { CardState, CodeState } from '@xiaowu/contract'
import type { Tone } from '../ui/Notice.vue'

/** What a state says to the citizen, and how urgently. */
export interface Told {
  tone: Tone
  zh: string
  en: string
}

export const cardStates: Record<CardState, Told> = {
  ABSENT: { tone: 'info', zh: '请将身份证平放在读卡区', en: 'Lay your ID card flat on the reader' },
  READING: { tone: 'info', zh: '正在读取，请不要移动身份证', en: "Reading, please don't move the card" },
  READ: { tone: 'good', zh: '身份证已读取', en: 'Your ID card was read' },
  LIFTED: {
    tone: 'warn',
    zh: '身份证拿开得太早，请重新放好',
    en: 'Lifted too early: please lay it down again',
  },
  UNREADABLE: {
    tone: 'warn',
    zh: '没有读出来，请拿开后重新放好',
    en: 'Not readable: lift it and lay it down again',
  },
  UNSUPPORTED: {
    tone: 'warn',
    zh: '这不是身份证，请换居民身份证',
    en: 'Not an ID card that this booth reads',
  },
  INVALID: {
    tone: 'bad',
    zh: '身份证已过期或信息不一致，无法办理',
    en: "Expired, or its details don't fit together",
  },
  READER_DOWN: {
    tone: 'bad',
    zh: '读卡器没有响应，请换一台办理',
    en: "The reader doesn't answer: please use another booth",
  },
}

export const codeStates: Record<CodeState, Told> = {
  NONE: {
    tone: 'info',
    zh: '有“一码通办”二维码？对准摄像头或扫码窗',
    en: 'Have a code? Hold it to the camera or scanner',
  },
  VALID: { tone: 'good', zh: '二维码有效', en: 'Your code is valid' },
  EXPIRED: { tone: 'warn', zh: '二维码已过期，请在手机上重新生成', en: 'Expired: please make a new code' },
  FORGED: {
    tone: 'bad',
    zh: '二维码不是政务部门签发的，不能使用',
    en: "Not issued by an authority: it can't be used",
  },
  NOT_OURS: { tone: 'warn', zh: '这不是“一码通办”二维码', en: 'This is another kind of code' },
  OTHER_PERSON: {
    tone: 'bad',
    zh: '二维码与身份证不是同一个人',
    en: 'Code and card are of different persons',
  },
}
