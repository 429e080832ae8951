import type { ClerkMessage, ConsoleMessage, Device } from '@xiaowu/contract'
import type { Captured } from '../src/call/capture'
import type { PutBeside } from '../src/call/faceBeside'
import type { Edges } from '../src/edges'
import { FakeDevices, FakeDeviceTrack } from '../../contract/web/test/fakeDevices'
import { FakePeer } from '../../contract/web/test/fakePeer'

/** The bridge's end of a WebSocket. */
export class FakeSocket {
  readyState = 0
  bufferedAmount = 0
  readonly heard: ClerkMessage[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  send(text: string): void {
    this.heard.push(JSON.parse(text))
  }
  close(): void {
    this.readyState = 3
  }
  open(): void {
    this.readyState = 1
    this.onopen?.()
  }
  say(...messages: ConsoleMessage[]): void {
    for (const message of messages) this.onmessage?.({ data: JSON.stringify(message) })
  }
  drop(code: number): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}

export class FakeTrack extends EventTarget {
  enabled = true
  stopped = false
  constructor(readonly kind: 'audio' | 'video') {
    super()
  }
  stop(): void {
    this.stopped = true
  }
}

/** A camera with a microphone. */
export function fakeStream(kinds: ('audio' | 'video')[] = ['audio', 'video']) {
  const tracks = kinds.map((kind) => new FakeTrack(kind))
  const of = (kind: string): FakeTrack[] => tracks.filter((track) => track.kind === kind)
  const stream = {
    getTracks: () => tracks,
    getAudioTracks: () => of('audio'),
    getVideoTracks: () => of('video'),
  }
  return { tracks, stream: stream as unknown as MediaStream }
}

/** A device as the browser lists it; its name is its id, too. */
export function device(kind: MediaDeviceKind, label: string): Device {
  return { kind, label, deviceId: label, groupId: label }
}

/** A desk with one of each. */
export function usualDevices(): FakeDevices {
  return new FakeDevices([
    device('videoinput', 'camera'),
    device('audioinput', 'microphone'),
    device('audiooutput', 'speaker'),
  ])
}

/** What a browser keeps for a page. */
export class FakeKeeper {
  readonly kept = new Map<string, string>()

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    this.kept.set(key, value)
  }
}

function nameOf(track: MediaStreamTrack): string {
  return track.getSettings().deviceId ?? ''
}

/** The world around a page: a bridge that the test plays, a camera, a clock that stands still. */
export class FakeWorld implements Edges {
  readonly sockets: FakeSocket[] = []
  readonly media = usualDevices()
  readonly keeper = new FakeKeeper()
  captures = 0
  /** Status and body of the next answers, by path; none is a network that is down. */
  readonly answers = new Map<string, { status: number; body?: unknown; headers?: Record<string, string> }>()
  readonly requests: string[] = []
  time = Date.parse('2026-11-24T08:06:00Z')

  readonly now = (): number => this.time

  readonly fetch = async (path: string, request?: RequestInit): Promise<Response> => {
    this.requests.push(`${request?.method ?? 'GET'} ${path} ${request?.body ?? ''}`.trim())
    const answer = this.answers.get(path)
    if (!answer) throw new TypeError('Failed to fetch')
    return Response.json(answer.body ?? {}, { status: answer.status, headers: answer.headers })
  }

  readonly capture = async (): Promise<Captured> => {
    this.captures++
    const { getTracks } = await this.media.getUserMedia({ video: {}, audio: {} })
    return { stream: new MediaStream(getTracks()), problem: null }
  }

  /** The screen that the clerk will choose; none if the clerk closes the browser's window. */
  chosenScreen: FakeDeviceTrack | null = null

  readonly captureScreen = async (): Promise<MediaStream> => {
    if (!this.chosenScreen) throw new DOMException('closed', 'NotAllowedError')
    return new MediaStream([this.chosenScreen as unknown as MediaStreamTrack])
  }

  /** Pictures that were put together and are not given up yet, and whether the face is seen in them. */
  readonly composed = new Map<string, boolean>()

  readonly putBeside: PutBeside = (screen, face) => {
    const name = face ? `${nameOf(screen)} with ${nameOf(face)}` : nameOf(screen)
    this.composed.set(name, true)
    return {
      track: new FakeDeviceTrack('video', name) as unknown as MediaStreamTrack,
      showFace: (on) => void this.composed.set(name, on),
      stop: () => void this.composed.delete(name),
    }
  }

  /** Where the page has connected to, in order. */
  readonly addresses: string[] = []

  readonly openSocket = (url: string): WebSocket => {
    this.addresses.push(url)
    this.sockets.push(new FakeSocket())
    return this.bridge as unknown as WebSocket
  }

  /** Connections that were made. */
  readonly peers: FakePeer[] = []

  readonly createPeer = (): RTCPeerConnection => {
    this.peers.push(new FakePeer())
    return this.peers.at(-1) as unknown as RTCPeerConnection
  }

  get bridge(): FakeSocket {
    return this.sockets.at(-1)!
  }
}
