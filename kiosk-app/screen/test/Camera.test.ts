import { beforeEach, describe, expect, it } from 'vitest'
import { FakeDevices } from '../../../video-bridge/contract/web/test/fakeDevices'
import { Camera } from '../src/media/Camera'
import { device, usualDevices } from './fakes'

const face = device('videoinput', 'Webcam (046d:082d)')
const paper = device('videoinput', 'Eloam Document Camera (1d6c:0103)')
const microphone = device('audioinput', 'Microphone (0d8c:0014)')

describe('Camera', () => {
  it('turns on what is asked for, once', async () => {
    const devices = usualDevices()
    const camera = new Camera(devices)
    await camera.on('video')
    const both = await camera.on('video', 'audio')

    expect(both!.getTracks()).toHaveLength(2)
    expect(devices.on()).toEqual(['camera', 'microphone'])
  })

  it('shows its own picture, without sound', async () => {
    const camera = new Camera(usualDevices())
    await camera.on('video', 'audio')

    expect(camera.picture.value!.getTracks().map((track) => track.kind)).toEqual(['video'])
  })

  it('stops everything when it is turned off', async () => {
    const devices = usualDevices()
    const camera = new Camera(devices)
    await camera.on('video', 'audio')
    camera.off()

    expect(devices.on()).toEqual([])
    expect(camera.picture.value).toBeNull()
    expect(camera.sending.value).toEqual({ picture: 'NONE', sound: 'NONE' })
  })

  it('stops what comes only after it was turned off', async () => {
    const devices = usualDevices()
    const camera = new Camera(devices)
    const late = camera.on('video')
    camera.off()
    await late

    expect(devices.on()).toEqual([])
    expect(camera.picture.value).toBeNull()
  })

  it('gives nothing where there is no camera, and tries again the next time', async () => {
    const devices = usualDevices()
    const camera = new Camera(devices)
    devices.busy.add('camera')
    expect(await camera.on('video')).toBeNull()

    devices.busy.clear()
    expect((await camera.on('video'))!.getTracks()).toHaveLength(1)
  })
})

describe('Camera in a booth with several devices', () => {
  let devices: FakeDevices
  let camera: Camera
  let sent: string[]
  const settle = () => camera.on('video', 'audio')

  beforeEach(() => {
    devices = new FakeDevices([paper, face, microphone])
    camera = new Camera(devices)
    sent = []
    camera.listen((kind, track) => sent.push(`${kind} ${track?.getSettings().deviceId ?? 'none'}`))
  })

  it('shows the face, though the camera for paper is listed first', async () => {
    await camera.on('video')

    expect(devices.on()).toEqual([face.deviceId])
    expect(camera.sending.value.picture).toBe('FACE')
  })

  it('goes on with sound alone when its camera is unplugged, and tells so', async () => {
    devices.unplug(paper.deviceId)
    await camera.on('video', 'audio')
    devices.unplug(face.deviceId)
    await settle()

    expect(sent).toEqual([`video ${face.label}`, `audio ${microphone.label}`, 'video none'])
    expect(camera.sending.value).toEqual({ picture: 'NONE', sound: 'ON' })
    expect(camera.picture.value).toBeNull()
  })

  it('goes back to its camera when it is plugged in again', async () => {
    await camera.on('video')
    devices.unplug(face.deviceId)
    await settle()
    devices.plugIn(face)
    await settle()

    expect(devices.on()).toContain(face.deviceId)
    expect(sent.filter((one) => one.startsWith('video'))).toEqual([
      `video ${face.label}`,
      `video ${paper.label}`,
      `video ${face.label}`,
    ])
  })

  it('exchanges a camera that is on when the configuration names another', async () => {
    camera.use({ camera: '1d6c:0103' })
    await camera.on('video')
    expect(devices.on()).toEqual([paper.deviceId])

    camera.use({ camera: '046d:082d' })
    await settle()
    expect(devices.on()).toContain(face.deviceId)
  })

  it('shows paper when it is asked to, and the face again', async () => {
    await camera.on('video')
    expect(camera.hasDocumentCamera.value).toBe(true)

    await camera.show('DOCUMENT')
    expect(camera.sending.value.picture).toBe('DOCUMENT')
    await camera.show('FACE')

    expect(sent).toEqual([`video ${face.label}`, `video ${paper.label}`, `video ${face.label}`])
    expect(devices.on()).toEqual([face.deviceId])
  })

  it('shows the face again when the camera for paper is unplugged', async () => {
    await camera.on('video')
    await camera.show('DOCUMENT')
    devices.unplug(paper.deviceId)
    await settle()

    expect(camera.sending.value.picture).toBe('FACE')
    expect(camera.hasDocumentCamera.value).toBe(false)
  })

  it('keeps the face where there is no camera for paper', async () => {
    devices.unplug(paper.deviceId)
    await camera.on('video')
    await camera.show('DOCUMENT')

    expect(sent).toEqual([`video ${face.label}`])
  })
})
