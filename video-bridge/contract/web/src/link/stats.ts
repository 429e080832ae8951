/** What a link has carried so far. */
export interface LinkStats {
  /** Video frames from the far end that were decoded. */
  framesDecoded: number
  framesPerSecond: number
  bytesReceived: number
  bytesSent: number
  packetsLost: number
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
  packetsLost: 0,
  roundTripMs: 0,
  route: '',
}

function routeOf(report: RTCStatsReport, id: string): LinkStats['route'] {
  const local = report.get(id) as { candidateType?: string } | undefined
  if (!local?.candidateType) return ''
  return local.candidateType === 'relay' ? 'relayed' : 'straight'
}

/** Sums up a connection's report. */
export function summarize(report: RTCStatsReport): LinkStats {
  const sum = { ...NO_STATS }
  report.forEach((entry: Record<string, unknown>) => {
    const figure = (name: string): number => Number(entry[name] ?? 0)
    if (entry.type === 'inbound-rtp') {
      sum.framesDecoded += figure('framesDecoded')
      sum.framesPerSecond += figure('framesPerSecond')
      sum.bytesReceived += figure('bytesReceived')
      sum.packetsLost += figure('packetsLost')
    } else if (entry.type === 'outbound-rtp') {
      sum.bytesSent += figure('bytesSent')
    } else if (entry.type === 'candidate-pair' && entry.nominated === true) {
      sum.roundTripMs = Math.round(figure('currentRoundTripTime') * 1000)
      sum.route = routeOf(report, String(entry.localCandidateId))
    }
  })
  return sum
}
