/** A device as `enumerateDevices` tells it. */
export type Device = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'groupId' | 'label'>

/**
 * Which device is wanted. A browser names a device anew when its site data are cleared, and a system may call it
 * otherwise in another socket: whatever still fits decides, the surest first.
 */
export interface DeviceWish {
  /** The browser's id of it for this origin. */
  deviceId?: string
  /** The browser's id of the thing that it is a part of, such as a camera with a microphone. */
  groupId?: string
  /** Its whole name. */
  label?: string
  /** A part of its name, such as `046d:0825`: Chromium ends names with USB's vendor and product. */
  match?: string
}

/** Systems list some sound devices twice, under these ids. */
const ALIASES = ['default', 'communications']

/** How well a device fits, the least first; a device that does not fit at all comes last. */
function rank(device: Device, wish: DeviceWish, current?: string): number {
  const sameName = Boolean(wish.label) && device.label === wish.label
  const holds = Boolean(wish.match) && device.label.toLowerCase().includes(wish.match!.toLowerCase())
  if (Boolean(wish.deviceId) && device.deviceId === wish.deviceId) return 0
  if (sameName && device.groupId === wish.groupId) return 1
  if (sameName) return 2
  if (holds) return device.deviceId === current ? 3 : 4
  if (device.deviceId === current) return 5
  return 6
}

/** All devices, the one that fits best first; among equals the one that is in use, then as the system lists them. */
export function rankDevices(devices: Device[], wish: DeviceWish, current?: string): Device[] {
  return devices
    .map((device, place) => ({ device, place, rank: rank(device, wish, current) }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ device }) => device)
}

/** The device that fits best; any rather than none. Null where there is none. */
export function chooseDevice(devices: Device[], wish: DeviceWish, current?: string): Device | null {
  return rankDevices(devices, wish, current)[0] ?? null
}

/** Whether a device is the one that is wanted, not a stand-in. */
export function isWished(device: Device, wish: DeviceWish): boolean {
  return rank(device, wish) <= 4
}

/** By which the same device is found again. */
export function wishFor({ deviceId, groupId, label }: Device): DeviceWish {
  return { deviceId, groupId, label }
}

/** Those of a kind that a person can choose from: each once, and only those whose name the browser tells. */
export function choosable(devices: Device[], kind: MediaDeviceKind): Device[] {
  return devices.filter(
    (device) => device.kind === kind && device.label !== '' && !ALIASES.includes(device.deviceId),
  )
}
