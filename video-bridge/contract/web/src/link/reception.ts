import type { LineFigures } from './figures'

/** What comes from the far end. Pure; times are milliseconds of one clock. */
export interface Reception {
  /** When the last picture came; null when none ever did. */
  pictureAt: number | null
  /** When the last sound came; null when none ever did. */
  soundAt: number | null
}

/** A picture that is paused for a moment, sound without a picture, or neither. */
export type Received = 'ALL' | 'FROZEN' | 'SOUND' | 'NOTHING'

const MISSED_AFTER_MS = 2500
const GONE_AFTER_MS = 5000
/** Nobody should look at a still face for longer. */
const FROZEN_AT_MOST_MS = 20_000

export const NOTHING_YET: Reception = { pictureAt: null, soundAt: null }

/** What has come by the figures of about a second. */
export function reception(
  before: Reception,
  { pictureComes, soundComes }: LineFigures,
  now: number,
): Reception {
  return {
    pictureAt: pictureComes ? now : before.pictureAt,
    soundAt: soundComes ? now : before.soundAt,
  }
}

/** What people notice of it. A far end that never sent a picture, or no sound, is not missed for it. */
export function receivedOf({ pictureAt, soundAt }: Reception, now: number): Received {
  const lastAt = Math.max(pictureAt ?? -Infinity, soundAt ?? -Infinity)
  if (lastAt === -Infinity) return 'ALL'
  if (now - lastAt >= GONE_AFTER_MS) return 'NOTHING'
  if (pictureAt === null || now - pictureAt < MISSED_AFTER_MS) return 'ALL'
  if (soundAt === null) return 'FROZEN'
  return now - pictureAt < FROZEN_AT_MOST_MS ? 'FROZEN' : 'SOUND'
}
