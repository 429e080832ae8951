import type { GapReason, Role } from '@xiaowu/contract'

/** Who recorded: the booth's page, or the media server that carried the call, each by its own clock. */
export type Source = 'BOOTH' | 'MEDIA_SERVER'

/** A sealed recording's manifest, as far as it is shown; times are ISO 8601. */
export interface Manifest {
  call: string
  number: string
  endedAt: string
  sealedAt: string
  segments: Segment[]
  gaps: { track?: string; reason: GapReason; from: string; to?: string }[]
}

/** A media file of a manifest; without a source it is the booth's. */
export interface Segment {
  track: string
  role: Role
  index: number
  from: string
  to: string
  source?: string
}

/** A media file on the time line; seconds from its beginning. */
export interface Stretch {
  src: string
  from: number
  to: number
}

/** What one participant sent. */
export interface Lane {
  track: string
  role: Role
  stretches: Stretch[]
}

/** What is missing; without a track, in all. */
export interface Missing {
  track: string | null
  reason: GapReason
  from: number
  to: number
}

/** A recording laid out along one clock. */
export interface TimeLine {
  length: number
  lanes: Lane[]
  gaps: Missing[]
}

/** Who recorded something of a call, the one to begin with first. */
export function sourcesOf(manifest: Manifest): Source[] {
  const all: Source[] = ['BOOTH', 'MEDIA_SERVER']
  return all.filter((source) => manifest.segments.some((one) => sourceOf(one) === source))
}

function sourceOf({ source }: Segment): string {
  return source ?? 'BOOTH'
}

/** Tracks of media servers are named so. */
const SERVER_TRACK = /^server/

/** A gap of the booth's in all tracks is none of a media server's, but for what nobody was to record. */
function concerns(source: Source, { track, reason }: Manifest['gaps'][number]): boolean {
  const nobody = track === undefined && (reason === 'ON_HOLD' || reason === 'NOT_AGREED')
  return nobody || SERVER_TRACK.test(track ?? '') === (source === 'MEDIA_SERVER')
}

/** Lays the files of one source side by side, as they were recorded. */
export function timeLineOf(manifest: Manifest, source: Source = 'BOOTH'): TimeLine {
  const segments = manifest.segments.filter((one) => sourceOf(one) === source)
  const begin = Math.min(...segments.map(({ from }) => Date.parse(from)))
  const at = (time: string) => (Date.parse(time) - begin) / 1000
  const length = Math.max(0, ...segments.map(({ to }) => at(to)))
  const lanes: Lane[] = []
  for (const { track, role, index, from, to } of segments) {
    let lane = lanes.find((one) => one.track === track)
    if (!lane) lanes.push((lane = { track, role, stretches: [] }))
    const src = `/api/recordings/media/${manifest.call}.${track}.${index}`
    lane.stretches.push({ src, from: at(from), to: at(to) })
  }
  const missing = manifest.gaps.filter((gap) => concerns(source, gap))
  const gaps = missing.map(({ track, reason, from, to }) => ({
    track: track ?? null,
    reason,
    from: at(from),
    to: to === undefined ? length : at(to),
  }))
  return { length, lanes, gaps }
}

/** The file that has a moment, and where in it. */
export function stretchAt(lane: Lane, second: number): { stretch: Stretch; offset: number } | null {
  const stretch = lane.stretches.find(({ from, to }) => from <= second && second < to)
  return stretch ? { stretch, offset: second - stretch.from } : null
}

/** Why a lane is dark at a moment; null if nothing is known to be missing. */
export function gapAt(gaps: Missing[], lane: Lane, second: number): GapReason | null {
  const here = ({ track, from, to }: Missing) =>
    (track === null || track === lane.track) && from <= second && second <= to
  return gaps.find(here)?.reason ?? null
}
