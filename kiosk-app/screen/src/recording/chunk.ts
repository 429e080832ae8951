import type { CallId, Role } from '@xiaowu/contract'

/** What a recorder gave, on its way to kiosk-app. */
export interface Chunk {
  call: CallId
  /** Whose picture and sound, among all of the call. */
  track: string
  role: Role
  /** Names the recorder: another one begins another file. */
  recorder: string
  /** Counted from 0 for each recorder. */
  number: number
  /** Epoch milliseconds. */
  begunAt: number
  last: boolean
  media: string
  bytes: Blob
}

/** `written`: it is durable. `again`: not now. `stop`: kiosk-app records no such call, or can't read what we send. */
export type Answer = 'written' | 'again' | 'stop'

export type PostChunk = (chunk: Chunk) => Promise<Answer>

/** Hands chunks to kiosk-app over loopback; the token shows that this is the page that it gave out. */
export function postTo(token: string, send: typeof fetch = fetch.bind(globalThis)): PostChunk {
  return async ({ bytes, media, ...told }) => {
    const query = new URLSearchParams(Object.entries(told).map(([name, value]) => [name, String(value)]))
    try {
      const { status } = await send(`/recording?${query.toString()}`, {
        method: 'POST',
        headers: { 'Content-Type': media, 'X-Xiaowu-Token': `xiaowu.${token}` },
        body: bytes,
      })
      if (status === 204) return 'written'
      return status >= 500 ? 'again' : 'stop'
    } catch {
      // kiosk-app is not there: it is being started anew.
      return 'again'
    }
  }
}
