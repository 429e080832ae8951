/* global WebSocket, location, RTCPeerConnection, crypto */
// A media server inside a page: answers what the bridge asks of a Kurento Media Server with RTCPeerConnections, and
// passes the tracks of one on to others. So a call's whole way is tried where no media server is installed.
const objects = new Map()
const sessions = new Set()
const socket = new WebSocket(`ws://${location.host}/backend`)

class Fault extends Error {
  constructor(code, type, message) {
    super(message)
    this.json = { code, message, data: { type } }
  }
}

class Endpoint {
  constructor(id) {
    this.id = id
    this.subscribed = new Set()
    this.sinks = []
    this.tracks = new Map()
    this.peer = new RTCPeerConnection()
    this.peer.ontrack = ({ track }) => {
      this.tracks.set(track.kind, track)
      for (const sink of this.sinks) if (sink.source === this) sink.carry(track)
      track.onunmute = () => this.tellFlow(track, 'FLOWING')
      track.onmute = () => this.tellFlow(track, 'NOT_FLOWING')
    }
    this.peer.onconnectionstatechange = () =>
      this.tell('ConnectionStateChanged', { oldState: 'DISCONNECTED', newState: this.connectionState() })
    this.peer.onicecandidate = ({ candidate }) => candidate && this.found.push(candidate)
    // Candidates are told once they were asked for, as the real one does.
    this.found = []
  }

  async processOffer(sdp) {
    if (this.peer.remoteDescription)
      throw new Fault(40208, 'SDP_END_POINT_ALREADY_NEGOTIATED', 'already negotiated')
    await this.peer.setRemoteDescription({ type: 'offer', sdp })
    for (const transceiver of this.peer.getTransceivers()) {
      const receives = sdp.includes('a=sendonly')
      transceiver.direction = receives ? 'recvonly' : 'sendonly'
    }
    for (const track of this.waiting?.splice(0) ?? []) this.carry(track)
    await this.peer.setLocalDescription()
    return this.peer.localDescription.sdp
  }

  gatherCandidates() {
    const tell = (candidate) =>
      this.tell('IceCandidateFound', {
        candidate: {
          __module__: 'kurento',
          __type__: 'IceCandidate',
          candidate: candidate.candidate,
          sdpMid: candidate.sdpMid,
          sdpMLineIndex: candidate.sdpMLineIndex,
        },
      })
    this.found.splice(0).forEach(tell)
    this.peer.onicecandidate = ({ candidate }) => candidate && tell(candidate)
  }

  connectionState() {
    return this.peer.connectionState === 'connected' ? 'CONNECTED' : 'DISCONNECTED'
  }

  /** Out of the endpoint, to where it is passed on. */
  tellFlow(track, state) {
    this.tell('MediaFlowOutStateChanged', { mediaType: track.kind.toUpperCase(), padName: 'default', state })
  }

  /** A sink has one source: the newest. */
  connect(sink) {
    sink.source = this
    if (!this.sinks.includes(sink)) this.sinks.push(sink)
    for (const track of this.tracks.values()) sink.carry(track)
  }

  carry(track) {
    const fits = (transceiver) => transceiver.receiver.track.kind === track.kind
    const transceiver = this.peer.getTransceivers().find(fits)
    if (transceiver) void transceiver.sender.replaceTrack(track)
    else (this.waiting ??= []).push(track)
  }

  tell(type, data) {
    if (!this.subscribed.has(type)) return
    const common = { source: this.id, tags: [], timestampMillis: String(Date.now()), type }
    const value = { data: { ...data, ...common }, object: this.id, type }
    socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'onEvent', params: { value } }))
  }
}

function existing(id) {
  const object = id === 'manager_ServerManager' ? {} : objects.get(id)
  if (!object) throw new Fault(40101, 'MEDIA_OBJECT_NOT_FOUND', `Object '${id}' not found`)
  return object
}

function create({ type, constructorParams }) {
  const parent = constructorParams?.mediaPipeline
  const id = `${parent ? parent + '/' : ''}${crypto.randomUUID()}_kurento.${type}`
  objects.set(id, type === 'WebRtcEndpoint' ? new Endpoint(id) : { subscribed: new Set(), tags: [] })
  return id
}

function release({ object }) {
  existing(object)
  for (const [id, found] of objects) {
    if (id !== object && !id.startsWith(object + '/')) continue
    found.peer?.close()
    objects.delete(id)
  }
  return null
}

/** What the bridge's warm-up needs: a connection that offers to nobody. */
async function generateOffer() {
  const peer = new RTCPeerConnection()
  peer.addTransceiver('video')
  await peer.setLocalDescription()
  const { sdp } = peer.localDescription
  peer.close()
  return sdp
}

async function invoke({ object, operation, operationParams }) {
  const target = existing(object)
  switch (operation) {
    case 'addTag':
      target.tags.push({ __module__: 'kurento', __type__: 'Tag', ...operationParams })
      return null
    case 'getTags':
      return target.tags
    case 'getPipelines':
      return [...objects.keys()].filter((id) => id.endsWith('MediaPipeline'))
    case 'getInfo':
      return {
        __module__: 'kurento',
        __type__: 'ServerInfo',
        capabilities: [],
        modules: [],
        type: 'KMS',
        version: '7',
      }
    case 'generateOffer':
      return generateOffer()
    case 'processOffer':
      return target.processOffer(operationParams.offer)
    case 'gatherCandidates':
      target.gatherCandidates()
      return null
    case 'addIceCandidate':
      await target.peer.addIceCandidate(operationParams.candidate)
      return null
    case 'connect':
      target.connect(existing(operationParams.sink))
      return null
    case 'getConnectionState':
      return target.connectionState()
    default:
      return null
  }
}

async function answer({ method, params = {} }) {
  switch (method) {
    case 'create':
      return create(params)
    case 'release':
      return release(params)
    case 'subscribe':
      existing(params.object).subscribed?.add(params.type)
      return crypto.randomUUID()
    case 'invoke':
      return invoke(params)
    default:
      return method === 'ping' ? 'pong' : null
  }
}

function sessionOf({ params }) {
  const session = params?.sessionId ?? crypto.randomUUID()
  if (params?.sessionId && !sessions.has(session))
    throw new Fault(40007, 'INVALID_SESSION', 'Invalid session')
  sessions.add(session)
  return session
}

socket.onmessage = async ({ data }) => {
  const request = JSON.parse(data)
  const { id } = request
  try {
    const sessionId = sessionOf(request)
    const value = await answer(request)
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: { sessionId, value } }))
  } catch (error) {
    const json = error.json ?? { code: 40001, message: String(error), data: { type: 'UNEXPECTED_ERROR' } }
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, error: json }))
  }
}
