import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Sending, TrackKind } from '@xiaowu/contract'
import { sendingOf, type Camera } from './Camera'
import type { Beside, PutBeside } from './faceBeside'

/** Lets the clerk pick a screen, a window or a tab; rejects when the clerk does not. */
export type CaptureScreen = () => Promise<MediaStream>

/**
 * Text has to be read, motion hardly matters; the sound of a computer would only echo. The console itself is no choice:
 * the citizen has it before them, and other citizens' tickets are on it.
 */
const SCREEN: DisplayMediaStreamOptions & { selfBrowserSurface: string } = {
  video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } },
  audio: false,
  selfBrowserSurface: 'exclude',
}

export const browserScreen: CaptureScreen = () => navigator.mediaDevices.getDisplayMedia(SCREEN)

/** What the clerk's picture shows: the face, or for a while a screen with the face in its corner. */
export class Showing {
  /** The screen that is shown; null while the face is. */
  readonly screen = shallowRef<MediaStreamTrack | null>(null)
  /** What a call carries now. */
  readonly sending: ComputedRef<Sending>
  private beside: Beside | null = null

  constructor(
    private readonly camera: Camera,
    private readonly capture: CaptureScreen,
    private readonly putBeside: PutBeside,
    private readonly replace: (kind: TrackKind, track: MediaStreamTrack | null) => void,
  ) {
    this.sending = computed(() => {
      const sending = sendingOf(camera.state.value)
      return this.screen.value ? { ...sending, picture: 'SCREEN' } : sending
    })
    camera.listen((kind, track) => {
      if (kind === 'audio' || !this.screen.value) replace(kind, track)
      else this.compose(this.screen.value)
    })
    watch(
      () => camera.state.value.cameraOn,
      (on) => this.beside?.showFace(on),
    )
  }

  /** Lets the clerk choose a screen and shows it; nothing if none is chosen, or it is `stillWanted` no longer. */
  async start(stillWanted: () => boolean): Promise<void> {
    const stream = await this.capture().catch((error: unknown) => {
      // Closing the browser's window is an answer, too.
      if (error instanceof DOMException && error.name === 'NotAllowedError') return null
      throw error
    })
    const track = stream?.getVideoTracks()[0]
    if (!track) return
    if (!stillWanted()) return track.stop()
    this.screen.value?.stop()
    track.onended = () => this.stop()
    this.screen.value = track
    this.compose(track)
  }

  /** Shows the face again. */
  stop(): void {
    const { value: track } = this.screen
    if (!track) return
    track.stop()
    this.beside?.stop()
    this.beside = null
    this.screen.value = null
    this.replace('video', this.face())
  }

  /** Links were opened, and carry the face: what is shown goes onto them. */
  linked(): void {
    if (this.beside) this.replace('video', this.beside.track)
  }

  /** Anew whenever the camera is another: what is drawn comes from one camera as long as it is drawn. */
  private compose(screen: MediaStreamTrack): void {
    const before = this.beside
    this.beside = this.putBeside(screen, this.face())
    this.beside.track.contentHint = 'detail'
    this.beside.showFace(this.camera.state.value.cameraOn)
    this.replace('video', this.beside.track)
    before?.stop()
  }

  private face(): MediaStreamTrack | null {
    return this.camera.state.value.stream?.getVideoTracks()[0] ?? null
  }
}
