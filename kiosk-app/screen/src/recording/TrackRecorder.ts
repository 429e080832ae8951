import type { CallId, Role } from '@xiaowu/contract'
import type { Chunk, PostChunk } from './chunk'

/** A chunk a second: as much is lost with a page that is closed without a word. */
const TIMESLICE_MS = 1000
const AGAIN_MS = 500
/** What waits for kiosk-app stays in the page's memory: a minute of it, and no more. */
const MOST_WAITING = 60

/** Enough for a face at the size of the copy; a browser by itself takes four times as much. */
const OWN_BITS: MediaRecorderOptions = { videoBitsPerSecond: 600_000, audioBitsPerSecond: 64_000 }

/** Whose track it is, in which call. */
export interface TrackName {
  call: CallId
  track: string
  role: Role
}

export interface TrackEvents {
  /** A chunk is safe. */
  written(): void
  /** Nothing more will come, though nobody told it to stop. */
  broke(): void
}

export type CreateRecorder = (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder

/** Records one stream, as it is, into one file, and hands it over chunk by chunk, in order. */
export class TrackRecorder {
  private readonly id = crypto.randomUUID()
  private readonly recorder: MediaRecorder
  private readonly begunAt = Date.now()
  private readonly waiting: Chunk[] = []
  private next = 0
  private sending = false
  private over = false

  /** @throws DOMException if the browser can't record the stream */
  constructor(
    private readonly name: TrackName,
    readonly stream: MediaStream,
    private readonly post: PostChunk,
    private readonly events: TrackEvents,
    create: CreateRecorder,
  ) {
    const media = stream.getVideoTracks().length > 0 ? 'video/webm' : 'audio/webm'
    // Of the far end, bits are as they arrived.
    this.recorder = create(stream, { mimeType: media, ...(name.role === 'CITIZEN' && OWN_BITS) })
    this.recorder.ondataavailable = ({ data }) => this.add(data, media)
    this.recorder.onstop = () => this.ended()
    this.recorder.start(TIMESLICE_MS)
  }

  /** Ends the file; its last chunk still comes. */
  stop(): void {
    this.over = true
    if (this.recorder.state !== 'inactive') this.recorder.stop()
  }

  private ended(): void {
    if (this.over) return
    this.over = true
    this.events.broke()
  }

  private add(bytes: Blob, media: string): void {
    const last = this.recorder.state === 'inactive'
    if (bytes.size === 0 && !last) return
    if (this.waiting.length >= MOST_WAITING) return this.giveUp()
    this.waiting.push({
      ...this.name,
      recorder: this.id,
      number: this.next++,
      begunAt: this.begunAt,
      last,
      media,
      bytes,
    })
    void this.send()
  }

  private async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    for (let chunk = this.waiting[0]; chunk; chunk = this.waiting[0]) {
      const answer = await this.post(chunk)
      if (answer === 'stop') this.giveUp()
      else if (answer === 'written') this.waiting.shift()
      else await new Promise((again) => setTimeout(again, AGAIN_MS))
      if (answer === 'written') this.events.written()
    }
    this.sending = false
  }

  /** A file with a hole in it could not be played: what follows goes into another one. */
  private giveUp(): void {
    this.waiting.length = 0
    this.recorder.ondataavailable = null
    if (this.recorder.state !== 'inactive') this.recorder.stop()
  }
}
