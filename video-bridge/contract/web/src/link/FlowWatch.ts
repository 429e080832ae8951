const UNTIL_FIRST_FRAME_MS = 100
const AFTERWARDS_MS = 1000
const STALLED_AFTER_MS = 3000
/** A picture that has not come by then does not come with this sound. */
const NO_PICTURE_AFTER_MS = 5000

/** What has arrived so far: frames decoded, and bytes of sound. */
interface Carried {
  hasVideo: boolean
  frames: number
  sound: number
}

/** Watches whether media from the far end is being decoded, by the connection's own counters. */
export class FlowWatch {
  private timer: ReturnType<typeof setTimeout> | undefined
  private progress = 0
  private lastProgressAt = 0
  private flowing = false
  private soundSince: number | undefined

  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly changed: (flowing: boolean) => void,
  ) {}

  /** Begins to look, soon and often until the first frame. */
  start(): void {
    this.timer ??= setTimeout(() => void this.look(), UNTIL_FIRST_FRAME_MS)
  }

  /** Looks no longer. */
  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async look(): Promise<void> {
    const report = await this.peer.getStats()
    if (this.timer === undefined) return
    this.note(this.progressOf(carried(report), Date.now()), Date.now())
    this.timer = setTimeout(() => void this.look(), this.flowing ? AFTERWARDS_MS : UNTIL_FIRST_FRAME_MS)
  }

  /**
   * Nothing counts before the first frame where there is video, unless sound has come for so long that there will be
   * none: a camera that was pulled while it rang. Then all counts: a far end without a picture still talks.
   */
  private progressOf({ hasVideo, frames, sound }: Carried, now: number): number {
    if (sound > 0) this.soundSince ??= now
    const waiting = hasVideo && frames === 0
    return waiting && now - (this.soundSince ?? now) < NO_PICTURE_AFTER_MS ? 0 : frames + sound
  }

  private note(progress: number, now: number): void {
    if (progress > this.progress) this.lastProgressAt = now
    this.progress = progress
    const flowing = progress > 0 && now - this.lastProgressAt < STALLED_AFTER_MS
    if (flowing !== this.flowing) {
      this.flowing = flowing
      this.changed(flowing)
    }
  }
}

function carried(report: RTCStatsReport): Carried {
  const carried = { hasVideo: false, frames: 0, sound: 0 }
  report.forEach((entry: Record<string, unknown>) => {
    if (entry.type !== 'inbound-rtp') return
    carried.hasVideo ||= entry.kind === 'video'
    carried.frames += Number(entry.framesDecoded ?? 0)
    if (entry.kind === 'audio') carried.sound += Number(entry.bytesReceived ?? 0)
  })
  return carried
}
