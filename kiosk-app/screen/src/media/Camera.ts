import {
  TrackSource,
  type Device,
  type DevicePlan,
  type MediaAccess,
  type Sending,
  type TrackKind,
} from '@xiaowu/contract'
import { computed, readonly, ref, shallowRef } from 'vue'
import { documentCameras, faceCameras, microphones } from './devicePlan'

/** What a booth's camera can be pointed at. */
export type Sight = 'FACE' | 'DOCUMENT'

const FACE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
}
/** Paper lies still and is read: more picture, fewer frames. */
const PAPER: MediaTrackConstraints = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  frameRate: { ideal: 15 },
}
/**
 * A booth is a small box of glass and metal, with the loudspeaker an arm's length from the microphone: without echo
 * cancellation the clerk hears nothing but herself. Its fan hums all the time, which noise suppression takes out; who
 * sits in a wheelchair or is shy is far away and quiet, which gain control evens out. One channel, since the canceller
 * takes one apart from the other best when there is one, and nobody needs to hear from which side a citizen speaks;
 * 48 kHz, at which Opus and the canceller work, so that nothing is resampled on a small board.
 */
const SOUND: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
  sampleRate: { ideal: 48_000 },
}

type Listener = (kind: TrackKind, track: MediaStreamTrack | null) => void

/**
 * The booth's cameras and microphone: on only while the screen has a use for them. Which they are the booth's
 * configuration says; one that is unplugged is replaced by another of its kind, and used again once it is back.
 */
export class Camera {
  private plan: DevicePlan = {}
  private sight: Sight = 'FACE'
  private readonly sources: Record<Sight | 'SOUND', TrackSource>
  private readonly listeners: Listener[] = []
  private readonly paper = ref(false)
  private readonly seen = ref<Sending['picture']>('NONE')
  private readonly heard = ref<Sending['sound']>('NONE')
  private readonly plugged = () => void this.lookForPaper()
  /** The own picture, for preview and self view; null while there is none. */
  readonly picture = shallowRef<MediaStream | null>(null)
  /** What a call would carry now. */
  readonly sending = computed<Sending>(() => ({
    picture: this.seen.value,
    sound: this.heard.value,
    ...(this.paper.value && { documentCamera: true }),
  }))
  /** Whether there is a camera that looks down on paper. */
  readonly hasDocumentCamera = readonly(this.paper)

  constructor(private readonly access: MediaAccess = navigator.mediaDevices) {
    this.sources = {
      FACE: this.source('video', FACE, faceCameras, (track) => this.saw('FACE', track)),
      DOCUMENT: this.source('video', PAPER, documentCameras, (track) => this.saw('DOCUMENT', track)),
      SOUND: this.source('audio', SOUND, microphones, (track) => this.give('audio', track)),
    }
  }

  /** Uses the devices that the booth's configuration names; those that are on are exchanged. */
  use(plan: DevicePlan): void {
    this.plan = plan
    for (const source of Object.values(this.sources)) void source.review()
  }

  /** Calls back whenever another track, or none, is to be sent. */
  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** Turns on what is asked for. Null when none of it can be had: a link without it only receives. */
  async on(...kinds: TrackKind[]): Promise<MediaStream | null> {
    this.access.addEventListener('devicechange', this.plugged)
    void this.lookForPaper()
    const wanted = kinds.map((kind) => this.sources[kind === 'audio' ? 'SOUND' : this.sight].open())
    const live = (await Promise.all(wanted)).filter((track) => track !== null)
    return live.length > 0 ? new MediaStream(live) : null
  }

  /** Sends the picture of another camera. Where there is none, what is sent stays. */
  async show(sight: Sight): Promise<void> {
    const track = await this.sources[sight].open()
    if (sight === this.sight || (sight === 'DOCUMENT' && !track)) return
    this.sight = sight
    if (sight === 'FACE') this.sources.DOCUMENT.close()
    this.give('video', track)
  }

  /** Turns everything off, also what is still being turned on. */
  off(): void {
    this.access.removeEventListener('devicechange', this.plugged)
    for (const source of Object.values(this.sources)) source.close()
    this.sight = 'FACE'
    this.picture.value = null
    this.seen.value = 'NONE'
    this.heard.value = 'NONE'
  }

  private source(
    kind: TrackKind,
    constraints: MediaTrackConstraints,
    rank: (devices: Device[], plan: DevicePlan, current?: string) => Device[],
    changed: (track: MediaStreamTrack | null) => void,
  ): TrackSource {
    const rankHere = (devices: Device[], current?: string) => rank(devices, this.plan, current)
    return new TrackSource(this.access, { kind, constraints, rank: rankHere, changed })
  }

  private saw(sight: Sight, track: MediaStreamTrack | null): void {
    // Of paper, detail is worth more than motion when the line is thin.
    if (track && sight === 'DOCUMENT') track.contentHint = 'detail'
    if (sight !== this.sight) return
    if (track || sight === 'FACE') return this.give('video', track)
    this.sight = 'FACE'
    this.give('video', this.sources.FACE.live)
  }

  private give(kind: TrackKind, track: MediaStreamTrack | null): void {
    if (kind === 'video') {
      this.picture.value = track && new MediaStream([track])
      this.seen.value = track ? this.sight : 'NONE'
    } else {
      this.heard.value = track ? 'ON' : 'NONE'
    }
    for (const listener of this.listeners) listener(kind, track)
  }

  private async lookForPaper(): Promise<void> {
    const devices = await this.access.enumerateDevices()
    const cameras = devices.filter(({ kind }) => kind === 'videoinput')
    this.paper.value = documentCameras(cameras, this.plan).length > 0
  }
}
