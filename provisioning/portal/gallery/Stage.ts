import type { Edges } from '../src/edges'
import type { BoothView } from '../src/messages'
import booths from './booths.json'
import type { Scene } from './scene'

const ANSWERS = { unasked: 500, 'wrong-password': 401, 'too-many-tries': 429 }
const FAULT = { title: 'the server has a fault', status: 500, code: 'fault' }
/** Longer than the page waits before it asks for the list again. */
const UNTIL_ASKED_AGAIN_MS = 5600

/** Plays the world around the page for one scene: the server and the clock. */
export class Stage {
  private ended = false

  constructor(private readonly scene: Scene) {}

  readonly edges: Edges = {
    now: () => Date.parse((this.ended && this.scene.then) || this.scene.now || '2026-11-24T16:06:00+08:00'),
    fetch: async (path, request) => this.answer(path, request?.method ?? 'GET'),
    copy: async () => undefined,
  }

  /** Plays how the scene ends. */
  async end(): Promise<void> {
    const { then, becomes, down } = this.scene
    if (!then && !becomes && down !== 'at-the-end') return
    this.ended = true
    await pause(UNTIL_ASKED_AGAIN_MS)
  }

  private async answer(path: string, method: string): Promise<Response> {
    const { down, logIn, refusal, claim } = this.scene
    if (down === 'from-the-start' || (this.ended && down)) throw new TypeError('Failed to fetch')
    if (path === '/api/login' && logIn) {
      return Response.json({}, { status: ANSWERS[logIn], headers: { 'Retry-After': '240' } })
    }
    if (logIn) return Response.json({}, { status: 401 })
    if (path === '/api/me') return Response.json({ name: 'li.wei' })
    if (method === 'GET') return this.list()
    if (refusal) return Response.json(refusal, { status: refusal.status })
    return Response.json(claim ?? {}, { status: 201 })
  }

  private async list(): Promise<Response> {
    const { booths: list, becomes } = this.scene
    if (list === 'never') return new Promise(() => {})
    if (list === 'fault') return Response.json(FAULT, { status: 500 })
    if (list === 'none') return Response.json([])
    const some = booths as BoothView[]
    if (!this.ended || !becomes) return Response.json(some)
    return Response.json(some.map((booth) => (booth.boothId === becomes.boothId ? becomes : booth)))
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
