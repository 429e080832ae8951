/** The messages of the provisioning API; null members are left out on the wire. Times are ISO 8601. */

/** How far a booth's enrolment has come: 预登记, 待认领, 已发证. */
export type EnrolmentState = 'STAGED' | 'CLAIMABLE' | 'ENROLLED'

/** Where a booth's devices are plugged in; ports are absolute paths. */
export interface Devices {
  reader: string
  scanner: string
  printer: string
  simulated: boolean
}

/** A booth as a technician records or changes it. Without an id the server gives the next one. */
export interface BoothRequest {
  boothId?: string
  /** What citizens read. */
  name: string
  /** Six digits (GB/T 2260). */
  divisionCode: string
  divisionName: string
  address: string
  servicePhone: string
  devices: Devices
  /** How long nobody may touch anything before the session ends, 10 to 600. */
  idleSeconds: number
}

/** A booth as the technician sees it. */
export interface BoothView extends BoothRequest {
  boothId: string
  state: EnrolmentState
  /** Until when a claim code is open. */
  claimExpiresAt?: string | null
  /** Until when its certificate is good. */
  certificateExpiresAt?: string | null
  /** When its agent last asked for its configuration. */
  lastSeenAt?: string | null
}

/** A new claim code. It is told this once. */
export interface ClaimCodeView {
  boothId: string
  /** In groups, as `7K2M-9QXD-41TR`. */
  code: string
  expiresAt: string
  /** The address that the agent is to be given. */
  enrolmentUrl: string
}

export interface LoginRequest {
  name: string
  password: string
}

/** A technician who is logged in. */
export interface Technician {
  name: string
}

/** Why the server refused, as this page can meet it; others come as plain text. */
export type ProblemCode =
  | 'login-wrong'
  | 'login-needed'
  | 'too-many-tries'
  | 'foreign-origin'
  | 'invalid'
  | 'booth-exists'
  | 'not-found'
  | 'fault'
  | (string & {})

/** A refusal as `application/problem+json` (RFC 9457). */
export interface Problem {
  title: string
  status: number
  code: ProblemCode
  /** What exactly; begins with the member's name and a colon where one does not fit. */
  detail?: string | null
}
