import { describe, expect, it } from 'vitest'
import { FakeDevices } from '../../../video-bridge/contract/web/test/fakeDevices'
import { Loudspeaker, volumeOf } from '../src/media/Loudspeaker'
import { device } from './fakes'

const jabra = device('audiooutput', 'Jabra (0b0e:0412)')

describe('Loudspeaker', () => {
  it('goes up and down in steps, and never to silence', () => {
    const speaker = new Loudspeaker(new FakeDevices([]))
    speaker.louder()
    speaker.louder()
    expect(volumeOf(speaker.level.value)).toBe(1)

    for (let step = 0; step < 9; step++) speaker.quieter()
    expect(volumeOf(speaker.level.value)).toBe(0.2)
  })

  it('keeps the volume for the visit and forgets it when the booth is wiped', () => {
    const speaker = new Loudspeaker(new FakeDevices([]))
    const usual = speaker.level.value
    speaker.quieter()
    speaker.shown('Submitted')
    expect(speaker.level.value).toBe(usual - 1)

    speaker.shown('Wiping')
    expect(speaker.level.value).toBe(usual)
  })

  it('plays on the speaker that is named once it is plugged in', async () => {
    const devices = new FakeDevices([])
    const speaker = new Loudspeaker(devices)
    speaker.use({ speaker: '0b0e:0412' })
    await Promise.resolve()
    expect(speaker.sink.value).toBe('')

    devices.plugIn(jabra)
    await Promise.resolve()
    expect(speaker.sink.value).toBe(jabra.deviceId)
  })
})
