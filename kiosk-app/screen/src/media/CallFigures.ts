import { lineOfCall, type LineState, type LinkId, type PeerLink } from '@xiaowu/contract'
import { ref, shallowRef } from 'vue'

const STATS_MS = 1000

/** How good a call's line is, and how much has come, over all its links together. */
export class CallFigures {
  private readonly lines = new Map<LinkId, LineState>()
  private timer: ReturnType<typeof setInterval> | undefined
  /** How good the line is; null before the first figures, and while there is no link. */
  readonly line = shallowRef<LineState | null>(null)
  /** Video frames decoded on all open links. */
  readonly framesDecoded = ref(0)

  /** @param peers the links that are open now */
  constructor(private readonly peers: () => PeerLink[]) {}

  /** A link was opened. */
  begin(): void {
    this.timer ??= setInterval(() => void this.count(), STATS_MS)
  }

  judge(link: LinkId, line: LineState): void {
    this.lines.set(link, line)
    this.combine()
  }

  /** A link was closed; with the last one it is over. */
  forget(link: LinkId): void {
    this.lines.delete(link)
    this.combine()
    if (this.peers().length > 0) return
    clearInterval(this.timer)
    this.timer = undefined
    this.framesDecoded.value = 0
  }

  private combine(): void {
    this.line.value = lineOfCall([...this.lines.values()])
  }

  private async count(): Promise<void> {
    const stats = await Promise.allSettled(this.peers().map((peer) => peer.stats()))
    const frames = stats.map((one) => (one.status === 'fulfilled' ? one.value.framesDecoded : 0))
    if (this.peers().length > 0) this.framesDecoded.value = frames.reduce((sum, one) => sum + one, 0)
  }
}
