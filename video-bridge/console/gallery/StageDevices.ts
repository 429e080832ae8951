import type { Device, MediaAccess } from '@xiaowu/contract'

const NAMES: [MediaDeviceKind, string][] = [
  ['videoinput', 'HD Pro Webcam C920 (046d:082d)'],
  ['audioinput', 'Jabra Evolve 20 (0b0e:0300)'],
  ['audiooutput', 'Jabra Evolve 20 (0b0e:0300)'],
]

/** The names of devices, for the clerk to choose from; the stage's pictures are drawn. */
export class StageDevices implements MediaAccess {
  async enumerateDevices(): Promise<Device[]> {
    return NAMES.map(([kind, label]) => ({ kind, label, deviceId: `${kind} ${label}`, groupId: label }))
  }

  async getUserMedia(): Promise<MediaStream> {
    throw new DOMException('the stage draws its pictures', 'NotFoundError')
  }

  addEventListener(): void {}

  removeEventListener(): void {}
}
