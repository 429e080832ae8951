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

/**
 * Where there is video, nothing before its first frame; then its frames and all sound: a far end whose camera was
 * pulled still talks.
 */
function carried(report: RTCStatsReport): number {
  let hasVideo = false
  let frames = 0
  let sound = 0
  report.forEach((entry: Record<string, unknown>) => {
    if (entry.type !== 'inbound-rtp') return
    hasVideo ||= entry.kind === 'video'
    frames += Number(entry.framesDecoded ?? 0)
    if (entry.kind === 'audio') sound += Number(entry.bytesReceived ?? 0)
  })
  return hasVideo && frames === 0 ? 0 : frames + sound
}
