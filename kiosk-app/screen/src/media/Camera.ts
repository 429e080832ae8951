import { shallowRef } from 'vue'

export type Kind = 'video' | 'audio'

const WANTED: Record<Kind, MediaStreamConstraints> = {
  video: { video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } },
  audio: { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } },
}

type GetUserMedia = (constraints: MediaStreamConstraints) => Promise<MediaStream>

/** The booth's camera and microphone: on only while the screen has a use for them. */
export class Camera {
  private readonly opening = new Map<Kind, Promise<MediaStreamTrack | null>>()
  /** Counts how often it was turned off, so that what comes too late is let go of. */
  private era = 0
  /** The own picture, for preview and self view; null while the camera is off. */
  readonly picture = shallowRef<MediaStream | null>(null)

  constructor(
    private readonly getUserMedia: GetUserMedia = (wanted) => navigator.mediaDevices.getUserMedia(wanted),
  ) {}

  /** Turns on what is asked for. Null when none of it can be had: a link without it only receives. */
  async on(...kinds: Kind[]): Promise<MediaStream | null> {
    const tracks = await Promise.all(kinds.map((kind) => this.track(kind)))
    const live = tracks.filter((track) => track !== null)
    return live.length > 0 ? new MediaStream(live) : null
  }

  /** Turns everything off, also what is still being turned on. */
  off(): void {
    const all = [...this.opening.values()]
    this.era++
    this.opening.clear()
    this.picture.value = null
    for (const one of all) void one.then((track) => track?.stop())
  }

  private track(kind: Kind): Promise<MediaStreamTrack | null> {
    const known = this.opening.get(kind)
    if (known) return known
    const track = this.open(kind)
    this.opening.set(kind, track)
    return track
  }

  private async open(kind: Kind): Promise<MediaStreamTrack | null> {
    const era = this.era
    const track = await this.request(kind)
    if (era !== this.era) return track
    if (!track) this.opening.delete(kind)
    else track.onended = () => this.opening.delete(kind)
    if (track && kind === 'video') this.picture.value = new MediaStream([track])
    return track
  }

  private async request(kind: Kind): Promise<MediaStreamTrack | null> {
    try {
      return (await this.getUserMedia(WANTED[kind])).getTracks()[0] ?? null
    } catch {
      // Unplugged, refused or in use: the visit goes on without, and the next use tries again.
      return null
    }
  }
}
