import { describe, expect, it } from 'vitest'
import { Camera } from '../src/call/Camera'
import { captureFrom, type Captured } from '../src/call/capture'
import { fakeStream } from './fakes'

describe('the camera', () => {
  it('is asked for once however often it is warmed up', async () => {
    let asked = 0
    const { stream } = fakeStream()
    const camera = new Camera(async () => ({ stream: (asked++, stream), problem: null }))

    await Promise.all([camera.warmUp(), camera.warmUp()])

    expect(asked).toBe(1)
    expect(camera.state.value).toMatchObject({ stage: 'on', stream, problem: null })
  })

  it('goes out when calls can no longer come', async () => {
    const { stream, tracks } = fakeStream()
    const camera = new Camera(async () => ({ stream, problem: null }))
    await camera.warmUp()

    camera.coolDown()

    expect(tracks.every((track) => track.stopped)).toBe(true)
    expect(camera.state.value).toMatchObject({ stage: 'off', stream: null })
  })

  it('is put out at once when the browser hands it over too late', async () => {
    const { stream, tracks } = fakeStream()
    let allow: (captured: Captured) => void = () => {}
    const camera = new Camera(() => new Promise((resolve) => (allow = resolve)))
    const warm = camera.warmUp()
    camera.coolDown()

    allow({ stream, problem: null })

    expect(await warm).toBeNull()
    expect(tracks.every((track) => track.stopped)).toBe(true)
    expect(camera.state.value.stage).toBe('off')
  })

  it('mutes microphone and picture one by one, also for a stream that comes later', async () => {
    const { stream, tracks } = fakeStream()
    const camera = new Camera(async () => ({ stream, problem: null }))
    camera.setMic(false)
    await camera.warmUp()
    expect(tracks.map((track) => track.enabled)).toEqual([false, true])

    camera.setMic(true)
    camera.setCamera(false)
    expect(tracks.map((track) => track.enabled)).toEqual([true, false])
  })

  it('says that it was unplugged', async () => {
    const { stream, tracks } = fakeStream()
    const camera = new Camera(async () => ({ stream, problem: null }))
    await camera.warmUp()

    tracks[0]!.dispatchEvent(new Event('ended'))

    expect(camera.state.value.problem).toBe('unplugged')
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
