import type { Level } from './adaptation'

/** How what is sent is fitted to its line. */
export interface Fit {
  level: Level
  /** Whether the picture was given up a moment ago. */
  isParting: boolean
}

/** What is asked of the browser for one kind of media; bitrates in bit/s. */
export interface SendingLimits {
  active: boolean
  maxBitrate: number
  /** Only a picture can be made smaller and slower. */
  scaleResolutionDownBy?: number
  maxFramerate?: number
}

/** A media server's endpoint carries no more. */
const FULL_PICTURE = 1_500_000
const SMALL_PICTURE = 300_000

/**
 * The limits of the first moments: with the little that browsers believe a new path to bear they throw away a large
 * picture's first frames before they make it smaller, and what is left takes long to send.
 */
export function firstLimitsFor(kind: string): SendingLimits {
  const full = limitsFor(kind, 'FULL')
  return kind === 'audio' ? full : { ...full, scaleResolutionDownBy: 4 }
}

/**
 * The limits of a picture that is given up, for its last moments. Its receiver asks for each lost packet up to ten times,
 * a round trip apart, and browsers send those again though the picture is paused: for up to twenty seconds they would
 * leave no room for the sound. A whole picture, as tiny as it is, makes all that came before needless.
 */
const PARTING_PICTURE = { active: true, maxBitrate: 30_000, scaleResolutionDownBy: 4, maxFramerate: 2 }

/**
 * The limits at a level. Sound keeps enough for Opus with its error correction, which the browser uses by itself as
 * loss is reported: at 24 kbit/s, with 50 packets' headers a second, that is some 45 kbit/s on the wire, and at 12 kbit/s
 * some 33.
 */
export function limitsFor(kind: string, level: Level): SendingLimits {
  return kind === 'audio' ? soundAt(level) : pictureAt(level)
}

/** The limits of now: those of the level, unless the picture is parting. */
export function limitsNow(kind: string, { level, isParting }: Fit): SendingLimits {
  return kind === 'video' && isParting ? PARTING_PICTURE : limitsFor(kind, level)
}

function soundAt(level: Level): SendingLimits {
  if (level === 'FULL' || level === 'SMALL') return { active: true, maxBitrate: 40_000 }
  return { active: true, maxBitrate: level === 'FROZEN' ? 24_000 : 12_000 }
}

function pictureAt(level: Level): SendingLimits {
  if (level === 'FULL')
    return { active: true, maxBitrate: FULL_PICTURE, scaleResolutionDownBy: 1, maxFramerate: 30 }
  const small = { maxBitrate: SMALL_PICTURE, scaleResolutionDownBy: 2, maxFramerate: 15 }
  return { active: level === 'SMALL', ...small }
}
