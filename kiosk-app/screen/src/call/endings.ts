import type { EndReason, Label } from '@xiaowu/contract'

/** Why a call is over, said to the citizen. */
export const endings: Record<EndReason, Label> = {
  CITIZEN_LEFT: { zh: '您已挂断通话', en: 'You hung up' },
  ABANDONED: { zh: '您已取消呼叫', en: 'You left the queue' },
  CLERK_HUNG_UP: { zh: '工作人员已结束通话', en: 'The clerk ended the call' },
  CLERK_LOST: { zh: '工作人员的线路断开了', en: "The clerk's line was lost" },
  BOOTH_LOST: { zh: '本机的线路断开了', en: "This booth's line was lost" },
  COMPLETED: { zh: '办件已提交，通话结束', en: 'Handed in; the call is over' },
  // What is said of a clerk who leaves a call that goes on; a booth is never told it.
  TRANSFERRED: { zh: '通话已转接', en: 'The call was handed over' },
  LEFT_CALL: { zh: '工作人员已退出', en: 'The clerk left' },
  REFUSED: { zh: '暂时无法接通工作人员', en: 'No clerk can be reached now' },
}
