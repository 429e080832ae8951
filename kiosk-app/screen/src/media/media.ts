import type { LineState } from '@xiaowu/contract'
import { inject, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Remote } from './Calls'

/** Pictures and sound, as the screens use them. */
export interface Media {
  /** The booth's own camera; null while it is off. */
  picture: Readonly<ShallowRef<MediaStream | null>>
  remotes: Readonly<ShallowRef<Remote[]>>
  framesDecoded: Readonly<Ref<number>>
  /** How good the call's line is; null while there is none. */
  line: Readonly<ShallowRef<LineState | null>>
  /** Whether the last seconds of the call are recorded and safe. */
  recording: Readonly<Ref<boolean>>
  /** A camera frame that may hold a code. */
  sendFrame(jpeg: Blob): void
  sawFirstFrame(): void
}

export const mediaKey: InjectionKey<Media> = Symbol('media')

export function useMedia(): Media {
  const media = inject(mediaKey)
  if (!media) throw new Error('the page was mounted without its media')
  return media
}
