import type { Device } from './chooseDevice'

/** What is used of `navigator.mediaDevices`. */
export interface MediaAccess {
  enumerateDevices(): Promise<Device[]>
  getUserMedia(wanted: MediaStreamConstraints): Promise<MediaStream>
  addEventListener(type: 'devicechange', changed: () => void): void
  removeEventListener(type: 'devicechange', changed: () => void): void
}

export type TrackKind = 'audio' | 'video'

/** What a source is told once. */
export interface SourceOptions {
  kind: TrackKind
  /** How picture or sound shall be, without the device. */
  constraints: MediaTrackConstraints
  /** Of the devices of its kind those that will do, the best first. */
  rank: (devices: Device[], current: string | undefined) => Device[]
  /** Told of each track, and of none when the last device is gone; not when the source is closed. */
  changed: (track: MediaStreamTrack | null) => void
}

/** A device that gave up so soon is left alone for as long: each exchange is a gap in the recording. */
const FLAPS_MS = 3000
const KINDS: Record<TrackKind, MediaDeviceKind> = { audio: 'audioinput', video: 'videoinput' }

/**
 * Camera or microphone: while it is open, the best device there is. A device that is unplugged is replaced by the next
 * best; once a better one is plugged in, that is used.
 */
export class TrackSource {
  private track: MediaStreamTrack | null = null
  private deviceId: string | undefined
  private openedAt = 0
  private wanted = false
  /** Devices are opened one after the other: two at once could both think that they are the latest. */
  private work: Promise<unknown> = Promise.resolve()
  private readonly plugged = () => void this.review()

  constructor(
    private readonly access: MediaAccess,
    private readonly options: SourceOptions,
  ) {}

  /** What it gives now. */
  get live(): MediaStreamTrack | null {
    return this.track
  }

  /** Opens the best device, unless one is open. Null when none can be had: the next call tries again. */
  open(): Promise<MediaStreamTrack | null> {
    this.want()
    return this.enqueue(async () => {
      if (!this.track) await this.takeBest()
      return this.track
    })
  }

  /** Goes on with a track that was opened elsewhere; null where there was none. */
  adopt(track: MediaStreamTrack | null): void {
    this.want()
    this.keep(track, track?.getSettings().deviceId)
  }

  /** Looks whether there is a better device: one was plugged in, or another is wished for. */
  review(): Promise<void> {
    return this.enqueue(async () => {
      if (this.wanted) await this.takeBest()
    })
  }

  /** Turns it off, also what is still being turned on. */
  close(): void {
    this.wanted = false
    this.access.removeEventListener('devicechange', this.plugged)
    this.release()
  }

  private want(): void {
    if (this.wanted) return
    this.wanted = true
    this.access.addEventListener('devicechange', this.plugged)
  }

  private async takeBest(except?: string): Promise<void> {
    for (const device of await this.candidates()) {
      if (device.deviceId === except) continue
      if (this.track && device.deviceId === this.deviceId) return
      const track = await this.request(device)
      if (!this.wanted) return track?.stop()
      if (track) return this.replace(track, device.deviceId)
    }
  }

  private async candidates(): Promise<Device[]> {
    const kind = KINDS[this.options.kind]
    const devices = (await this.access.enumerateDevices()).filter((device) => device.kind === kind)
    return this.options.rank(devices, this.deviceId)
  }

  private async request({ deviceId }: Device): Promise<MediaStreamTrack | null> {
    const { kind, constraints } = this.options
    // Before it may use any, a page is told of devices without names.
    const wanted = deviceId === '' ? constraints : { ...constraints, deviceId: { exact: deviceId } }
    try {
      return (await this.access.getUserMedia({ [kind]: wanted })).getTracks()[0] ?? null
    } catch {
      // Unplugged meanwhile, refused or in use: another may do, and the next use tries again.
      return null
    }
  }

  private replace(track: MediaStreamTrack, deviceId: string): void {
    const before = this.track
    this.keep(track, deviceId)
    this.options.changed(track)
    before?.stop()
  }

  private keep(track: MediaStreamTrack | null, deviceId: string | undefined): void {
    this.track = track
    this.deviceId = deviceId
    this.openedAt = Date.now()
    // Fired when the device is gone, not when the track is stopped.
    if (track) track.onended = () => this.lose(track)
  }

  private lose(track: MediaStreamTrack): void {
    if (track !== this.track) return
    const flapping = Date.now() - this.openedAt < FLAPS_MS ? this.deviceId : undefined
    if (flapping !== undefined) setTimeout(() => void this.review(), FLAPS_MS)
    this.keep(null, undefined)
    void this.enqueue(async () => {
      if (this.wanted && !this.track) await this.takeBest(flapping)
      if (this.wanted && !this.track) this.options.changed(null)
    })
  }

  private release(): void {
    this.track?.stop()
    this.keep(null, undefined)
  }

  private enqueue<T>(step: () => Promise<T>): Promise<T> {
    const next = this.work.then(step)
    this.work = next.catch(() => undefined)
    return next
  }
}
