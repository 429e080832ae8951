import type { LineState, Role, Sending } from '@xiaowu/contract'
import { inject, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Remote } from './Calls'
import type { Loudspeaker } from './Loudspeaker'

/** A camera that looks down on paper. */
export interface Paper {
  /** Whether there is one. */
  possible: Readonly<Ref<boolean>>
  /** Shows paper to the clerk, or the face again. */
  show(on: boolean): void
}

/** Pictures and sound, as the screens use them. */
export interface Media {
  /** The booth's own camera; null while it is off. */
  picture: Readonly<ShallowRef<MediaStream | null>>
  remotes: Readonly<ShallowRef<Remote[]>>
  /** What the booth itself sends in a call. */
  sending: Readonly<ShallowRef<Sending>>
  /** What the others say that they send. */
  sends: Readonly<ShallowRef<Partial<Record<Role, Sending>>>>
  /** The camera for paper. */
  paper: Paper
  /** The still that was taken last, for as long as the citizen is shown it. */
  still: Readonly<ShallowRef<ImageBitmap | null>>
  /** Where sound comes out, and how loud. */
  speaker: Pick<Loudspeaker, 'level' | 'sink' | 'louder' | 'quieter'>
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
