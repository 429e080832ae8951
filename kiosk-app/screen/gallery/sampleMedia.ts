import type { LineState, Role, ScreenState, Sending } from '@xiaowu/contract'
import { ref, shallowRef } from 'vue'
import type { Media } from '../src/media/media'
import { drawCitizen, drawClerk, drawPaper, drawPhone, drawScreen, type Drawing } from './drawings'

const FRAMES_PER_SECOND = 10

/** Lines by the name that the address asks for, `gallery.html?line=NAME`. */
const LINES: Record<string, LineState> = {
  good: { sent: 'FULL', received: 'ALL', bars: 4, figures: null },
  slow: { sent: 'SMALL', received: 'ALL', bars: 3, figures: null },
  frozen: { sent: 'FROZEN', received: 'FROZEN', bars: 2, figures: null },
  sound: { sent: 'SOUND', received: 'SOUND', bars: 1, figures: null },
  text: { sent: 'TEXT', received: 'NOTHING', bars: 0, figures: null },
}

const USUAL: Sending = { picture: 'FACE', sound: 'ON' }
/** What differs from the usual, by the end of the state's name. */
const CLERK_SENDS: Record<string, Sending> = {
  'clerk-camera-gone': { picture: 'NONE', sound: 'ON' },
  'clerk-muted': { picture: 'FACE', sound: 'MUTED' },
  'clerk-shows-screen': { picture: 'SCREEN', sound: 'ON' },
}
const BOOTH_SENDS: Record<string, Sending> = {
  'own-camera-gone': { picture: 'NONE', sound: 'ON' },
  'own-microphone-gone': { picture: 'FACE', sound: 'NONE' },
  'shows-paper': { picture: 'DOCUMENT', sound: 'ON' },
}

function told(by: Record<string, Sending>, name: string): Sending {
  return Object.entries(by).find(([end]) => name.endsWith(end))?.[1] ?? USUAL
}

/** Drawn pictures instead of a camera and a clerk. */
export function sampleMedia(state: ScreenState | undefined, name = ''): Media {
  const call = state?.call?.type === 'Active' && !state.call.held ? state.call : undefined
  const helpers = call?.others?.filter(({ role, attendance }) => role === 'CO_CLERK' && attendance === 'HERE')
  const roles: Role[] = call ? ['LEAD', ...(helpers ?? []).map(({ role }) => role)] : []
  const sending = told(BOOTH_SENDS, name)
  const showsPaper = sending.picture === 'DOCUMENT'
  const own = showsPaper ? drawPaper : state?.screen.type === 'Identify' ? drawPhone : drawCitizen
  const far = name.endsWith('clerk-shows-screen') ? drawScreen : drawClerk
  return {
    picture: shallowRef(sending.picture === 'NONE' ? null : filmOf(own)),
    remotes: shallowRef(roles.map((role, i) => ({ link: `sample-${i}`, role, stream: filmOf(far) }))),
    framesDecoded: ref(0),
    line: shallowRef(call ? LINES[new URLSearchParams(location.search).get('line') ?? 'good']! : null),
    recording: ref(state?.recording?.state !== 'DECLINED'),
    sending: shallowRef(sending),
    sends: shallowRef({ LEAD: told(CLERK_SENDS, name) }),
    paper: { possible: ref(name.endsWith('paper')), show: () => {} },
    still: shallowRef(null),
    speaker: { level: ref(4), sink: ref(''), louder: () => {}, quieter: () => {} },
    sendFrame: () => {},
    sawFirstFrame: () => {},
  }
}

function filmOf(drawing: Drawing): MediaStream {
  const canvas = document.createElement('canvas')
  canvas.width = 1280
  canvas.height = 720
  const pen = canvas.getContext('2d')!
  drawing(pen)
  // A canvas gives a frame when it is drawn on.
  setInterval(() => drawing(pen), 1000 / FRAMES_PER_SECOND)
  return canvas.captureStream(FRAMES_PER_SECOND)
}
