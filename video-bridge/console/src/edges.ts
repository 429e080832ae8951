import type { MediaAccess } from '@xiaowu/contract'
import { browserCamera, type Capture } from './call/capture'
import { putFaceBeside, type PutBeside } from './call/faceBeside'
import { browserScreen, type CaptureScreen } from './call/Showing'
import type { Keeper } from './call/Devices'

/** Where the page meets the world; the gallery and the tests put their own in its place. */
export interface Edges {
  fetch(path: string, request?: RequestInit): Promise<Response>
  openSocket(url: string): WebSocket
  createPeer(configuration: RTCConfiguration): RTCPeerConnection
  capture: Capture
  captureScreen: CaptureScreen
  putBeside: PutBeside
  /** The computer's devices; null where the browser hides them. */
  media: MediaAccess | null
  /** What outlasts the page. */
  keeper: Keeper
  /** Epoch milliseconds. */
  now(): number
}

/** The browser's own. */
export const browserEdges: Edges = {
  fetch: (path, request) => fetch(path, request),
  openSocket: (url) => new WebSocket(url),
  createPeer: (configuration) => new RTCPeerConnection(configuration),
  capture: browserCamera,
  captureScreen: browserScreen,
  putBeside: putFaceBeside,
  media: (navigator.mediaDevices as MediaDevices | undefined) ?? null,
  keeper: localStorage,
  now: () => Date.now(),
}
