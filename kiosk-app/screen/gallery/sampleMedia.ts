import type { ScreenState, Sending } from '@xiaowu/contract'
import { ref, shallowRef } from 'vue'
import type { Media } from '../src/media/media'
import { drawCitizen, drawClerk, drawPaper, drawPhone, drawScreen, type Drawing } from './drawings'

const FRAMES_PER_SECOND = 10

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
  const sending = told(BOOTH_SENDS, name)
  const seesClerk = state?.call?.type === 'Active'
  const showsPaper = sending.picture === 'DOCUMENT'
  const own = showsPaper ? drawPaper : state?.screen.type === 'Identify' ? drawPhone : drawCitizen
  const far = name.endsWith('clerk-shows-screen') ? drawScreen : drawClerk
  return {
    picture: shallowRef(sending.picture === 'NONE' ? null : filmOf(own)),
    remotes: shallowRef(seesClerk ? [{ link: 'sample', role: 'LEAD' as const, stream: filmOf(far) }] : []),
    framesDecoded: ref(0),
    recording: ref(true),
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
