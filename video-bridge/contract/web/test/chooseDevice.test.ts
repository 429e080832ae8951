import { describe, expect, it } from 'vitest'
import { choosable, chooseDevice, isWished, wishFor, type Device, type DeviceWish } from '../src'

const camera = (deviceId: string, label: string, groupId = `group of ${label}`): Device => ({
  kind: 'videoinput',
  deviceId,
  label,
  groupId,
})
const integrated = camera('id-1', 'Integrated Camera (04f2:b6d9)')
const logitech = camera('id-2', 'HD Pro Webcam C920 (046d:082d)')
const second = camera('id-3', 'HD Pro Webcam C920 (046d:082d)', 'group of another socket')
const devices = [integrated, logitech, second]

describe('choosing a device', () => {
  const table: [string, DeviceWish, string | undefined, string][] = [
    ['takes the first where nothing is wished for', {}, undefined, 'id-1'],
    ['stays with the one in use where nothing is wished for', {}, 'id-2', 'id-2'],
    ['finds it by its id', { deviceId: 'id-2' }, 'id-1', 'id-2'],
    [
      'believes the id rather than the name',
      { deviceId: 'id-3', label: integrated.label },
      undefined,
      'id-3',
    ],
    [
      'finds it by name and group when its id is another now',
      { deviceId: 'gone', label: second.label, groupId: second.groupId },
      undefined,
      'id-3',
    ],
    [
      'finds it by its name alone in another socket',
      { label: logitech.label, groupId: 'gone' },
      undefined,
      'id-2',
    ],
    ['finds it by vendor and product', { match: '046D:082D' }, undefined, 'id-2'],
    ['stays with the one in use of two that match', { match: '046d:082d' }, 'id-3', 'id-3'],
    ['takes what is there when what is wished for is not', { match: '1234:5678' }, undefined, 'id-1'],
    ['stays with its stand-in when what is wished for is not there', { label: 'gone' }, 'id-2', 'id-2'],
    ['takes nothing empty for a match', { match: '', label: '', deviceId: '' }, undefined, 'id-1'],
  ]

  it.each(table)('%s', (_, wish, current, chosen) => {
    expect(chooseDevice(devices, wish, current)?.deviceId).toBe(chosen)
  })

  it('chooses none where there is none', () => {
    expect(chooseDevice([], { deviceId: 'id-1' })).toBeNull()
  })

  it('finds a chosen device again after all ids have changed', () => {
    const wish = wishFor(second)
    const renamed = devices.map((device, i) => ({ ...device, deviceId: `new-${i}` }))

    expect(chooseDevice(renamed, wish)?.deviceId).toBe('new-2')
  })

  it('tells what is wished for from its stand-in', () => {
    expect(isWished(logitech, wishFor(logitech))).toBe(true)
    expect(isWished(logitech, { match: '046d' })).toBe(true)
    expect(isWished(integrated, wishFor(logitech))).toBe(false)
  })

  it('lists each sound device once, and none without a name', () => {
    const sound = (deviceId: string, label: string): Device => ({
      kind: 'audioinput',
      deviceId,
      label,
      groupId: 'g',
    })
    const listed = [sound('default', 'Default - Mic'), sound('m', 'Mic'), sound('', ''), integrated]

    expect(choosable(listed, 'audioinput').map(({ deviceId }) => deviceId)).toEqual(['m'])
  })
})
