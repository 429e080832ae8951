import { flow, NO_FLOW, type Flow } from './flow'
import { newsOf, NO_PACKETS, packets, type PacketNews, type Packets } from './packets'
import { summarize, type LinkStats } from './stats'

const UNTIL_FIRST_FRAME_MS = 100
const AFTERWARDS_MS = 150
const FIGURES_MS = 1000
/** No stream of sound pauses for so long by itself. */
const SILENT_AFTER_MS = 400
/** Both ends notice at once: the polite one gives the other's offer time to come, since two that collide cost a second. */
const COLLISION_MS = 300

/** What there is to be seen of a link by its counters. */
export interface LinkWatchEvents {
  /** Whether media from the far end comes. */
  flow(flowing: boolean): void
  /** At each look. */
  packets(news: PacketNews): void
  /** The counters, about once a second. */
  figures(stats: LinkStats): void
}

/** Looks at a connection's own counters, soon and often until the first frame, then seven times a second. */
export class LinkWatch {
  private timer: ReturnType<typeof setTimeout> | undefined
  private flow: Flow = NO_FLOW
  private packets: Packets = NO_PACKETS
  private figuresAt = 0

  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly polite: boolean,
    private readonly events: LinkWatchEvents,
  ) {}

  /** Begins to look. */
  start(): void {
    this.timer ??= setTimeout(() => void this.look(), UNTIL_FIRST_FRAME_MS)
  }

  /** Looks no longer. */
  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async look(): Promise<void> {
    const stats = summarize(await this.peer.getStats())
    if (this.timer === undefined) return
    this.timer = setTimeout(() => void this.look(), this.flow.flowing ? AFTERWARDS_MS : UNTIL_FIRST_FRAME_MS)
    this.note(stats, Date.now())
  }

  private note(stats: LinkStats, now: number): void {
    this.notePackets(stats, now)
    const before = this.flow
    this.flow = flow(before, stats, now)
    if (this.flow.flowing !== before.flowing) this.events.flow(this.flow.flowing)
    if (now - this.figuresAt < FIGURES_MS) return
    this.figuresAt = now
    this.events.figures(stats)
  }

  private notePackets({ packetsReceived, replies }: LinkStats, now: number): void {
    const before = this.packets
    const patience = this.polite ? SILENT_AFTER_MS + COLLISION_MS : SILENT_AFTER_MS
    this.packets = packets(before, { received: packetsReceived, replies, patience }, now)
    this.events.packets(newsOf(before, this.packets, now))
  }
}
