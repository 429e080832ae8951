import type { CallId, CallView, Role } from '@xiaowu/contract'
import { readonly, ref, watch, type ShallowRef } from 'vue'
import type { Remote } from '../media/Calls'
import type { PostChunk } from './chunk'
import { TrackRecorder, type CreateRecorder } from './TrackRecorder'

const AGAIN_MS = 1000
/** No chunk for so long, and the mark goes out. */
const SILENT_MS = 5000
const OWN = 'own'
const TRACKS: Record<Role, string> = {
  CITIZEN: 'citizen',
  LEAD: 'lead',
  CO_CLERK: 'coclerk',
  SUPERVISOR: 'supervisor',
}

/** Records a call while a clerk talks: the booth's own picture and sound, and each participant's as it arrives. */
export class CallRecording {
  private readonly recorders = new Map<string, TrackRecorder>()
  private readonly names = new Map<string, string>()
  private readonly safe = ref(false)
  private call: CallId | undefined
  private held = false
  private silence: ReturnType<typeof setTimeout> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined
  /** Whether the last seconds are safe in the booth. */
  readonly on = readonly(this.safe)

  constructor(
    /** The booth's own picture and sound, as a copy that is stopped when its file ends. */
    private readonly own: () => Promise<MediaStream | null>,
    private readonly remotes: Readonly<ShallowRef<Remote[]>>,
    private readonly post: PostChunk,
    private readonly create: CreateRecorder = (stream, options) => new MediaRecorder(stream, options),
  ) {
    watch(remotes, () => void this.follow(), { flush: 'sync' })
  }

  /** The call as it is shown now. */
  shown(view: CallView | undefined): void {
    const talks = view?.type === 'Connecting' || view?.type === 'Active' ? view.call : undefined
    if (talks !== this.call) {
      this.end()
      this.call = talks
    } else if (this.held === isHeld(view)) return
    this.held = isHeld(view)
    // What nobody in the call sees or hears is not recorded either.
    if (this.held) this.pause()
    void this.follow()
  }

  /**
   * Another camera or microphone is in use, or none: the booth's own go into a new file. A recorder can't take a track
   * that it did not begin with.
   */
  renewOwn(): void {
    this.stop(OWN)
    void this.follow()
  }

  /** Ends all files. */
  end(): void {
    this.pause()
    this.names.clear()
    this.call = undefined
  }

  private pause(): void {
    clearTimeout(this.retry)
    clearTimeout(this.silence)
    for (const key of [...this.recorders.keys()]) this.stop(key)
    this.safe.value = false
  }

  /** Makes recorders for streams that have none, and ends those whose stream is gone. */
  private async follow(): Promise<void> {
    const call = this.call
    if (!call || this.held) return
    this.keep(
      call,
      this.remotes.value.map(({ link, role, stream }) => ({ key: link, role, stream })),
    )
    if (this.recorders.has(OWN)) return
    const stream = await this.own()
    if (stream && this.call === call && !this.held && !this.recorders.has(OWN))
      this.begin(call, OWN, 'CITIZEN', stream)
    else if (stream) release(stream)
  }

  private keep(call: CallId, wanted: { key: string; role: Role; stream: MediaStream }[]): void {
    for (const [key, recorder] of this.recorders) {
      const still = key === OWN || wanted.some((one) => one.key === key && one.stream === recorder.stream)
      if (!still) this.stop(key)
    }
    for (const { key, role, stream } of wanted)
      if (!this.recorders.has(key)) this.begin(call, key, role, stream)
  }

  private stop(key: string): void {
    this.recorders.get(key)?.stop()
    this.forget(key)
  }

  private forget(key: string): void {
    const recorder = this.recorders.get(key)
    this.recorders.delete(key)
    if (recorder && key === OWN) release(recorder.stream)
  }

  private begin(call: CallId, key: string, role: Role, stream: MediaStream): void {
    const name = { call, track: this.nameOf(key, role), role }
    const events = { written: () => this.heard(call), broke: () => this.beginAnew(key) }
    try {
      this.recorders.set(key, new TrackRecorder(name, stream, this.post, events, this.create))
    } catch {
      // A stream without a live track can't be recorded yet.
      if (key === OWN) release(stream)
      this.beginAnew(key)
    }
  }

  /** The same participant has the same name, whatever link they come by; a second of a kind gets a number. */
  private nameOf(key: string, role: Role): string {
    const taken = [...this.names].filter(([other]) => this.recorders.has(other)).map(([, name]) => name)
    let name = TRACKS[role]
    for (let count = 2; taken.includes(name); count++) name = `${TRACKS[role]}-${count}`
    this.names.set(key, name)
    return name
  }

  private beginAnew(key: string): void {
    this.forget(key)
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.follow(), AGAIN_MS)
  }

  private heard(call: CallId): void {
    if (call !== this.call || this.held) return
    this.safe.value = true
    clearTimeout(this.silence)
    this.silence = setTimeout(() => (this.safe.value = false), SILENT_MS)
  }
}

function isHeld(view: CallView | undefined): boolean {
  return view?.type === 'Active' && view.held === true
}

function release(copy: MediaStream): void {
  for (const track of copy.getTracks()) track.stop()
}
