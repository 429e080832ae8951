/** What a link has carried so far. */
export interface LinkStats {
  /** Video frames from the far end that were decoded. */
  framesDecoded: number
  framesPerSecond: number
  bytesReceived: number
  bytesSent: number
  /** Media packets from the far end. */
  packetsReceived: number
  packetsLost: number
  /** Sound packets from the far end. */
  soundPackets: number
  /** Whether the far end sends video, or did. */
  hasVideo: boolean
  /** Answers to the checks of paths. */
  replies: number
  /** How often the far end's picture stood still for long enough to be noticed. */
  freezes: number
  /** Share of what this end sent that did not arrive, as the far end reports it, 0 to 1; null while it has not. */
  lossSent: number | null
  /** What this end may send in bit/s, by the browser's own estimate; null while there is none. */
  availableBitrate: number | null
  /** Whether the browser makes the picture worse for want of bitrate; a slow machine is another matter. */
  isLimited: boolean
  /** Of the ICE pair in use, in milliseconds; 0 while unknown. */
  roundTripMs: number
  /** How this end's packets leave: straight, or through a TURN server; empty while unknown. */
  route: '' | 'straight' | 'relayed'
}

/** No figures yet. */
export const NO_STATS: LinkStats = {
  framesDecoded: 0,
  framesPerSecond: 0,
  bytesReceived: 0,
  bytesSent: 0,
  packetsReceived: 0,
  packetsLost: 0,
  soundPackets: 0,
  hasVideo: false,
  replies: 0,
  freezes: 0,
  lossSent: null,
  availableBitrate: null,
  isLimited: false,
  roundTripMs: 0,
  route: '',
}

type Entry = Record<string, unknown>

/** The far end reports on sound every five seconds; on a picture that is paused it says nothing any more. */
const REPORT_HOLDS_MS = 7000

/** Sums up a connection's report. */
export function summarize(report: RTCStatsReport): LinkStats {
  const sum = { ...NO_STATS, lossSent: lossSent(report) }
  report.forEach((entry: Entry) => {
    if (entry.type === 'inbound-rtp') addInbound(sum, entry)
    else if (entry.type === 'outbound-rtp') addOutbound(sum, entry)
    else if (entry.type === 'candidate-pair') addPair(sum, report, entry)
  })
  return sum
}

function addInbound(sum: LinkStats, entry: Entry): void {
  sum.framesDecoded += figure(entry, 'framesDecoded')
  sum.framesPerSecond += figure(entry, 'framesPerSecond')
  sum.bytesReceived += figure(entry, 'bytesReceived')
  sum.packetsReceived += figure(entry, 'packetsReceived')
  sum.packetsLost += figure(entry, 'packetsLost')
  sum.freezes += figure(entry, 'freezeCount')
  if (entry.kind === 'audio') sum.soundPackets += figure(entry, 'packetsReceived')
  else sum.hasVideo = true
}

function addOutbound(sum: LinkStats, entry: Entry): void {
  sum.bytesSent += figure(entry, 'bytesSent')
  sum.isLimited ||= entry.qualityLimitationReason === 'bandwidth'
}

/** The worst of what the far end said lately. */
function lossSent(report: RTCStatsReport): number | null {
  let now = 0
  report.forEach((entry: Entry) => (now = Math.max(now, figure(entry, 'timestamp'))))
  let worst: number | null = null
  report.forEach((entry: Entry) => {
    const isReport = entry.type === 'remote-inbound-rtp' && entry.fractionLost !== undefined
    if (isReport && now - figure(entry, 'timestamp') <= REPORT_HOLDS_MS)
      worst = Math.max(worst ?? 0, figure(entry, 'fractionLost'))
  })
  return worst
}

function addPair(sum: LinkStats, report: RTCStatsReport, pair: Entry): void {
  sum.replies += figure(pair, 'responsesReceived')
  if (isInUse(report, pair)) addPath(sum, report, pair)
}

/** After an ICE restart pairs of before are still nominated; the transport knows which one is used. */
function isInUse(report: RTCStatsReport, pair: Entry): boolean {
  const transport = report.get(String(pair.transportId)) as Entry | undefined
  const selected = transport?.selectedCandidatePairId
  return selected === undefined ? pair.nominated === true : selected === pair.id
}

function addPath(sum: LinkStats, report: RTCStatsReport, pair: Entry): void {
  sum.roundTripMs = Math.round(figure(pair, 'currentRoundTripTime') * 1000)
  if (pair.availableOutgoingBitrate !== undefined)
    sum.availableBitrate = figure(pair, 'availableOutgoingBitrate')
  const local = report.get(String(pair.localCandidateId)) as { candidateType?: string } | undefined
  if (local?.candidateType) sum.route = local.candidateType === 'relay' ? 'relayed' : 'straight'
}

function figure(entry: Entry, name: string): number {
  return Number(entry[name] ?? 0)
}
