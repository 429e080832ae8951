import { browserCamera, type Capture } from './call/capture'

/** Where the page meets the world; the gallery and the tests put their own in its place. */
export interface Edges {
  fetch(path: string, request?: RequestInit): Promise<Response>
  openSocket(url: string): WebSocket
  createPeer(configuration: RTCConfiguration): RTCPeerConnection
  capture: Capture
  /** Epoch milliseconds. */
  now(): number
}

/** The browser's own. */
export const browserEdges: Edges = {
  fetch: (path, request) => fetch(path, request),
  openSocket: (url) => new WebSocket(url),
  createPeer: (configuration) => new RTCPeerConnection(configuration),
  capture: browserCamera,
  now: () => Date.now(),
}
