import type { Device, DevicePlan, MediaAccess, MediaCheck, PartCheck, Screen } from '@xiaowu/contract'
import { documentCameras, faceCameras, isNamed, microphones, speakerId } from './devicePlan'

/** Whoever comes in at once is not met by a camera's light. */
const FIRST_MS = 20_000
const AGAIN_MS = 600_000
/** A device that is plugged in is listed in several steps. */
const SETTLED_MS = 2000
const EMPTY: Screen['type'][] = ['OutOfService', 'Attract']

/** Tells whether a track gives anything. */
export type IsAlive = (track: MediaStreamTrack) => Promise<boolean>

/**
 * Looks, while nobody is inside, whether camera and microphone work, so that a technician learns it before a citizen
 * does: each is opened for a moment, and nothing of it leaves this page.
 */
export class SelfCheck {
  private plan: DevicePlan = {}
  private timer: ReturnType<typeof setTimeout> | undefined
  private empty = false
  private running = false
  private opened: MediaStreamTrack | undefined

  constructor(
    private readonly access: MediaAccess,
    private readonly isAlive: IsAlive,
    private readonly tell: (check: MediaCheck) => void,
  ) {
    access.addEventListener('devicechange', () => this.empty && this.later(SETTLED_MS))
  }

  /** Checks the devices that the booth's configuration names. */
  use(plan: DevicePlan): void {
    this.plan = plan
  }

  /** Checks while nobody is inside. */
  shown(screen: Screen['type']): void {
    const empty = EMPTY.includes(screen)
    if (empty === this.empty) return
    this.empty = empty
    clearTimeout(this.timer)
    if (empty) this.later(FIRST_MS)
    // Somebody came in, and has not agreed to a camera yet.
    else this.opened?.stop()
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), ms)
  }

  private async run(): Promise<void> {
    if (!this.running) {
      this.running = true
      const check = await this.check().finally(() => (this.running = false))
      if (this.empty) this.tell(check)
    }
    if (this.empty) this.later(AGAIN_MS)
  }

  private async check(): Promise<MediaCheck> {
    const devices = await this.access.enumerateDevices()
    const cameras = devices.filter(({ kind }) => kind === 'videoinput')
    const sound = devices.filter(({ kind }) => kind === 'audioinput')
    const paper = documentCameras(cameras, this.plan)
    const wantsPaper = paper.length > 0 || this.plan.documentCamera !== undefined
    return {
      camera: await this.look(faceCameras(cameras, this.plan)[0], this.plan.camera),
      ...(wantsPaper && { documentCamera: await this.look(paper[0], this.plan.documentCamera) }),
      microphone: await this.look(microphones(sound, this.plan)[0], this.plan.microphone),
      speaker: this.speaker(devices),
    }
  }

  private async look(device: Device | undefined, name: string | undefined): Promise<PartCheck> {
    if (!device) return { state: 'MISSING', standIn: false }
    const told = { name: device.label, standIn: !isNamed(device, name) }
    const track = this.empty ? await this.open(device) : null
    if (!track) return { state: 'REFUSED', ...told }
    this.opened = track
    try {
      if (!this.empty) return { state: 'REFUSED', ...told }
      if (await this.isAlive(track)) return { state: 'WELL', ...told }
      return { state: device.kind === 'videoinput' ? 'NO_PICTURE' : 'NO_SOUND', ...told }
    } finally {
      track.stop()
      this.opened = undefined
    }
  }

  private async open({ kind, deviceId }: Device): Promise<MediaStreamTrack | null> {
    // As the device gives it: what suppresses noise makes silence of a quiet room.
    const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
    const wanted = { ...(kind === 'audioinput' && raw), ...(deviceId && { deviceId: { exact: deviceId } }) }
    try {
      const stream = await this.access.getUserMedia({ [kind === 'audioinput' ? 'audio' : 'video']: wanted })
      return stream.getTracks()[0] ?? null
    } catch {
      // Refused or in use: that is the finding.
      return null
    }
  }

  private speaker(devices: Device[]): PartCheck {
    const speakers = devices.filter(({ kind }) => kind === 'audiooutput')
    const named = speakers.find(({ deviceId }) => deviceId === speakerId(speakers, this.plan))
    const used = named ?? speakers[0]
    if (!used) return { state: 'MISSING', standIn: false }
    return { state: 'WELL', name: used.label, standIn: !isNamed(used, this.plan.speaker) }
  }
}
