import { shallowRef } from 'vue'
import type { Capture, CaptureProblem } from './capture'

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

/** The clerk's camera and microphone, switched on once and kept for all calls while the clerk is available. */
export class Camera {
  /** For the page to draw. */
  readonly state = shallowRef<CameraState>(OFF)
  private starting: Promise<MediaStream | null> | undefined
  /** Grows whenever camera and microphone are switched on or off. */
  private turn = 0

  constructor(private readonly capture: Capture) {}

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

  private async start(): Promise<MediaStream | null> {
    this.state.value = { ...this.state.value, stage: 'starting', problem: null }
    const turn = ++this.turn
    const { stream, problem } = await this.capture()
    // Switched off or begun anew while the browser was still asking.
    if (turn !== this.turn) {
      stream?.getTracks().forEach((track) => track.stop())
      return null
    }
    this.watch(stream)
    this.state.value = { ...this.state.value, stage: 'on', stream, problem }
    this.applySwitches()
    return stream
  }

  private watch(stream: MediaStream | null): void {
    for (const track of stream?.getTracks() ?? []) {
      track.addEventListener('ended', () => {
        if (this.state.value.stream === stream) {
          this.state.value = { ...this.state.value, problem: 'unplugged' }
        }
      })
    }
  }

  private applySwitches(): void {
    const { stream, micOn, cameraOn } = this.state.value
    stream?.getAudioTracks().forEach((track) => (track.enabled = micOn))
    stream?.getVideoTracks().forEach((track) => (track.enabled = cameraOn))
  }

  private stopTracks(): void {
    this.state.value.stream?.getTracks().forEach((track) => track.stop())
  }
}
