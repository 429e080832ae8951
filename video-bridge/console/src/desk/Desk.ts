import { computed, ref, shallowRef } from 'vue'
import {
  LiveSocket,
  onNetworkChange,
  type CallId,
  type ClerkMessage,
  type ConsoleMessage,
  type Decision,
  type SocketState,
  type StillId,
  type TrackKind,
} from '@xiaowu/contract'
import { Camera } from '../call/Camera'
import { CallLinks, type Remote } from '../call/CallLinks'
import { Devices } from '../call/Devices'
import { Showing } from '../call/Showing'
import { Company } from '../company/Company'
import type { Edges } from '../edges'
import { markAnswered } from '../marks'
import { CameraTalk } from './CameraTalk'
import { deskState, EMPTY_DESK, type DeskState, type PageEvent, type Pending } from './deskState'

/** The bridge tells a call again at once when the page is back; after this long there is none. */
const BRIDGE_BACK_MS = 5000
/** A change that has not come back after this long changed nothing. */
const CHANGE_BACK_MS = 2000
/** Signals that get no answer are a reason to connect anew, but not over and over. */
const RENEW_AGAIN_MS = 5000
const LOGGED_OUT = 4401
const TAKEN_OVER = 4409

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
  readonly connection = ref<SocketState>('connecting')
  readonly online = computed(() => this.connection.value === 'open')
  /** Whether the connection was lost and is not back yet. */
  readonly away = ref(false)
  /** Who is seen and heard. */
  readonly remotes = shallowRef<Remote[]>([])
  readonly company = new Company((message) => this.say(message))
  readonly devices: Devices
  readonly camera: Camera
  readonly showing: Showing
  /** What is said with the booth about cameras. */
  readonly cameras: CameraTalk
  readonly links: CallLinks
  private readonly socket: LiveSocket<ConsoleMessage, ClerkMessage>
  private backTimer: ReturnType<typeof setTimeout> | undefined
  private changeTimer: ReturnType<typeof setTimeout> | undefined
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
        unanswered: () => this.socket.renew(RENEW_AGAIN_MS),
        fault: (error) => console.warn('A link refused a step', error),
      },
      edges.createPeer,
    )
    this.cameras = new CameraTalk(this.camera, this.showing, {
      call: () => (this.isInCall() ? this.state.value.call!.ticket.call : null),
      say: (message) => this.say(message),
      happen: (event) => this.dispatch(event),
    })
    this.socket = new LiveSocket(
      // A page that comes back with its links open goes on with them.
      () => url + this.links.query(),
      {
        message: (message) => this.hear(message),
        state: (state) => this.hearConnection(state),
        lost: (code) => this.lose(code),
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

  /** Changes a field; nothing can be decided before the booth has sent the form with it. */
  changeField(field: string, value: string): void {
    const { call } = this.state.value
    if (!call) return
    const digest = call.form?.digest ?? null
    this.ask({ type: 'ChangeField', call: call.ticket.call, field, value }, { type: 'ChangeField', digest })
    clearTimeout(this.changeTimer)
    this.changeTimer = setTimeout(() => this.dispatch({ type: 'ChangeOverdue' }), CHANGE_BACK_MS)
  }

  /** Decides about the form with the digest that the page shows. */
  decide(decision: Decision): void {
    const call = this.state.value.call?.ticket.call
    if (call) this.ask({ type: 'Decide', call, decision }, { type: 'Decide' })
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
    clearTimeout(this.backTimer)
    clearTimeout(this.changeTimer)
    this.stopListening()
    this.cameras.close()
    this.socket.close()
    this.links.close()
    this.showing.stop()
    this.camera.coolDown()
  }

  private hear(message: ConsoleMessage): void {
    // Links before pictures: the offer is on its way while the page is still being drawn.
    if (message.type === 'Started') this.links.open(message.ticket.call, message.links, this.camera.ready())
    if (message.type === 'Company') this.links.open(message.call, message.links, this.camera.ready())
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
    return this.socket.send(message, whenDown)
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
    this.socket.renew()
    this.links.networkChanged()
  }

  private hearConnection(state: SocketState): void {
    this.connection.value = state
    if (state !== 'open') return
    this.away.value = false
    this.links.signalsBack()
    clearTimeout(this.backTimer)
    this.backTimer = setTimeout(() => this.dispatch({ type: 'BridgeBack' }), BRIDGE_BACK_MS)
  }

  private lose(code: number): void {
    clearTimeout(this.backTimer)
    if (code === LOGGED_OUT) return this.events.loggedOut()
    if (code === TAKEN_OVER) return this.events.takenOver()
    this.away.value = true
    this.links.unprepare()
    this.dispatch({ type: 'BridgeLost' })
    this.events.lost()
  }
}
