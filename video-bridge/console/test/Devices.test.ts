import { describe, expect, it } from 'vitest'
import { FakeDevices } from '../../contract/web/test/fakeDevices'
import { Devices } from '../src/call/Devices'
import { levelOf } from '../src/call/level'
import { device, FakeKeeper } from './fakes'

const jabra = device('audiooutput', 'Jabra (0b0e:0300)')
const hdmi = device('audiooutput', 'HDMI')

async function devicesOf(computer: FakeDevices, keeper = new FakeKeeper()): Promise<Devices> {
  const devices = new Devices(computer, keeper)
  await devices.look()
  return devices
}

describe('the devices of a desk', () => {
  it('are chosen for all days', async () => {
    const keeper = new FakeKeeper()
    const computer = new FakeDevices([hdmi, jabra])
    ;(await devicesOf(computer, keeper)).choose('speaker', jabra)

    expect((await devicesOf(computer, keeper)).chosen('speaker')).toEqual(jabra)
  })

  it('are found again by name when the browser has given them other ids', async () => {
    const keeper = new FakeKeeper()
    ;(await devicesOf(new FakeDevices([hdmi, jabra]), keeper)).choose('speaker', jabra)

    const renamed = { ...jabra, deviceId: 'other', groupId: 'other' }
    const today = await devicesOf(new FakeDevices([hdmi, renamed]), keeper)

    expect(today.chosen('speaker')).toEqual(renamed)
  })

  it('are not taken for chosen while the chosen one is unplugged', async () => {
    const computer = new FakeDevices([hdmi, jabra])
    const devices = await devicesOf(computer)
    devices.choose('speaker', jabra)
    computer.unplug(jabra.deviceId)
    await devices.look()
    expect(devices.chosen('speaker')).toBeNull()

    computer.plugIn(jabra)
    await devices.look()
    expect(devices.chosen('speaker')).toEqual(jabra)
  })

  it('are left to the system again', async () => {
    const devices = await devicesOf(new FakeDevices([hdmi, jabra]))
    devices.choose('speaker', jabra)
    devices.choose('speaker', null)

    expect(devices.chosen('speaker')).toBeNull()
    expect(devices.wishes.value.speaker).toBeUndefined()
  })

  it('are known to be well until others are chosen', async () => {
    const keeper = new FakeKeeper()
    const devices = await devicesOf(new FakeDevices([hdmi, jabra]), keeper)
    devices.check(true)
    expect((await devicesOf(new FakeDevices([]), keeper)).checked.value).toBe(true)

    devices.choose('speaker', jabra)
    expect(devices.checked.value).toBe(false)
  })

  it('are chosen anew where the browser keeps nothing or something else', async () => {
    const refusing = {
      getItem: () => {
        throw new DOMException('no storage', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('no storage', 'SecurityError')
      },
    }
    const spoilt = new FakeKeeper()
    spoilt.setItem('xiaowu.devices', '{"camera":')
    const devices = new Devices(new FakeDevices([jabra]), refusing)
    await devices.look()
    devices.choose('speaker', jabra)

    expect(devices.chosen('speaker')).toEqual(jabra)
    expect(new Devices(null, spoilt).wishes.value).toEqual({})
  })
})

describe('the level of a microphone', () => {
  it.each([
    ['silence', 0, 0],
    ['the noise of a quiet room', 0.001, 0],
    ['a whisper', 0.01, 33],
    ['a voice', 0.1, 67],
    ['full scale', 1, 100],
    ['more than full scale', 4, 100],
  ])('%s is shown as such', (_, amplitude, level) => {
    expect(levelOf([amplitude, -amplitude, amplitude, -amplitude])).toBe(level)
  })

  it('is nothing where there are no samples', () => {
    expect(levelOf([])).toBe(0)
  })
})
