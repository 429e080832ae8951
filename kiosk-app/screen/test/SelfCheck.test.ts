import type { MediaCheck } from '@xiaowu/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeDevices } from '../../../video-bridge/contract/web/test/fakeDevices'
import { SelfCheck } from '../src/media/SelfCheck'
import { device } from './fakes'

const camera = device('videoinput', 'Webcam (046d:0825)')
const paper = device('videoinput', '高拍仪 (1d6c:0103)')
const microphone = device('audioinput', 'Microphone (0d8c:0014)')
const speaker = device('audiooutput', 'Speaker (0d8c:0014)')

describe('SelfCheck', () => {
  let devices: FakeDevices
  let dead: Set<string>
  let told: MediaCheck[]
  let check: SelfCheck

  const begin = (...plugged: (typeof camera)[]) => {
    devices = new FakeDevices(plugged)
    const isAlive = async (track: MediaStreamTrack) => !dead.has(track.getSettings().deviceId ?? '')
    check = new SelfCheck(devices, isAlive, (found) => told.push(found))
  }

  beforeEach(() => {
    vi.useFakeTimers()
    dead = new Set()
    told = []
  })
  afterEach(() => void vi.useRealTimers())

  it('tells that all is well, and leaves nothing on', async () => {
    begin(camera, microphone, speaker)
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)

    expect(told).toEqual([
      {
        camera: { state: 'WELL', name: camera.label, standIn: false },
        microphone: { state: 'WELL', name: microphone.label, standIn: false },
        speaker: { state: 'WELL', name: speaker.label, standIn: false },
      },
    ])
    expect(devices.on()).toEqual([])
  })

  it('looks at the camera for paper, too', async () => {
    begin(paper, camera, microphone, speaker)
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)

    expect(told[0]!.camera.name).toBe(camera.label)
    expect(told[0]!.documentCamera).toEqual({ state: 'WELL', name: paper.label, standIn: false })
  })

  it('tells what gives nothing, what another program holds, and what is missing', async () => {
    begin(camera, microphone)
    dead.add(camera.deviceId)
    devices.busy.add(microphone.deviceId)
    check.use({ documentCamera: '1d6c:0103' })
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)

    expect(told[0]).toMatchObject({
      camera: { state: 'NO_PICTURE' },
      documentCamera: { state: 'MISSING' },
      microphone: { state: 'REFUSED' },
      speaker: { state: 'MISSING' },
    })
  })

  it('tells a microphone that is silent as only a broken one is', async () => {
    begin(camera, microphone)
    dead.add(microphone.deviceId)
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)

    expect(told[0]!.microphone.state).toBe('NO_SOUND')
  })

  it('tells that another device stands in for the one that is named', async () => {
    begin(camera, microphone, speaker)
    check.use({ camera: '1234:5678', microphone: '0d8c:0014' })
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)

    expect(told[0]!.camera).toEqual({ state: 'WELL', name: camera.label, standIn: true })
    expect(told[0]!.microphone.standIn).toBe(false)
  })

  it('opens nothing while somebody is inside', async () => {
    begin(camera, microphone)
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(5000)
    check.shown('Consent')
    await vi.advanceTimersByTimeAsync(3_600_000)

    expect(devices.tracks).toEqual([])
    expect(told).toEqual([])
  })

  it('turns everything off at once when somebody comes in', async () => {
    begin(camera, microphone)
    let answer: (alive: boolean) => void = () => {}
    check = new SelfCheck(
      devices,
      () => new Promise((resolve) => (answer = resolve)),
      (found) => told.push(found),
    )
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(devices.on()).toEqual([camera.deviceId])

    check.shown('Consent')
    expect(devices.on()).toEqual([])
    answer(false)
    await vi.advanceTimersByTimeAsync(0)

    expect(devices.tracks).toHaveLength(1)
    expect(told).toEqual([])
  })

  it('looks again every ten minutes, and when something is plugged in', async () => {
    begin(camera, microphone)
    check.shown('Attract')
    await vi.advanceTimersByTimeAsync(620_000)
    expect(told).toHaveLength(2)

    devices.plugIn(speaker)
    await vi.advanceTimersByTimeAsync(2000)
    expect(told.at(-1)!.speaker.state).toBe('WELL')
  })
})
