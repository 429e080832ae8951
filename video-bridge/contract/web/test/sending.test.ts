import { describe, expect, it } from 'vitest'
import { LEVELS } from '../src/link/adaptation'
import { limitsFor, limitsNow } from '../src/link/sending'

describe('what is sent', () => {
  it('is sound at every level', () => {
    expect(LEVELS.map((level) => limitsFor('audio', level).active)).toEqual(Array(5).fill(true))
  })

  it('is a picture as long as the line bears one', () => {
    const pictures = LEVELS.filter((level) => limitsFor('video', level).active)
    expect(pictures).toEqual(['FULL', 'SMALL'])
  })

  it('is a last, small picture beside the sound of the level when the picture is given up', () => {
    const sound = { level: 'SOUND', isParting: true } as const

    expect(limitsNow('audio', sound)).toEqual(limitsFor('audio', 'SOUND'))
    expect(limitsNow('video', sound)).toMatchObject({ active: true, scaleResolutionDownBy: 4 })
    expect(limitsNow('video', { ...sound, isParting: false }).active).toBe(false)
  })

  it('is less at each worse level', () => {
    const bitrates = LEVELS.map((level) => {
      const [audio, video] = [limitsFor('audio', level), limitsFor('video', level)]
      return audio.maxBitrate + (video.active ? video.maxBitrate : 0)
    })
    expect(bitrates).toEqual([...bitrates].sort((a, b) => b - a))
  })

  it('fits with its headers into 64 kbit/s once the picture is paused', () => {
    const headers = 50 * 8 * (20 + 8 + 12 + 10)
    expect(limitsFor('audio', 'FROZEN').maxBitrate + headers).toBeLessThan(64_000)
  })
})
