import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rankDevices, TrackSource, type Device } from '../src'
import { FakeDevices, type FakeDeviceTrack } from './fakeDevices'

const camera = (deviceId: string): Device => ({
  kind: 'videoinput',
  deviceId,
  label: `Camera ${deviceId}`,
  groupId: deviceId,
})
const microphone: Device = { kind: 'audioinput', deviceId: 'mic', label: 'Microphone', groupId: 'mic' }

describe('TrackSource', () => {
  let devices: FakeDevices
  let given: (string | null)[]
  let source: TrackSource
  /** Lets everything that is under way come to its end. */
  const settle = () => source.review()

  beforeEach(() => {
    devices = new FakeDevices([microphone, camera('spare'), camera('best')])
    given = []
    source = new TrackSource(devices, {
      kind: 'video',
      constraints: {},
      rank: (found, current) => rankDevices(found, { label: 'Camera best' }, current),
      changed: (track) => given.push((track as unknown as FakeDeviceTrack | null)?.deviceId ?? null),
    })
  })

  it('opens the best device of its kind, once', async () => {
    await Promise.all([source.open(), source.open()])

    expect(devices.on()).toEqual(['best'])
    expect(given).toEqual(['best'])
  })

  it('goes on with the next best when its device is unplugged', async () => {
    await source.open()
    devices.unplug('best')
    await settle()

    expect(given).toEqual(['best', 'spare'])
  })

  it('tells that there is nothing left when the last device is unplugged', async () => {
    await source.open()
    devices.unplug('spare')
    devices.unplug('best')
    await settle()

    expect(given).toEqual(['best', null])
    expect(source.live).toBeNull()
  })

  it('goes back to the best device when it is plugged in again', async () => {
    await source.open()
    devices.unplug('best')
    await settle()
    devices.plugIn(camera('best'))
    await settle()

    expect(given).toEqual(['best', 'spare', 'best'])
    expect(devices.tracks.map(({ stopped }) => stopped)).toEqual([false, true, false])
  })

  it('stays with the best device when another is plugged in', async () => {
    await source.open()
    devices.plugIn(camera('new'))
    await settle()

    expect(given).toEqual(['best'])
  })

  it('leaves a device alone for a while that gives up as soon as it is opened', async () => {
    vi.useFakeTimers()
    await source.open()
    // The list has not changed: a faulty plug, not one that was pulled.
    devices.tracks[0]!.onended!()
    await vi.advanceTimersByTimeAsync(2999)
    expect(given).toEqual(['best', 'spare'])

    await vi.advanceTimersByTimeAsync(1)
    expect(given).toEqual(['best', 'spare', 'best'])
    vi.useRealTimers()
  })

  it('opens a device again at once that worked for long and was cut off', async () => {
    vi.useFakeTimers()
    await source.open()
    await vi.advanceTimersByTimeAsync(60_000)
    devices.tracks[0]!.onended!()
    await vi.advanceTimersByTimeAsync(0)

    expect(given).toEqual(['best', 'best'])
    vi.useRealTimers()
  })

  it('takes the next best when another program holds the best', async () => {
    devices.busy.add('best')

    expect(await source.open()).not.toBeNull()
    expect(devices.on()).toEqual(['spare'])
  })

  it('gives nothing where there is none, and tries again the next time', async () => {
    devices.busy.add('best').add('spare')
    expect(await source.open()).toBeNull()

    devices.busy.clear()
    expect(await source.open()).not.toBeNull()
  })

  it('takes a device that is plugged in though there was none before', async () => {
    devices.unplug('best')
    devices.unplug('spare')
    await source.open()
    devices.plugIn(camera('late'))
    await settle()

    expect(given).toEqual(['late'])
  })

  it('turns everything off, also what is still being turned on', async () => {
    const late = source.open()
    source.close()
    await late

    expect(devices.on()).toEqual([])
    expect(devices.isWatched).toBe(false)
    expect(given).toEqual([])
  })

  it('opens nothing any more once it is off', async () => {
    await source.open()
    source.close()
    devices.plugIn(camera('new'))
    await settle()

    expect(devices.on()).toEqual([])
  })

  it('goes on with a track that was opened together with another', async () => {
    const stream = await devices.getUserMedia({ video: { deviceId: { exact: 'best' } }, audio: {} })
    source.adopt(stream.getTracks()[0]!)
    devices.unplug('best')
    await settle()

    expect(given).toEqual(['spare'])
  })
})
