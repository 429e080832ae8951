import type { LinkStats } from './stats'

/** Whether the far end's media comes. Pure; times are milliseconds of one clock. */
export interface Flow {
  flowing: boolean
  frames: number
  sound: number
  /** When more of it was there than before. */
  progressAt: number
  /** When the first sound was there. */
  soundSince: number | null
}

const STALLED_AFTER_MS = 3000
/** A picture that has not come by then does not keep the sound waiting. */
const PICTURE_GRACE_MS = 2000

export const NO_FLOW: Flow = { flowing: false, frames: 0, sound: 0, progressAt: 0, soundSince: null }

/**
 * What the counters say. It begins with the first decoded frame, or with sound where no picture comes; then whatever
 * comes keeps it going, since a picture may be paused to spare the line.
 */
export function flow(before: Flow, { framesDecoded, soundPackets, hasVideo }: LinkStats, now: number): Flow {
  const progress = framesDecoded > before.frames || soundPackets > before.sound
  const progressAt = progress ? now : before.progressAt
  const soundSince = before.soundSince ?? (soundPackets > 0 ? now : null)
  const soundAlone = soundSince !== null && (!hasVideo || now - soundSince >= PICTURE_GRACE_MS)
  const begun = before.flowing || framesDecoded > 0 || soundAlone
  return {
    flowing: begun && now - progressAt < STALLED_AFTER_MS,
    frames: framesDecoded,
    sound: soundPackets,
    progressAt,
    soundSince,
  }
}
