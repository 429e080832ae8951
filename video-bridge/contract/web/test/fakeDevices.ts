import type { Device, MediaAccess } from '../src'

/** A track that knows its device, and whether it was stopped. */
export class FakeDeviceTrack {
  onended: (() => void) | null = null
  enabled = true
  stopped = false

  constructor(
    readonly kind: string,
    readonly deviceId: string,
  ) {}

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId }
  }

  stop(): void {
    this.stopped = true
  }
}

/** A machine with devices that can be plugged in and out. */
export class FakeDevices implements MediaAccess {
  readonly tracks: FakeDeviceTrack[] = []
  /** Ids of devices that another program holds. */
  readonly busy = new Set<string>()
  private readonly listeners = new Set<() => void>()

  constructor(private devices: Device[]) {}

  async enumerateDevices(): Promise<Device[]> {
    return this.devices
  }

  async getUserMedia(wanted: MediaStreamConstraints): Promise<MediaStream> {
    const tracks = (['video', 'audio'] as const)
      .filter((kind) => wanted[kind])
      .map((kind) => this.open(kind, wanted))
    return { getTracks: () => tracks } as unknown as MediaStream
  }

  addEventListener(_: 'devicechange', changed: () => void): void {
    this.listeners.add(changed)
  }

  removeEventListener(_: 'devicechange', changed: () => void): void {
    this.listeners.delete(changed)
  }

  plugIn(device: Device): void {
    this.devices = [...this.devices, device]
    for (const changed of this.listeners) changed()
  }

  /** As Chromium does it: first the track ends, then the list is another. */
  unplug(deviceId: string): void {
    this.devices = this.devices.filter((device) => device.deviceId !== deviceId)
    for (const track of this.tracks) if (track.deviceId === deviceId && !track.stopped) track.onended?.()
    for (const changed of this.listeners) changed()
  }

  /** Ids of the devices that are on. */
  on(): string[] {
    return this.tracks.filter(({ stopped }) => !stopped).map(({ deviceId }) => deviceId)
  }

  get isWatched(): boolean {
    return this.listeners.size > 0
  }

  private open(kind: 'video' | 'audio', wanted: MediaStreamConstraints): FakeDeviceTrack {
    const { deviceId } = wanted[kind] as MediaTrackConstraints
    const { exact, ideal } = (deviceId ?? {}) as ConstrainDOMStringParameters
    const ofKind = this.devices.filter((one) => one.kind === `${kind}input`)
    const wished = ofKind.find((one) => one.deviceId === (exact ?? ideal))
    const device = exact ? wished : (wished ?? ofKind[0])
    if (!device) throw new DOMException('no such device', 'OverconstrainedError')
    if (this.busy.has(device.deviceId)) throw new DOMException('in use', 'NotReadableError')
    this.tracks.push(new FakeDeviceTrack(kind, device.deviceId))
    return this.tracks.at(-1)!
  }
}
