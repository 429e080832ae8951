/** What `cn.xiaowu.contract.call` says, as JSON. */

/** A random UUID. */
export type CallId = string
/** 1 to 64 letters, digits and hyphens; the same on both ends of a link. */
export type LinkId = string

export type Role = 'CITIZEN' | 'LEAD' | 'CO_CLERK' | 'SUPERVISOR'

export type EndReason =
  | 'CITIZEN_LEFT'
  | 'CLERK_HUNG_UP'
  | 'CLERK_LOST'
  | 'BOOTH_LOST'
  | 'ABANDONED'
  | 'COMPLETED'
  | 'REFUSED'
  | 'TRANSFERRED'
  | 'LEFT_CALL'

/** How a supervisor looks after a call: unheard, heard by the clerk who leads, heard by all. */
export type Supervision = 'MONITOR' | 'WHISPER' | 'BARGE'

/** Whether a clerk is in a call: asked, there, or gone for the moment. */
export type Attendance = 'ASKED' | 'HERE' | 'AWAY'

/** A clerk in a call, as the others see it. */
export interface Participant {
  /** Log-in name; only among clerks. */
  clerk?: string
  name: string
  regionName: string
  role: Role
  /** Only of a supervisor, and only among clerks. */
  supervision?: Supervision
  attendance: Attendance
}

/** Which way picture and sound go, as the page that opens the link sees it. */
export type LinkDirection = 'SEND_RECEIVE' | 'SEND' | 'RECEIVE'

export interface IceServer {
  urls: string[]
  username?: string
  credential?: string
}

/** A link that a page is to open: one RTCPeerConnection. */
export interface LinkSpec {
  id: LinkId
  /** Who is at the far end, or whose media comes from there; on a SEND link the page's own role. */
  remote: Role
  direction: LinkDirection
  /** Whether this end yields when offers collide. */
  polite: boolean
  iceServers: IceServer[]
  /** Whether media may go through a TURN server only. */
  relayOnly: boolean
}

export interface Description {
  type: 'Description'
  kind: RTCSdpType
  sdp: string
}

export interface Candidate {
  type: 'Candidate'
  /** The candidate line; empty for the end of candidates. */
  candidate: string
  sdpMid?: string
  sdpMLineIndex?: number
  usernameFragment?: string
}

/** What the two ends of a link tell each other to connect. */
export type Signal = Description | Candidate | { type: 'Unknown' }

export type Outcome = 'ACCEPT' | 'CORRECTION'

/** What the clerk decided about the form with this digest. */
export interface Decision {
  outcome: Outcome
  form: string
  /** A sentence for the citizen; needed for a correction. */
  note?: string
}

/** How good a link was so far, as the page at one end of it saw it. Later summaries of the same link replace earlier ones. */
export interface LinkQuality {
  /** When the page began to follow it, ISO 8601. */
  began: string
  /** For how long the page sent the full picture, in milliseconds; the others likewise. */
  fullMs: number
  smallMs: number
  frozenMs: number
  soundMs: number
  textMs: number
  levelChanges: number
  /** ICE restarts. */
  restarts: number
  /** How often the far end's picture stood still. */
  freezes: number
  roundTripMeanMs: number
  roundTripP95Ms: number
  /** Share of what the page sent that was lost, 0 to 1. */
  lossSent: number
  /** Share of what was sent to the page that was lost, 0 to 1. */
  lossReceived: number
  /** Whether it went through a TURN server, at least for a time. */
  relayed: boolean
}

/** What a participant's picture shows. PAUSED: switched off on purpose; NONE: no camera. */
export type Picture = 'FACE' | 'DOCUMENT' | 'SCREEN' | 'PAUSED' | 'NONE'

/** What becomes of a participant's sound. MUTED: switched off on purpose; NONE: no microphone. */
export type Sound = 'ON' | 'MUTED' | 'NONE'

/** Names a still; unguessable. */
export type StillId = string

/** What a participant sends at the moment, for those who see and hear it. */
export interface Sending {
  picture: Picture
  sound: Sound
  /** Whether a camera for paper could be shown instead. */
  documentCamera?: boolean
}
