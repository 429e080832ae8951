import type { LineState, Role, ScreenState } from '@xiaowu/contract'
import { ref, shallowRef } from 'vue'
import type { Media } from '../src/media/media'
import { drawCitizen, drawClerk, drawPhone, type Drawing } from './drawings'

const FRAMES_PER_SECOND = 10

/** Lines by the name that the address asks for, `gallery.html?line=NAME`. */
const LINES: Record<string, LineState> = {
  good: { sent: 'FULL', received: 'ALL', bars: 4, figures: null },
  slow: { sent: 'SMALL', received: 'ALL', bars: 3, figures: null },
  frozen: { sent: 'FROZEN', received: 'FROZEN', bars: 2, figures: null },
  sound: { sent: 'SOUND', received: 'SOUND', bars: 1, figures: null },
  text: { sent: 'TEXT', received: 'NOTHING', bars: 0, figures: null },
}

/** Drawn pictures instead of a camera and a clerk. */
export function sampleMedia(state: ScreenState | undefined): Media {
  const call = state?.call?.type === 'Active' && !state.call.held ? state.call : undefined
  const helpers = call?.others?.filter(({ role, attendance }) => role === 'CO_CLERK' && attendance === 'HERE')
  const roles: Role[] = call ? ['LEAD', ...(helpers ?? []).map(({ role }) => role)] : []
  const own = state?.screen.type === 'Identify' ? drawPhone : drawCitizen
  return {
    picture: shallowRef(filmOf(own)),
    remotes: shallowRef(roles.map((role, i) => ({ link: `sample-${i}`, role, stream: filmOf(drawClerk) }))),
    framesDecoded: ref(0),
    line: shallowRef(call ? LINES[new URLSearchParams(location.search).get('line') ?? 'good']! : null),
    recording: ref(state?.recording?.state !== 'DECLINED'),
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
