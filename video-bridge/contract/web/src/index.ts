/** What the booth's and the clerk's page share: messages, the link between them, the form, labels and colours. */
export type * from './messages/call'
export type * from './messages/cases'
export type * from './messages/console'
export type * from './messages/form'
export type * from './messages/kiosk'
export type * from './messages/screen'
export { onFirstFrame } from './link/firstFrame'
export { type Level } from './link/adaptation'
export { type Bars } from './link/bars'
export { type LineFigures } from './link/figures'
export { type LineState } from './link/Line'
export { type Received } from './link/reception'
export { onNetworkChange } from './link/network'
export { PeerLink } from './link/PeerLink'
export { type PeerLinkEvents } from './link/PeerLinkEvents'
export { type LinkStats } from './link/stats'
export { lineLabel, lineOfCall, barLabels } from './line/words'
export { default as QualityBars } from './line/QualityBars.vue'
export { LiveSocket, type LiveSocketEvents, type SocketState } from './link/LiveSocket'
export {
  choosable,
  chooseDevice,
  isWished,
  rankDevices,
  wishFor,
  type Device,
  type DeviceWish,
} from './media/chooseDevice'
export { TrackSource, type MediaAccess, type SourceOptions, type TrackKind } from './media/TrackSource'
export { default as CaseForm } from './form/CaseForm.vue'
export { fieldsOf, type Field } from './form/fields'
export * from './labels'
