/** What comes from the far end, by the counters. Pure; times are milliseconds of one clock. */
export interface Packets {
  /** Media packets. */
  received: number
  /** Answers to the path's own checks. */
  replies: number
  /** How long a stream may pause before it is missed. */
  patience: number
  /** When there were more media packets than before. */
  progressAt: number
  /** Whether they come so close upon each other that a pause means something. */
  dense: boolean
  /** How many came a second by the last look that saw any; the last of all may have seen but the end of a stream. */
  perSecond: number
}

/** Whether the path carries, has stopped carrying, or neither can be told. */
export type PacketNews = 'carries' | 'broken' | 'tick'

/** Sound alone is fifty a second. */
const DENSE_PER_SECOND = 10

export const NO_PACKETS: Packets = {
  received: 0,
  replies: 0,
  patience: 0,
  progressAt: 0,
  dense: false,
  perSecond: 0,
}

/** The counters, seen now. */
export function packets(
  before: Packets,
  seen: Pick<Packets, 'received' | 'replies' | 'patience'>,
  now: number,
): Packets {
  if (seen.received === before.received) {
    // A path that answers is whole: it is the far end that has stopped sending.
    const dense = before.dense && !(isSilent(before, now) && seen.replies > before.replies)
    return { ...before, ...seen, dense }
  }
  const perSecond = ((seen.received - before.received) * 1000) / Math.max(now - before.progressAt, 1)
  const dense = Math.max(perSecond, before.perSecond) >= DENSE_PER_SECOND
  return { ...seen, progressAt: now, dense, perSecond }
}

/** What the counters mean, by what they were before. */
export function newsOf(before: Packets, after: Packets, now: number): PacketNews {
  if (after.received > before.received || (before.dense && !after.dense)) return 'carries'
  return isSilent(after, now) ? 'broken' : 'tick'
}

function isSilent({ dense, progressAt, patience }: Packets, now: number): boolean {
  return dense && now - progressAt >= patience
}
