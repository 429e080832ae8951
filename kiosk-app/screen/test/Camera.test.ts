import { describe, expect, it } from 'vitest'
import { Camera } from '../src/media/Camera'
import { FakeCamera } from './fakes'

describe('Camera', () => {
  it('turns on what is asked for, once', async () => {
    const device = new FakeCamera()
    const camera = new Camera(device.getUserMedia)
    await camera.on('video')
    const both = await camera.on('video', 'audio')

    expect(both!.getTracks()).toHaveLength(2)
    expect(device.on()).toEqual(['video', 'audio'])
  })

  it('shows its own picture, without sound', async () => {
    const camera = new Camera(new FakeCamera().getUserMedia)
    await camera.on('video', 'audio')

    expect(camera.picture.value!.getTracks().map((track) => track.kind)).toEqual(['video'])
  })

  it('stops everything when it is turned off', async () => {
    const device = new FakeCamera()
    const camera = new Camera(device.getUserMedia)
    await camera.on('video', 'audio')
    camera.off()
    await Promise.resolve()

    expect(device.on()).toEqual([])
    expect(camera.picture.value).toBeNull()
  })

  it('stops what comes only after it was turned off', async () => {
    const device = new FakeCamera()
    const camera = new Camera(device.getUserMedia)
    const late = camera.on('video')
    camera.off()
    await late

    expect(device.on()).toEqual([])
    expect(camera.picture.value).toBeNull()
  })

  it('gives nothing where there is no camera, and tries again the next time', async () => {
    const device = new FakeCamera()
    const camera = new Camera(device.getUserMedia)
    device.broken = true
    expect(await camera.on('video')).toBeNull()

    device.broken = false
    expect((await camera.on('video'))!.getTracks()).toHaveLength(1)
  })

  it('tries again after the camera was pulled', async () => {
    const device = new FakeCamera()
    const camera = new Camera(device.getUserMedia)
    await camera.on('video')
    device.tracks[0]!.onended!()
    await camera.on('video')

    expect(device.tracks).toHaveLength(2)
  })
})
