import type { Label } from '../labels'
import { isWorse, type Level } from '../link/adaptation'
import type { Bars } from '../link/bars'
import type { LineState } from '../link/Line'
import type { Received } from '../link/reception'

const label = (zh: string, en: string): Label => ({ zh, en })

/** The bars, for who can't see them. */
export const barLabels: Record<Bars, Label> = {
  4: label('网络良好', 'Good line'),
  3: label('网络一般', 'Fair line'),
  2: label('网络较差', 'Poor line'),
  1: label('网络很差', 'Very poor line'),
  0: label('网络中断', 'No line'),
}

const PAUSED = label('网络不好，画面已暂停，声音正常', 'The line is poor: picture paused, sound goes on')
const OWN_PAUSED = label(
  '网络不好，您的画面已暂停，声音正常',
  'The line is poor: your picture is paused, sound goes on',
)
const OTHER_PAUSED = label(
  '网络不好，对方画面已暂停，声音正常',
  'The line is poor: the other’s picture is paused, sound goes on',
)
const SMALLER = label('网络较慢，画面已调低，声音正常', 'The line is slow: smaller picture, sound goes on')
const SOUND_ONLY = label(
  '网络很差，只保留声音，请慢些说',
  'The line is very poor: sound only, please speak slowly',
)

/**
 * What was done because of the line, in words; null when nothing was.
 *
 * @param byText what to do on this page when not even sound gets through
 */
export function lineLabel({ sent, received }: LineState, byText: Label): Label | null {
  if (sent === 'TEXT' || received === 'NOTHING') return byText
  if (sent === 'SOUND' || received === 'SOUND') return SOUND_ONLY
  if (sent === 'FROZEN') return received === 'FROZEN' ? PAUSED : OWN_PAUSED
  if (received === 'FROZEN') return OTHER_PAUSED
  return sent === 'SMALL' ? SMALLER : null
}

const RECEIVED: Received[] = ['ALL', 'FROZEN', 'SOUND', 'NOTHING']

/** All links of a call as one: the worst of each. Null when there are none. */
export function lineOfCall(lines: LineState[]): LineState | null {
  if (lines.length === 0) return null
  return lines.reduce((one, other) => ({
    sent: worseLevel(one.sent, other.sent),
    received: RECEIVED[Math.max(RECEIVED.indexOf(one.received), RECEIVED.indexOf(other.received))]!,
    bars: Math.min(one.bars, other.bars) as Bars,
    figures: one.bars <= other.bars ? one.figures : other.figures,
  }))
}

function worseLevel(one: Level, other: Level): Level {
  return isWorse(one, other) ? one : other
}
