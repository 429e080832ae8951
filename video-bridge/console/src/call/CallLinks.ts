import { shallowRef } from 'vue'
import {
  lineOfCall,
  PeerLink,
  type CallId,
  type LineState,
  type LinkId,
  type LinkSpec,
  type LinkStats,
  type Signal,
  type TrackKind,
} from '@xiaowu/contract'
import type { CallLinksEvents, Remote } from './CallLinksEvents'

/** How long a call waits for camera and microphone (the browser may be asking) before it goes on without. */
const LOCAL_GRACE_MS = 3000

type CreatePeer = (configuration: RTCConfiguration) => RTCPeerConnection

/** The links of the one call that this page is in, and the media on them. */
export class CallLinks {
  private call: CallId | null = null
  private specs: LinkSpec[] = []
  /** Whether the clerk has taken the call, so that picture and sound may pass. */
  private live = false
  private links = new Map<LinkId, PeerLink>()
  private streams = new Map<LinkId, MediaStream>()
  private readonly lines = new Map<LinkId, LineState>()
  /** How good the call's line is; null while there is none. */
  readonly line = shallowRef<LineState | null>(null)

  constructor(
    private readonly events: CallLinksEvents,
    private readonly createPeer: CreatePeer,
  ) {}

  /** Connects while the call rings: nothing is sent and nothing shown before the links are opened. */
  prepare(call: CallId, specs: LinkSpec[], local: MediaStream | Promise<MediaStream | null>): void {
    if (this.live) return
    if (call !== this.call) this.close()
    this.keep(call, specs, local)
  }

  /** The call is no longer offered; closes what was prepared for it. */
  unprepare(call?: CallId): void {
    if (!this.live && (call === undefined || call === this.call)) this.close()
  }

  /**
   * Opens the links of a call, and lets media through on those that were prepared. Those that are open stay as they
   * are, so the bridge may tell them again.
   */
  open(call: CallId, specs: LinkSpec[], local: MediaStream | Promise<MediaStream | null>): void {
    if (call !== this.call) this.close()
    this.live = true
    this.keep(call, specs, local)
    for (const link of this.links.values()) link.goLive()
  }

  private keep(call: CallId, specs: LinkSpec[], local: MediaStream | Promise<MediaStream | null>): void {
    this.call = call
    this.specs = specs
    for (const [id, link] of this.links) {
      if (!specs.some((spec) => spec.id === id)) this.drop(id, link)
    }
    const soon = local instanceof Promise ? this.within(local) : local
    for (const spec of specs) {
      if (!this.links.has(spec.id)) this.connect(call, spec, soon)
    }
    this.tellRemotes()
  }

  /** What somebody is in the call may change while the link goes on. */
  private tellRemotes(): void {
    const seen = this.specs.map(({ id, remote }) => ({
      link: id,
      role: remote,
      stream: this.streams.get(id),
    }))
    this.events.remotes(seen.filter((one): one is Remote => one.stream !== undefined))
  }

  /** Takes a signal from the far end of a link. */
  deliver(call: CallId, link: LinkId, signal: Signal): void {
    if (call === this.call) void this.links.get(link)?.deliver(signal)
  }

  /** Sends this instead of what was sent so far: a camera that was allowed late, or plugged in again. */
  sendInstead(local: MediaStream): void {
    if (this.call === null) return
    for (const [id, link] of this.links) {
      if (link.spec.direction !== 'RECEIVE') this.drop(id, link)
    }
    this.keep(this.call, this.specs, local)
  }

  /** Exchanges what is sent of a kind, without a new connection; null sends nothing of it. */
  replace(kind: TrackKind, track: MediaStreamTrack | null): void {
    for (const link of this.links.values()) void link.replace(kind, track)
  }

  /** What the link from the citizen has carried, or null while there is none. */
  async stats(): Promise<LinkStats | null> {
    const heard = this.specs.filter(({ direction }) => direction !== 'SEND')
    const spec = heard.find((one) => one.remote === 'CITIZEN') ?? heard[0]
    const link = spec && this.links.get(spec.id)
    // A link whose camera is still being asked for has no figures.
    return link ? link.stats().catch(() => null) : null
  }

  /** Connects anew over whatever network there is now. */
  networkChanged(): void {
    for (const link of this.links.values()) link.networkChanged()
  }

  /** Those that are open; none while a call only rings. */
  opened(): LinkId[] {
    return this.live ? [...this.links.keys()] : []
  }

  /** The bridge hears again: links say again what may have been lost. */
  signalsBack(): void {
    for (const link of this.links.values()) link.signalsBack()
  }

  /** Another clerk's page hears again; a media server has missed nothing. */
  pageBack(): void {
    for (const link of this.links.values()) if (link.spec.direction === 'SEND_RECEIVE') link.signalsBack()
  }

  /** Ends all links. */
  close(): void {
    for (const [id, link] of this.links) this.drop(id, link)
    this.call = null
    this.specs = []
    this.live = false
    this.events.remotes([])
  }

  private connect(call: CallId, spec: LinkSpec, local: MediaStream | Promise<MediaStream | null>): void {
    const link = new PeerLink(
      spec,
      local,
      {
        signal: (signal) => this.events.signal(call, spec.id, signal),
        remoteStream: (stream) => this.see(spec.id, stream),
        flow: (flowing) => spec.remote === 'CITIZEN' && this.events.flow(call, flowing),
        line: (line) => this.judge(spec.id, line),
        quality: (quality, last) => this.events.quality(call, spec.id, quality, last),
        unanswered: () => this.events.unanswered(),
        fault: (error) => this.events.fault(error),
      },
      this.createPeer,
      this.live,
    )
    this.links.set(spec.id, link)
  }

  private see(id: LinkId, stream: MediaStream): void {
    this.streams.set(id, stream)
    this.tellRemotes()
  }

  private drop(id: LinkId, link: PeerLink): void {
    link.close()
    this.links.delete(id)
    this.streams.delete(id)
    this.judge(id, null)
  }

  private judge(id: LinkId, line: LineState | null): void {
    if (line) this.lines.set(id, line)
    else this.lines.delete(id)
    this.line.value = lineOfCall([...this.lines.values()])
  }

  private async within(local: Promise<MediaStream | null>): Promise<MediaStream | null> {
    const { call } = this
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, LOCAL_GRACE_MS, 'late'))
    const stream = await Promise.race([local, late])
    if (stream !== 'late') return stream
    void local.then((found) => found && this.call === call && this.sendInstead(found))
    return null
  }
}
