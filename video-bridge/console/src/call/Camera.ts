import { shallowRef } from 'vue'
import { TrackSource, type Sending, type TrackKind } from '@xiaowu/contract'
import { PICTURE, SOUND, type Capture, type CaptureProblem } from './capture'
import type { Devices, Part } from './Devices'

export type CameraStage = 'off' | 'starting' | 'on'

/** What the clerk's camera and microphone are doing. */
export interface CameraState {
  stage: CameraStage
  stream: MediaStream | null
  problem: CaptureProblem | null
  micOn: boolean
  cameraOn: boolean
}

const OFF: CameraState = { stage: 'off', stream: null, problem: null, micOn: true, cameraOn: true }

type Listener = (kind: TrackKind, track: MediaStreamTrack | null) => void

/**
 * The clerk's camera and microphone, switched on once and kept for all calls while the clerk is available. What is
 * unplugged is replaced by another of its kind, and used again once it is back.
 */
export class Camera {
  /** For the page to draw. */
  readonly state = shallowRef<CameraState>(OFF)
  private starting: Promise<MediaStream | null> | undefined
  /** Grows whenever camera and microphone are switched on or off. */
  private turn = 0
  private readonly sources: Record<TrackKind, TrackSource> | null
  private readonly listeners: Listener[] = []

  constructor(
    private readonly capture: Capture,
    private readonly devices: Devices,
  ) {
    this.sources = devices.media && {
      video: this.source('video', 'camera', PICTURE),
      audio: this.source('audio', 'microphone', SOUND),
    }
  }

  /** Switches on, unless it is on already. */
  warmUp(): Promise<MediaStream | null> {
    this.starting ??= this.start()
    return this.starting
  }

  /** The picture and sound themselves when it is on, else what switches on. */
  ready(): MediaStream | Promise<MediaStream | null> {
    return this.state.value.stream ?? this.warmUp()
  }

  /** Tries again after a problem. */
  async retry(): Promise<MediaStream | null> {
    this.stopTracks()
    this.starting = this.start()
    return this.starting
  }

  /** Switches off, so that the camera's light goes out. */
  coolDown(): void {
    this.turn++
    this.starting = undefined
    this.stopTracks()
    this.state.value = { ...OFF }
  }

  /** Calls back whenever another track, or none, is to be sent. */
  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** The clerk has chosen another device: what is on is exchanged. */
  async choiceChanged(): Promise<void> {
    for (const source of Object.values(this.sources ?? {})) await source.review()
  }

  /** Mutes or opens the microphone. */
  setMic(on: boolean): void {
    this.state.value = { ...this.state.value, micOn: on }
    this.applySwitches()
  }

  /** Covers or uncovers the camera. */
  setCamera(on: boolean): void {
    this.state.value = { ...this.state.value, cameraOn: on }
    this.applySwitches()
  }

  private source(kind: TrackKind, part: Part, constraints: MediaTrackConstraints): TrackSource {
    return new TrackSource(this.devices.media!, {
      kind,
      constraints,
      rank: (found, current) => this.devices.rank(part, found, current),
      changed: (track) => this.exchange(kind, track),
    })
  }

  private async start(): Promise<MediaStream | null> {
    this.state.value = { ...this.state.value, stage: 'starting', problem: null }
    const turn = ++this.turn
    await this.devices.look()
    const { stream, problem } = await this.capture({
      camera: this.devices.chosen('camera')?.deviceId,
      microphone: this.devices.chosen('microphone')?.deviceId,
    })
    // Switched off or begun anew while the browser was still asking.
    if (turn !== this.turn) {
      stream?.getTracks().forEach((track) => track.stop())
      return null
    }
    this.adopt(stream, problem)
    return stream
  }

  private adopt(stream: MediaStream | null, problem: CaptureProblem | null): void {
    this.state.value = { ...this.state.value, stage: 'on', stream, problem }
    this.applySwitches()
    if (!this.sources || problem === 'denied') return
    for (const kind of ['video', 'audio'] as const) {
      this.sources[kind].adopt(stream?.getTracks().find((track) => track.kind === kind) ?? null)
    }
    // The browser tells names only now; a device chosen in a browser that told none before may be another.
    void this.devices.look().then(() => this.choiceChanged())
  }

  private exchange(kind: TrackKind, track: MediaStreamTrack | null): void {
    const others = this.state.value.stream?.getTracks().filter((one) => one.kind !== kind) ?? []
    const stream = new MediaStream(track ? [...others, track] : others)
    this.state.value = { ...this.state.value, stream, problem: goneOf(stream) }
    this.applySwitches()
    for (const listener of this.listeners) listener(kind, track)
  }

  private applySwitches(): void {
    const { stream, micOn, cameraOn } = this.state.value
    stream?.getAudioTracks().forEach((track) => (track.enabled = micOn))
    stream?.getVideoTracks().forEach((track) => (track.enabled = cameraOn))
  }

  private stopTracks(): void {
    for (const source of Object.values(this.sources ?? {})) source.close()
    this.state.value.stream?.getTracks().forEach((track) => track.stop())
  }
}

function goneOf(stream: MediaStream): CaptureProblem | null {
  const sees = stream.getVideoTracks().length > 0
  const hears = stream.getAudioTracks().length > 0
  if (sees) return hears ? null : 'microphone-gone'
  return hears ? 'camera-gone' : 'both-gone'
}

/** What a call would carry now. */
export function sendingOf({ stream, micOn, cameraOn }: CameraState): Sending {
  const sees = (stream?.getVideoTracks().length ?? 0) > 0
  const hears = (stream?.getAudioTracks().length ?? 0) > 0
  return {
    picture: sees ? (cameraOn ? 'FACE' : 'PAUSED') : 'NONE',
    sound: hears ? (micOn ? 'ON' : 'MUTED') : 'NONE',
  }
}
