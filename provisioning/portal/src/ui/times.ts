import type { Label } from '@xiaowu/contract'

const pad = (n: number): string => String(n).padStart(2, '0')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is left of a span, `h:mm:ss`; never negative, clocks of two machines differ. */
export function left(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':')
}

/** How long ago, in the largest whole unit. */
export function ago(ms: number): Label {
  if (ms < MINUTE) return { zh: '刚刚', en: 'just now' }
  if (ms < HOUR) return { zh: `${Math.floor(ms / MINUTE)} 分钟前`, en: `${Math.floor(ms / MINUTE)} min ago` }
  if (ms < DAY) return { zh: `${Math.floor(ms / HOUR)} 小时前`, en: `${Math.floor(ms / HOUR)} h ago` }
  return { zh: `${Math.floor(ms / DAY)} 天前`, en: `${Math.floor(ms / DAY)} d ago` }
}

/** A day where the technician is, `yyyy-MM-dd`. */
export function day(at: string): string {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(pad).join('-')
}

/** A moment where the technician is, `yyyy-MM-dd HH:mm`. */
export function moment(at: string): string {
  const date = new Date(at)
  return `${day(at)} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}
