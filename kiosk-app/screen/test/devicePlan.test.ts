import type { DevicePlan } from '@xiaowu/contract'
import { describe, expect, it } from 'vitest'
import { documentCameras, faceCameras, speakerId } from '../src/media/devicePlan'
import { device } from './fakes'

const webcam = device('videoinput', 'HD Webcam (046d:0825)')
const stand = device('videoinput', '高拍仪 (1d6c:0103)')
const plain = device('videoinput', 'USB Camera (05a3:9230)')
const labels = (devices: { label: string }[]) => devices.map(({ label }) => label)

describe('which camera is for what', () => {
  const table: [string, DevicePlan, (typeof webcam)[], string, string | undefined][] = [
    ['tells the one for paper by its name', {}, [stand, webcam], webcam.label, stand.label],
    ['takes the first for the face where names tell nothing', {}, [webcam, plain], webcam.label, undefined],
    ['believes what is named for the face', { camera: '05a3:9230' }, [webcam, plain], plain.label, undefined],
    [
      'believes what is named for paper',
      { documentCamera: '046d:0825' },
      [webcam, plain],
      plain.label,
      webcam.label,
    ],
    [
      'believes what is named rather than a name',
      { camera: '1d6c:0103' },
      [webcam, stand],
      stand.label,
      undefined,
    ],
    ['shows the face by the only camera', {}, [stand], stand.label, undefined],
    [
      'uses a stand-in for one that is not there',
      { camera: '1234:5678' },
      [webcam, stand],
      webcam.label,
      stand.label,
    ],
  ]

  it.each(table)('%s', (_, plan, cameras, forFace, forPaper) => {
    expect(labels(faceCameras(cameras, plan))[0]).toBe(forFace)
    expect(labels(documentCameras(cameras, plan))[0]).toBe(forPaper)
  })
})

describe('where sound comes out', () => {
  const devices = [webcam, device('audiooutput', 'HDMI'), device('audiooutput', 'Jabra (0b0e:0412)')]

  it('is the speaker that is named', () => {
    expect(speakerId(devices, { speaker: '0b0e:0412' })).toBe('Jabra (0b0e:0412)')
  })

  it("is the system's choice where none is named, or the named one is not there", () => {
    expect(speakerId(devices, {})).toBe('')
    expect(speakerId(devices, { speaker: '1234:5678' })).toBe('')
  })
})
