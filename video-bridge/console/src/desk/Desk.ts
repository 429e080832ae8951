import { shallowRef } from 'vue'
import {
  onNetworkChange,
  type CallId,
  type ClerkMessage,
  type ConsoleMessage,
  type StillId,
  type TrackKind,
} from '@xiaowu/contract'
import { Camera } from '../call/Camera'
import { CallLinks } from '../call/CallLinks'
import type { Remote } from '../call/CallLinksEvents'
import { Devices } from '../call/Devices'
import { Showing } from '../call/Showing'
import { Company } from '../company/Company'
import { isSomebodyBack } from '../company/isSomebodyBack'
import type { Edges } from '../edges'
import { markAnswered } from '../marks'
import { BridgeConnection, naming } from './BridgeConnection'
import { CameraTalk } from './CameraTalk'
import { FormTalk } from './FormTalk'
import type { TalkOfDesk } from './TalkOfDesk'
import { deskState, EMPTY_DESK, type DeskState, type PageEvent, type Pending } from './deskState'

/** Signals that get no answer are a reason to connect anew, but not over and over. */
const RENEW_AGAIN_MS = 5000

/** Why a desk is closed by the bridge. */
export interface DeskEvents {
  loggedOut(): void
  takenOver(): void
  /** The connection is gone; perhaps because nobody is logged in any more. */
  lost(): void
}

/** The clerk's desk: the bridge's messages in, the clerk's acts out, and the media that belongs to them. */
export class Desk {
  readonly state = shallowRef<DeskState>(EMPTY_DESK)
  readonly bridge: BridgeConnection
  /** Who is seen and heard. */
  readonly remotes = shallowRef<Remote[]>([])
  readonly company = new Company((message) => this.say(message))
  readonly devices: Devices
  readonly camera: Camera
  readonly showing: Showing
  /** What is said with the booth about cameras. */
  readonly cameras: CameraTalk
  /** What is said with the booth about the form. */
  readonly form: FormTalk
  readonly links: CallLinks
  private readonly stopListening: () => void

  constructor(
    url: string,
    private readonly edges: Edges,
    private readonly events: DeskEvents,
  ) {
    this.devices = new Devices(edges.media, edges.keeper)
    this.camera = new Camera(edges.capture, this.devices)
    this.showing = new Showing(this.camera, edges.captureScreen, edges.putBeside, (kind, track) =>
      this.links.replace(kind, track),
    )
    this.links = new CallLinks(
      {
        signal: (call, link, signal) => this.say({ type: 'SendSignal', call, link, signal }, 'keep'),
        flow: (call, flowing) => this.seeFlow(call, flowing),
        remotes: (remotes) => (this.remotes.value = remotes),
        quality: (call, link, quality, last) =>
          this.say({ type: 'LineReport', call, link, quality, last }, 'keep'),
        unanswered: () => this.bridge.renew(RENEW_AGAIN_MS),
        fault: (error) => console.warn('A link refused a step', error),
      },
      edges.createPeer,
    )
    const talk: TalkOfDesk = {
      call: () => (this.isInCall() ? this.state.value.call!.ticket.call : null),
      say: (message) => this.say(message),
      happen: (event) => this.dispatch(event),
    }
    this.cameras = new CameraTalk(this.camera, this.showing, talk)
    this.form = new FormTalk(talk, () => this.state.value.call?.form?.digest ?? null)
    this.bridge = new BridgeConnection(
      () => url + naming(this.links.opened()),
      {
        message: (message) => this.hear(message),
        up: () => this.links.signalsBack(),
        told: () => this.dispatch({ type: 'BridgeBack' }),
        loggedOut: () => events.loggedOut(),
        takenOver: () => events.takenOver(),
        lost: () => this.lose(),
      },
      edges.openSocket,
    )
    this.stopListening = onNetworkChange(() => this.followNetwork())
  }

  setAvailable(available: boolean): void {
    // Asked for on the clerk's own click: the browser's question then is no surprise.
    if (available) void this.camera.warmUp()
    this.ask({ type: 'SetAvailable', available }, { type: 'SetAvailable', available })
  }

  answer(call: CallId): void {
    markAnswered(this.edges.now())
    void this.camera.warmUp()
    this.ask({ type: 'Answer', call }, { type: 'Answer', call })
  }

  reject(call: CallId): void {
    if (!this.say({ type: 'Reject', call })) return
    this.links.unprepare(call)
    this.dispatch({ type: 'OfferRejected', call })
  }

  /** Hangs up; while the bridge is out of reach, as soon as it is back. */
  hangUp(): void {
    const call = this.state.value.call?.ticket.call
    if (call) this.say({ type: 'HangUp', call }, 'keep')
  }

  /** The clerk has read how the call ended. */
  next(): void {
    this.dispatch({ type: 'SummaryRead' })
  }

  readRefusal(): void {
    this.dispatch({ type: 'RefusalRead' })
  }

  /** Takes camera and microphone anew and sends them in the call that is on. */
  async retryCamera(): Promise<void> {
    const stream = await this.camera.retry()
    for (const track of stream?.getTracks() ?? []) this.links.replace(track.kind as TrackKind, track)
  }

  /** Shows the citizen a screen that the clerk chooses, as long as the call is on. */
  async shareScreen(): Promise<void> {
    try {
      await this.showing.start(() => this.isInCall())
    } catch {
      // The system does not let it be seen, or the page came without HTTPS.
      this.dispatch({ type: 'ScreenFailed' })
    }
  }

  /** Fetches a still that the booth has taken; rejects when it can't be had. */
  async still(still: StillId): Promise<Blob> {
    const answer = await this.edges.fetch(`/api/stills/${still}`)
    if (!answer.ok) throw new Error(`the bridge answers ${answer.status} to a still`)
    return answer.blob()
  }

  /** Leaves the desk: connection, links, camera and microphone. */
  close(): void {
    this.stopListening()
    this.cameras.close()
    this.form.close()
    this.bridge.close()
    this.links.close()
    this.showing.stop()
    this.camera.coolDown()
  }

  private hear(message: ConsoleMessage): void {
    // Links before pictures: the offer is on its way while the page is still being drawn.
    if (message.type === 'Started') this.links.open(message.ticket.call, message.links, this.camera.ready())
    if (message.type === 'Company') {
      this.links.open(message.call, message.links, this.camera.ready())
      const before = this.state.value.call?.participants ?? []
      if (isSomebodyBack(before, message.participants)) this.links.pageBack()
    }
    if (message.type === 'Offered')
      this.links.prepare(message.ticket.call, message.links, this.camera.ready())
    if (message.type === 'OfferWithdrawn') this.links.unprepare(message.call)
    this.dispatch(message)
    // A link that is new sends the camera; whoever shows a screen goes on showing it.
    if (message.type === 'Started' || message.type === 'Company') this.showing.linked()
    if (message.type === 'Started') this.tellFlow()
    // A supervisor who comes in only listens, and needs no camera.
    if (message.type === 'Started' && message.role !== 'SUPERVISOR') void this.cameras.started()
    if (message.type === 'DeliverSignal') {
      this.links.deliver(message.call, message.link, message.signal)
    } else if (message.type === 'Desk') {
      this.followAvailability()
    }
  }

  /** Camera and microphone are warm while calls may come, and off when none can. */
  private followAvailability(): void {
    if (this.state.value.available || this.sends()) void this.camera.warmUp()
    else if (this.state.value.pending?.type !== 'Answer') this.camera.coolDown()
  }

  private dispatch(event: ConsoleMessage | PageEvent): void {
    const wasInCall = this.isInCall()
    this.state.value = deskState(this.state.value, event, this.edges.now())
    if (!wasInCall || this.isInCall()) return
    this.links.close()
    this.showing.stop()
    // Nobody goes into the next call muted without knowing.
    this.camera.setMic(true)
    this.camera.setCamera(true)
    this.followAvailability()
  }

  /** A supervisor who only listens needs no camera. */
  private sends(): boolean {
    return this.isInCall() && this.state.value.call!.supervision !== 'MONITOR'
  }

  private isInCall(): boolean {
    const { call } = this.state.value
    return call !== null && call.end === null
  }

  private ask(message: ClerkMessage, pending: Pending): void {
    if (this.say(message)) this.dispatch({ type: 'Asked', pending })
  }

  private say(message: ClerkMessage, whenDown: 'drop' | 'keep' = 'drop'): boolean {
    return this.bridge.say(message, whenDown)
  }

  private seeFlow(call: CallId, flowing: boolean): void {
    this.dispatch({ type: 'FlowSeen', call, flowing })
    this.say({ type: 'MediaFlow', call, flowing }, 'keep')
  }

  /** On links that went on while the bridge did not hear. */
  private tellFlow(): void {
    const { call } = this.state.value
    if (call && call.flow !== 'none')
      this.say({ type: 'MediaFlow', call: call.ticket.call, flowing: call.flow === 'flowing' })
  }

  /** Signals first: without them no link finds its new way. */
  private followNetwork(): void {
    this.bridge.renew()
    this.links.networkChanged()
  }

  private lose(): void {
    this.links.unprepare()
    this.dispatch({ type: 'BridgeLost' })
    this.events.lost()
  }
}
