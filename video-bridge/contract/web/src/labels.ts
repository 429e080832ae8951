/** The words that all pages share: Chinese first, English beside. */
import type { EndReason, Role } from './messages/call'
import type { CaseState, HandlingMode, RatingLevel } from './messages/cases'
import type { FieldSource } from './messages/form'
import type { Screen } from './messages/screen'

export interface Label {
  zh: string
  en: string
}

const label = (zh: string, en: string): Label => ({ zh, en })

export const modeLabels: Record<HandlingMode, Label> = {
  FULLY_ONLINE: label('全程网办', 'Fully online'),
  COLLECT_AND_FORWARD: label('异地代收代办', 'Collected here, decided there'),
  JOINT: label('多地联办', 'Handled jointly'),
}

export const caseStateLabels: Record<CaseState, Label> = {
  DRAFT: label('暂存', 'Draft'),
  APPLIED: label('已申报', 'Applied'),
  RECEIVED: label('已收件', 'Received'),
  ACCEPTED: label('已受理', 'Accepted'),
  CORRECTION: label('待补正', 'To be corrected'),
  REFUSED: label('不予受理', 'Refused'),
}

export const ratingLabels: Record<RatingLevel, Label> = {
  VERY_SATISFIED: label('非常满意', 'Very satisfied'),
  SATISFIED: label('满意', 'Satisfied'),
  FAIRLY_SATISFIED: label('基本满意', 'Fairly satisfied'),
  DISSATISFIED: label('不满意', 'Dissatisfied'),
  VERY_DISSATISFIED: label('非常不满意', 'Very dissatisfied'),
}

export const sourceLabels: Record<FieldSource, Label> = {
  CARD: label('证件', 'From the ID card'),
  CODE: label('一码', 'From the one code'),
  CITIZEN: label('本人', 'Entered by the citizen'),
  CLERK: label('坐席', 'Entered by the clerk'),
}

export const roleLabels: Record<Role, Label> = {
  CITIZEN: label('群众', 'Citizen'),
  LEAD: label('坐席', 'Clerk'),
  CO_CLERK: label('协办坐席', 'Co-clerk'),
  SUPERVISOR: label('监察', 'Supervisor'),
}

export const endReasonLabels: Record<EndReason, Label> = {
  CITIZEN_LEFT: label('群众已离开', 'The citizen left'),
  CLERK_HUNG_UP: label('坐席已挂断', 'The clerk hung up'),
  CLERK_LOST: label('坐席页面失联', 'The clerk was gone for too long'),
  BOOTH_LOST: label('晓屋失联', 'The booth was gone for too long'),
  ABANDONED: label('群众已取消排队', 'The citizen left the queue'),
  COMPLETED: label('办件已提交，通话结束', 'The case was handed in'),
  REFUSED: label('该通话无法接入', 'This call cannot be served'),
  TRANSFERRED: label('通话已转接给同事', 'The call was handed over'),
  LEFT_CALL: label('您已退出通话，通话仍在继续', 'You left the call; it goes on'),
}

export const screenLabels: Record<Screen['type'], Label> = {
  OutOfService: label('暂停服务', 'Out of service'),
  Attract: label('待机', 'Waiting'),
  Consent: label('告知同意', 'Consent'),
  Identify: label('身份核验', 'Identification'),
  Menu: label('选择事项', 'Choosing an item'),
  Fill: label('填报信息', 'Filling in'),
  Sign: label('确认签名', 'Signing'),
  Submitting: label('正在提交', 'Handing in'),
  Submitted: label('已提交', 'Handed in'),
  Rate: label('评价', 'Rating'),
  Finish: label('取件提醒', 'Take your things'),
  Wiping: label('清场', 'Erasing'),
}

export const formLabels = {
  required: label('必填', 'Required'),
  yes: label('是', 'Yes'),
  no: label('否', 'No'),
  date: label('年-月-日', 'Year-month-day'),
  choose: label('请选择', 'Please choose'),
  retype: label('重新填写', 'Enter anew'),
}
