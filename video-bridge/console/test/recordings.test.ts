import { describe, expect, it } from 'vitest'
import { gapAt, sourcesOf, stretchAt, timeLineOf, type Manifest } from '../src/recordings/timeline'

const manifest: Manifest = {
  call: 'c',
  number: '330106-B00001-20261124-0003',
  endedAt: '2026-11-24T08:00:20Z',
  sealedAt: '2026-11-24T08:01:00Z',
  segments: [
    {
      track: 'citizen',
      role: 'CITIZEN',
      index: 0,
      from: '2026-11-24T08:00:00Z',
      to: '2026-11-24T08:00:05Z',
    },
    { track: 'lead', role: 'LEAD', index: 0, from: '2026-11-24T08:00:01Z', to: '2026-11-24T08:00:20Z' },
    {
      track: 'citizen',
      role: 'CITIZEN',
      index: 1,
      from: '2026-11-24T08:00:08Z',
      to: '2026-11-24T08:00:20Z',
    },
  ],
  gaps: [
    {
      track: 'citizen',
      reason: 'PAGE_RELOADED',
      from: '2026-11-24T08:00:05Z',
      to: '2026-11-24T08:00:08Z',
    },
  ],
}

describe('the time line of a recording', () => {
  const { lanes, gaps, length } = timeLineOf(manifest)
  const [citizen, lead] = lanes

  it('has a lane for each participant, along one clock', () => {
    expect(length).toBe(20)
    expect(lanes.map(({ track, stretches }) => [track, stretches.length])).toEqual([
      ['citizen', 2],
      ['lead', 1],
    ])
    expect(lead!.stretches[0]).toEqual({ src: '/api/recordings/media/c.lead.0', from: 1, to: 20 })
  })

  it('knows the file of a moment, and the place in it', () => {
    expect(stretchAt(citizen!, 10)).toMatchObject({
      stretch: { src: '/api/recordings/media/c.citizen.1' },
      offset: 2,
    })
    expect(stretchAt(lead!, 0.5)).toBeNull()
  })

  it('tells why a participant is missing at a moment', () => {
    expect(stretchAt(citizen!, 6)).toBeNull()
    expect(gapAt(gaps, citizen!, 6)).toBe('PAGE_RELOADED')
    expect(gapAt(gaps, lead!, 6)).toBeNull()
  })

  it('lets a gap without an end last until the end', () => {
    const open = timeLineOf({
      ...manifest,
      gaps: [{ reason: 'BOOTH_RESTARTED', from: '2026-11-24T08:00:18Z' }],
    })

    expect(open.gaps).toEqual([{ track: null, reason: 'BOOTH_RESTARTED', from: 18, to: 20 }])
  })
})

describe('a recording of two sources', () => {
  const both: Manifest = {
    ...manifest,
    segments: [
      ...manifest.segments,
      {
        track: 'serverlead',
        role: 'LEAD',
        index: 0,
        from: '2026-11-24T07:59:00Z',
        to: '2026-11-24T07:59:30Z',
        source: 'MEDIA_SERVER',
      },
    ],
    gaps: [
      ...manifest.gaps,
      { reason: 'BOOTH_LOST', from: '2026-11-24T08:00:20Z' },
      { reason: 'ON_HOLD', from: '2026-11-24T08:00:05Z', to: '2026-11-24T08:00:08Z' },
      { track: 'serverlead', reason: 'MEDIA_SERVER_LOST', from: '2026-11-24T07:59:30Z' },
    ],
  }

  it("plays the booth's as if there were no other", () => {
    const { lanes, gaps, length } = timeLineOf(both)

    expect(sourcesOf(manifest)).toEqual(['BOOTH'])
    expect(sourcesOf(both)).toEqual(['BOOTH', 'MEDIA_SERVER'])
    expect(length).toBe(20)
    expect(lanes.map(({ track }) => track)).toEqual(['citizen', 'lead'])
    expect(gaps.map(({ reason }) => reason)).toEqual(['PAGE_RELOADED', 'BOOTH_LOST', 'ON_HOLD'])
  })

  it("plays the media server's by its own clock, with what it missed", () => {
    const { lanes, gaps, length } = timeLineOf(both, 'MEDIA_SERVER')

    expect(length).toBe(30)
    expect(lanes.map(({ track, stretches }) => [track, stretches[0]!.src])).toEqual([
      ['serverlead', '/api/recordings/media/c.serverlead.0'],
    ])
    expect(gaps.map(({ reason }) => reason)).toEqual(['ON_HOLD', 'MEDIA_SERVER_LOST'])
  })

  it('leaves out what a later version recorded in another way', () => {
    const later = { ...both.segments[3]!, source: 'SATELLITE' }

    expect(sourcesOf({ ...manifest, segments: [later] })).toEqual([])
  })
})
