import { describe, expect, it } from 'vitest'
import { summarize } from '../src/link/stats'

function reportOf(...entries: Record<string, unknown>[]): RTCStatsReport {
  return new Map(entries.map((entry, i) => [String(entry.id ?? i), entry]))
}
const loss = (kind: string, fractionLost: number, timestamp: number) => ({
  type: 'remote-inbound-rtp',
  kind,
  fractionLost,
  timestamp,
})

describe('the sum of a report', () => {
  it('takes the worst of what the far end lost', () => {
    const report = reportOf(loss('audio', 0.02, 9000), loss('video', 0.2, 9500))

    expect(summarize(report).lossSent).toBe(0.2)
  })

  it('forgets what the far end said of a picture that was paused since', () => {
    const report = reportOf(loss('audio', 0.02, 14_000), loss('video', 0.2, 5000), {
      type: 'outbound-rtp',
      bytesSent: 1,
      timestamp: 15_000,
    })

    expect(summarize(report).lossSent).toBe(0.02)
  })

  it('knows no loss that nobody reported', () => {
    expect(summarize(reportOf({ type: 'outbound-rtp', bytesSent: 1 })).lossSent).toBeNull()
  })

  it('knows by the transport which of several nominated paths is used', () => {
    const report = reportOf(
      { id: 't', type: 'transport', selectedCandidatePairId: 'new' },
      { id: 'old', type: 'candidate-pair', transportId: 't', nominated: true, currentRoundTripTime: 0.5 },
      {
        id: 'new',
        type: 'candidate-pair',
        transportId: 't',
        nominated: true,
        currentRoundTripTime: 0.02,
        localCandidateId: 'l',
        availableOutgoingBitrate: 700_000,
      },
      { id: 'l', type: 'local-candidate', candidateType: 'relay' },
    )

    expect(summarize(report)).toMatchObject({ roundTripMs: 20, route: 'relayed', availableBitrate: 700_000 })
  })
})
