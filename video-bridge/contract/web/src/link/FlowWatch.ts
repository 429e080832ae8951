import { summarize } from './stats'

const UNTIL_FIRST_FRAME_MS = 100
const AFTERWARDS_MS = 1000
const STALLED_AFTER_MS = 3000

/** Watches whether media from the far end is being decoded, by the connection's own counters. */
export class FlowWatch {
  private timer: ReturnType<typeof setTimeout> | undefined
  private progress = 0
  private lastProgressAt = 0
  private flowing = false

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
    this.note(carried(report), Date.now())
    this.timer = setTimeout(() => void this.look(), this.flowing ? AFTERWARDS_MS : UNTIL_FIRST_FRAME_MS)
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

/** Frames where there is video; where there is none, what has arrived of the sound. */
function carried(report: RTCStatsReport): number {
  let hasVideo = false
  report.forEach((entry: Record<string, unknown>) => {
    hasVideo ||= entry.type === 'inbound-rtp' && entry.kind === 'video'
  })
  const stats = summarize(report)
  return hasVideo ? stats.framesDecoded : stats.bytesReceived
}
