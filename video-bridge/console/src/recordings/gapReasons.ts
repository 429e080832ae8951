import type { GapReason, Label } from '@xiaowu/contract'

/** Why a stretch is missing, in words. */
export const gapReasons: Record<GapReason, Label> = {
  PAGE_RELOADED: { zh: '小屋页面重新载入', en: "the booth's page was reloaded" },
  LINK_REPLACED: { zh: '线路更换', en: 'the line was replaced' },
  BOOTH_RESTARTED: { zh: '小屋程序重启', en: 'the booth was restarted' },
  RECORDER_FAILED: { zh: '录制中断', en: 'the recorder stopped' },
  DISK_FAILED: { zh: '小屋存储故障', en: "the booth's disk failed" },
  MEDIA_SERVER_LOST: { zh: '媒体服务器中断', en: 'the media server was lost' },
  DISK_LOW: { zh: '小屋存储空间不足', en: "no room on the booth's disk" },
  BOOTH_LOST: { zh: '小屋失联，未再传回', en: 'the booth never came back' },
  NOT_AGREED: { zh: '群众未同意录制', en: 'the citizen did not agree' },
  ON_HOLD: { zh: '群众等候中，未录制', en: 'the citizen was on hold' },
  BRIDGE_DISK_LOW: { zh: '中心存储空间不足', en: "no room on the bridge's disk" },
  OTHER: { zh: '其他原因', en: 'another reason' },
}
