import type { Label } from '@xiaowu/contract'
import type { SealedRecording } from './Archive'

/** What has become of a recording, in words. */
export function custodyLabel({ state, retainUntil }: SealedRecording): Label {
  switch (state) {
    case 'SEALED':
      return { zh: '已封存', en: 'Sealed' }
    case 'RETAINED':
      return { zh: `保存至 ${dayOf(retainUntil)}`, en: `Kept until ${dayOf(retainUntil)}` }
    case 'LEGAL_HOLD':
      return { zh: '保全中', en: 'Legal hold' }
    case 'DESTROYING':
    case 'DESTROYED':
      return { zh: '已按期限销毁', en: 'Destroyed' }
  }
}

function dayOf(time: string | undefined): string {
  return time ? new Date(time).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' }) : ''
}
