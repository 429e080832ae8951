import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeDevices } from '../../contract/web/test/fakeDevices'
import { Camera, sendingOf } from '../src/call/Camera'
import { captureFrom, type Capture, type Captured } from '../src/call/capture'
import { Devices } from '../src/call/Devices'
import { device, FakeKeeper, fakeStream, usualDevices } from './fakes'

describe('the camera', () => {
  let computer: FakeDevices
  let devices: Devices
  let camera: Camera
  let sent: string[]
  const take: Capture = async (wanted) => {
    const { stream, problem } = await captureFrom(computer, wanted)
    return { stream: stream && new MediaStream(stream.getTracks()), problem }
  }
  /** Lets everything that is under way come to its end. */
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await camera.choiceChanged()
  }

  beforeEach(() => {
    computer = usualDevices()
    devices = new Devices(computer, new FakeKeeper())
    camera = new Camera(take, devices)
    sent = []
    camera.listen((kind, track) => sent.push(`${kind} ${track?.getSettings().deviceId ?? 'none'}`))
  })

  it('is asked for once however often it is warmed up', async () => {
    await Promise.all([camera.warmUp(), camera.warmUp()])

    expect(computer.on()).toEqual(['camera', 'microphone'])
    expect(camera.state.value).toMatchObject({ stage: 'on', problem: null })
  })

  it('goes out when calls can no longer come', async () => {
    await camera.warmUp()

    camera.coolDown()

    expect(computer.on()).toEqual([])
    expect(camera.state.value).toMatchObject({ stage: 'off', stream: null })
  })

  it('is put out at once when the browser hands it over too late', async () => {
    const { stream, tracks } = fakeStream()
    let allow: (captured: Captured) => void = () => {}
    const slow = new Camera(() => new Promise((resolve) => (allow = resolve)), devices)
    const warm = slow.warmUp()
    await Promise.resolve().then(() => undefined)
    slow.coolDown()

    await new Promise((resolve) => setTimeout(resolve))
    allow({ stream, problem: null })

    expect(await warm).toBeNull()
    expect(tracks.every((track) => track.stopped)).toBe(true)
    expect(slow.state.value.stage).toBe('off')
  })

  it('mutes microphone and picture one by one, also for a stream that comes later', async () => {
    camera.setMic(false)
    await camera.warmUp()
    expect(sendingOf(camera.state.value)).toEqual({ picture: 'FACE', sound: 'MUTED' })
    expect(computer.tracks.map((track) => track.enabled)).toEqual([true, false])

    camera.setMic(true)
    camera.setCamera(false)
    expect(sendingOf(camera.state.value)).toEqual({ picture: 'PAUSED', sound: 'ON' })
    expect(computer.tracks.map((track) => track.enabled)).toEqual([false, true])
  })

  it('goes on with sound when the camera is unplugged, and says so', async () => {
    await camera.warmUp()
    computer.unplug('camera')
    await settle()

    expect(sent).toEqual(['video none'])
    expect(camera.state.value.problem).toBe('camera-gone')
    expect(sendingOf(camera.state.value)).toEqual({ picture: 'NONE', sound: 'ON' })
  })

  it('uses a device again that was unplugged and is back, muted as before', async () => {
    await camera.warmUp()
    camera.setMic(false)
    computer.unplug('microphone')
    await settle()
    expect(camera.state.value.problem).toBe('microphone-gone')

    computer.plugIn(device('audioinput', 'microphone'))
    await settle()

    expect(sent).toEqual(['audio none', 'audio microphone'])
    expect(camera.state.value.problem).toBeNull()
    expect(sendingOf(camera.state.value).sound).toBe('MUTED')
    expect(computer.tracks.at(-1)!.enabled).toBe(false)
  })

  it('exchanges what is on when the clerk chooses another', async () => {
    computer.plugIn(device('videoinput', 'better camera'))
    await camera.warmUp()
    await devices.look()

    devices.choose('camera', devices.options('camera')[1]!)
    await camera.choiceChanged()

    expect(sent).toEqual(['video better camera'])
    expect(computer.on()).toContain('better camera')
    expect(computer.on()).not.toContain('camera')
  })

  it('takes at once what was chosen on another day', async () => {
    const keeper = new FakeKeeper()
    computer.plugIn(device('videoinput', 'better camera'))
    const before = new Devices(computer, keeper)
    await before.look()
    before.choose('camera', before.options('camera')[1]!)

    const today = new Camera(take, new Devices(computer, keeper))
    await today.warmUp()

    expect(computer.on()).toContain('better camera')
  })
})

describe('taking camera and microphone', () => {
  const refusing = (refuse: (asked: MediaStreamConstraints) => string | null) =>
    ({
      getUserMedia: async (asked: MediaStreamConstraints) => {
        const name = refuse(asked)
        if (name) throw new DOMException('no', name)
        return fakeStream().stream
      },
    }) as unknown as MediaDevices

  it('goes on with sound alone where there is no camera', async () => {
    const captured = await captureFrom(refusing(({ video }) => (video ? 'NotFoundError' : null)))

    expect(captured.problem).toBe('no-camera')
    expect(captured.stream).not.toBeNull()
  })

  it('goes on with the picture alone where the microphone is in use', async () => {
    const captured = await captureFrom(refusing(({ audio }) => (audio ? 'NotReadableError' : null)))

    expect(captured.problem).toBe('no-microphone')
    expect(captured.stream).not.toBeNull()
  })

  it('asks no second time when it was denied', async () => {
    let asked = 0
    const captured = await captureFrom(refusing(() => (asked++, 'NotAllowedError')))

    expect(captured).toEqual({ stream: null, problem: 'denied' })
    expect(asked).toBe(1)
  })

  it('tells a machine without either, and a page without HTTPS', async () => {
    expect((await captureFrom(refusing(() => 'NotFoundError'))).problem).toBe('nothing')
    expect((await captureFrom(undefined)).problem).toBe('insecure')
  })
})
