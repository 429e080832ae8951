import {
  PeerLink,
  type LineState,
  type LinkId,
  type LinkQuality,
  type LinkSpec,
  type PageMessage,
  type Role,
  type Screen,
  type Sending,
  type Signal,
} from '@xiaowu/contract'
import { shallowRef, watch } from 'vue'
import type { Marks } from '../booth/marks'
import { CallFigures } from './CallFigures'
import type { Camera, Sight } from './Camera'

/** On these screens a call may be on or about to come, so that a camera that is on stays on. */
const CALL_SCREENS: Screen['type'][] = ['Fill', 'Sign', 'Submitting', 'Submitted']

/** Somebody at the far end of a link. */
export interface Remote {
  link: LinkId
  role: Role
  stream: MediaStream
}

interface OpenLink {
  peer: PeerLink
  /** Who is at the far end; a clerk may become another one in the call. */
  role: Role
  state: RTCPeerConnectionState
  flowing: boolean
  /** Whether picture and sound may pass. */
  live: boolean
}

/** Opens and closes links as kiosk-app says, and tells it what becomes of them. */
export class Calls {
  private readonly links = new Map<LinkId, OpenLink>()
  private screen: Screen['type'] = 'Attract'
  private told: Sending | undefined
  private readonly figures = new CallFigures(() => [...this.links.values()].map(({ peer }) => peer))
  /** Who is seen and heard now. */
  readonly remotes = shallowRef<Remote[]>([])
  /** How good the call's line is; null while there is none. */
  readonly line = this.figures.line
  /** Video frames decoded on all open links. */
  readonly framesDecoded = this.figures.framesDecoded
  /** What those at the far ends say that they send. */
  readonly sends = shallowRef<Partial<Record<Role, Sending>>>({})

  constructor(
    private readonly camera: Camera,
    private readonly tell: (message: PageMessage) => void,
    private readonly marks: Marks,
    private readonly createPeer?: (configuration: RTCConfiguration) => RTCPeerConnection,
  ) {
    camera.listen((kind, track) => {
      for (const { peer } of this.links.values()) void peer.replace(kind, track)
    })
    watch(camera.sending, () => void this.tellSending())
  }

  /** The screen has changed: the camera is on where a code is looked for, and off where nobody is to be seen. */
  shown(screen: Screen['type']): void {
    this.screen = screen
    if (screen === 'Identify') void this.camera.on('video')
    else this.spareCamera()
  }

  /** A call is likely: camera and microphone are on before it is answered. */
  warmUp(): void {
    void this.camera.on('video', 'audio')
  }

  /** Connects while a clerk is being asked: nothing is sent and nothing shown before the link is opened. */
  prepare(spec: LinkSpec): void {
    if (!this.links.has(spec.id)) this.connect(spec, false)
  }

  /**
   * Opens a link, or lets media through on one that was prepared; one that is connected stays as it is, since
   * kiosk-app names all links to a page that came back.
   */
  open(spec: LinkSpec): void {
    const known = this.links.get(spec.id)
    if (known?.live && known.state === 'connected') return this.rename(known, spec)
    if (!this.isTalking()) this.mark()
    if (known && !known.live) {
      known.live = true
      known.peer.goLive()
    } else {
      this.close(spec.id)
      this.connect(spec, true)
    }
    void this.tellSending()
  }

  /** Shows the face, or paper, to whoever is on the line. */
  show(sight: Sight): void {
    if (this.isTalking()) void this.camera.show(sight)
  }

  /** Somebody at a far end says what it sends. */
  hearSending(from: Role, sending: Sending): void {
    this.sends.value = { ...this.sends.value, [from]: sending }
  }

  private isTalking(): boolean {
    return [...this.links.values()].some(({ live }) => live)
  }

  /** Once camera and microphone are there, or are not: what comes in between is no news. */
  private async tellSending(): Promise<void> {
    if (!this.isTalking()) return
    await this.camera.on('video', 'audio')
    const sending = this.camera.sending.value
    if (!this.isTalking() || sending === this.told) return
    this.told = sending
    this.tell({ type: 'Sends', sending })
  }

  private rename(link: OpenLink, { id, remote }: LinkSpec): void {
    link.role = remote
    this.remotes.value = this.remotes.value.map((one) => (one.link === id ? { ...one, role: remote } : one))
  }

  private connect(spec: LinkSpec, live: boolean): void {
    const events = {
      signal: (signal: Signal) => this.tell({ type: 'Send', link: spec.id, signal }),
      remoteStream: (stream: MediaStream) => this.see(spec.id, stream),
      state: (state: RTCPeerConnectionState) => this.report(spec.id, { state }),
      flow: (flowing: boolean) => this.report(spec.id, { flowing }),
      line: (line: LineState) => this.links.has(spec.id) && this.figures.judge(spec.id, line),
      quality: (quality: LinkQuality, last: boolean) =>
        this.tell({ type: 'LineReport', link: spec.id, quality, last }),
    }
    const peer = new PeerLink(spec, this.camera.on('video', 'audio'), events, this.createPeer, live)
    this.links.set(spec.id, { peer, role: spec.remote, state: 'new', flowing: false, live })
    this.figures.begin()
  }

  deliver(link: LinkId, signal: Signal): void {
    void this.links.get(link)?.peer.deliver(signal)
  }

  /** The booth is in another network: connects all links anew, over whatever there is now. */
  networkChanged(): void {
    for (const { peer } of this.links.values()) peer.networkChanged()
  }

  /** The clerk's page hears again: says what it may have missed, and how the links stand. A media server missed nothing. */
  signalsBack(): void {
    for (const [link, { peer, state, flowing }] of this.links) {
      if (peer.spec.direction === 'SEND_RECEIVE') peer.signalsBack()
      this.tell({ type: 'LinkState', link, state, flowing })
    }
  }

  close(link: LinkId): void {
    const known = this.links.get(link)
    if (!known) return
    known.peer.close()
    this.links.delete(link)
    this.remotes.value = this.remotes.value.filter((remote) => remote.link !== link)
    this.figures.forget(link)
    if (this.links.size > 0) return
    this.sends.value = {}
    this.told = undefined
    this.spareCamera()
  }

  /** Ends everything: no link, no picture, no sound. */
  end(): void {
    for (const link of [...this.links.keys()]) this.close(link)
    this.camera.off()
  }

  /** The far end's first frame is on the screen. */
  sawFirstFrame(): void {
    this.marks.firstFrameAt ??= Date.now()
  }

  private spareCamera(): void {
    const useful = this.screen === 'Identify' || CALL_SCREENS.includes(this.screen) || this.links.size > 0
    if (!useful) this.camera.off()
  }

  private mark(): void {
    this.marks.openedAt = Date.now()
    delete this.marks.firstFrameAt
  }

  private see(link: LinkId, stream: MediaStream): void {
    const role = this.links.get(link)?.role
    if (!role) return
    this.remotes.value = [...this.remotes.value.filter((one) => one.link !== link), { link, role, stream }]
  }

  private report(id: LinkId, news: Partial<Pick<OpenLink, 'state' | 'flowing'>>): void {
    const link = this.links.get(id)
    if (!link) return
    Object.assign(link, news)
    this.tell({ type: 'LinkState', link: id, state: link.state, flowing: link.flowing })
  }
}
