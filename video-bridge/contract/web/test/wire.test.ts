import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type {
  CallView,
  ClerkMessage,
  ConsoleMessage,
  Intent,
  KioskMessage,
  PageMessage,
  Screen,
  Signal,
} from '../src'

/** Every `type` a page may meet; the compiler holds it complete. */
type Page = ConsoleMessage | ClerkMessage | KioskMessage | PageMessage | Intent | Screen | CallView | Signal
const known: Record<Page['type'], true> = {
  Act: true,
  Active: true,
  Agree: true,
  AgreeToRecording: true,
  AgreeUnrecorded: true,
  Alive: true,
  Answer: true,
  AskPicture: true,
  AskStill: true,
  Attract: true,
  Back: true,
  CallClerk: true,
  Candidate: true,
  CaseMoved: true,
  ChangeField: true,
  Checked: true,
  ChooseItem: true,
  CloseLink: true,
  ConfirmForm: true,
  Connecting: true,
  Consent: true,
  Continue: true,
  Decide: true,
  Decided: true,
  Decline: true,
  Deliver: true,
  DeliverSignal: true,
  Description: true,
  Desk: true,
  Ended: true,
  Fill: true,
  Finish: true,
  Forget: true,
  HangUp: true,
  TakeOver: true,
  Supervise: true,
  Invite: true,
  Hold: true,
  Dismiss: true,
  Company: true,
  Identify: true,
  Interrupted: true,
  Leave: true,
  LineReport: true,
  LinkState: true,
  MediaFlow: true,
  Menu: true,
  NetworkChanged: true,
  Offered: true,
  OfferWithdrawn: true,
  OpenLink: true,
  PrepareLink: true,
  OutOfService: true,
  Queued: true,
  Rate: true,
  Recording: true,
  RecordingRoom: true,
  Refused: true,
  Reject: true,
  Requested: true,
  ScreenShared: true,
  Send: true,
  Sends: true,
  SendSignal: true,
  SetAvailable: true,
  SetField: true,
  Show: true,
  ShowPicture: true,
  Sign: true,
  Signed: true,
  SkipRating: true,
  Started: true,
  StillHere: true,
  StillTaken: true,
  Submitted: true,
  Submitting: true,
  TakeStill: true,
  SignalsBack: true,
  Touch: true,
  Unknown: true,
  UseDevices: true,
  WarmUp: true,
  Wiping: true,
}

const WIRE = join(__dirname, '../../src/test/resources/wire')
/** The link between booth and bridge is Java on both ends: pages never see its messages. */
const FAMILIES = [
  'CallView',
  'ClerkMessage',
  'ConsoleMessage',
  'Intent',
  'KioskMessage',
  'PageMessage',
  'Screen',
  'Signal',
]
const files = FAMILIES.flatMap((family) => readdirSync(join(WIRE, family)).map((name) => join(family, name)))

/** All `type` members but those of JSON Schemas and submitted forms. */
function typesIn(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(typesIn)
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'type' ? [String(value)] : ['schema', 'values', 'form'].includes(key) ? [] : typesIn(value),
  )
}

describe('the messages on the wire', () => {
  it.each(files)('%s has only types that the pages know', (name) => {
    const types = typesIn(JSON.parse(readFileSync(join(WIRE, name), 'utf8')))

    expect(types.filter((type) => !(type in known))).toEqual([])
  })
})
