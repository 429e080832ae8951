import type { LinkStats } from './stats'

/** How good a link was between two looks at its counters. */
export interface LineFigures {
  /** Share of the far end's packets that did not arrive, 0 to 1; null when none were expected. */
  lossReceived: number | null
  /** Share of this end's packets that did not arrive, as the far end said last, 0 to 1; null while it has not. */
  lossSent: number | null
  /** Milliseconds; 0 while unknown. */
  roundTripMs: number
  /** What this end may send in bit/s; null while unknown. */
  availableBitrate: number | null
  /** Whether the picture is made worse for want of bitrate. */
  isLimited: boolean
  /** How often the far end's picture stood still. */
  freezes: number
  /** Whether sound came. */
  soundComes: boolean
  /** Whether a picture came. */
  pictureComes: boolean
}

/** The figures of the time between two looks, by the counters before and after. */
export function figuresBetween(before: LinkStats, after: LinkStats): LineFigures {
  const received = Math.max(after.packetsReceived - before.packetsReceived, 0)
  const lost = Math.max(after.packetsLost - before.packetsLost, 0)
  return {
    lossReceived: received + lost > 0 ? lost / (received + lost) : null,
    lossSent: after.lossSent,
    roundTripMs: after.roundTripMs,
    availableBitrate: after.availableBitrate,
    isLimited: after.isLimited,
    freezes: Math.max(after.freezes - before.freezes, 0),
    soundComes: after.soundPackets > before.soundPackets,
    pictureComes: after.framesDecoded > before.framesDecoded,
  }
}
