import type { CallId } from '@xiaowu/contract'
import { readonly, shallowRef } from 'vue'
import type { Camera } from './Camera'

/** How long the citizen is shown what was taken. */
const SHOWN_MS = 10_000

/** What stills need of the world. */
export interface StillEdges {
  take: (track: MediaStreamTrack) => Promise<Blob>
  /** Hands it in; false if it was not taken. */
  post: (call: CallId, jpeg: Blob) => Promise<boolean>
  picture: (jpeg: Blob) => Promise<ImageBitmap>
}

/** Takes stills that the clerk asks for, and shows the citizen each. This page keeps none. */
export class Stills {
  private readonly shown = shallowRef<ImageBitmap | null>(null)
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  /** What was taken last, for as long as it is shown. */
  readonly last = readonly(this.shown) as Readonly<typeof this.shown>

  constructor(
    private readonly camera: Camera,
    private readonly edges: StillEdges,
  ) {}

  /** Takes one of what is shown now; nothing while one is being taken, or nothing is shown. */
  async take(call: CallId): Promise<void> {
    const track = this.camera.picture.value?.getTracks()[0]
    if (this.busy || !track) return
    this.busy = true
    try {
      const jpeg = await this.edges.take(track)
      // Seen before it is sent: nobody's picture leaves without their knowing.
      this.show(await this.edges.picture(jpeg))
      if (!(await this.edges.post(call, jpeg))) this.forget()
    } catch (error) {
      // The camera was pulled, or gave no photo: the clerk sees that none came, and asks again.
      console.warn('No still could be taken', error)
      this.forget()
    } finally {
      this.busy = false
    }
  }

  /** Shows none any more: the call is over. */
  forget(): void {
    clearTimeout(this.timer)
    this.shown.value?.close()
    this.shown.value = null
  }

  private show(picture: ImageBitmap): void {
    this.forget()
    this.shown.value = picture
    this.timer = setTimeout(() => this.forget(), SHOWN_MS)
  }
}

/** Hands stills to kiosk-app over loopback; the token shows that this is the page that it gave out. */
export function postStillWith(
  token: string,
  send: typeof fetch = fetch.bind(globalThis),
): StillEdges['post'] {
  return async (call, jpeg) => {
    const { ok } = await send(`/still?${new URLSearchParams({ call }).toString()}`, {
      method: 'POST',
      headers: { 'Content-Type': 'image/jpeg', 'X-Xiaowu-Token': `xiaowu.${token}` },
      body: jpeg,
    })
    return ok
  }
}
