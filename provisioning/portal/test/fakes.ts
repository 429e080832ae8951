import type { Edges } from '../src/edges'
import type { BoothView } from '../src/messages'

interface FakeAnswer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** The world around a page: a server that the test plays, a clock that stands still. */
export class FakeWorld implements Edges {
  /** Answers by method and path; none is a network that is down. */
  readonly answers = new Map<string, FakeAnswer>()
  readonly requests: { line: string; body: unknown; type: string | null }[] = []
  readonly copied: string[] = []
  time = Date.parse('2026-11-24T08:06:00Z')

  readonly now = (): number => this.time

  readonly copy = async (text: string): Promise<void> => {
    this.copied.push(text)
  }

  readonly fetch = async (path: string, request?: RequestInit): Promise<Response> => {
    const line = `${request?.method ?? 'GET'} ${path}`
    const body: unknown = request?.body ? JSON.parse(String(request.body)) : null
    this.requests.push({ line, body, type: new Headers(request?.headers).get('Content-Type') })
    const answer = this.answers.get(line)
    if (!answer) throw new TypeError('Failed to fetch')
    const text = answer.body === undefined ? null : JSON.stringify(answer.body)
    return new Response(text, { status: answer.status, headers: answer.headers })
  }

  /** Answers from now on. */
  says(line: string, status: number, body?: unknown, headers?: Record<string, string>): this {
    this.answers.set(line, { status, body, headers })
    return this
  }

  asked(line: string): number {
    return this.requests.filter((request) => request.line === line).length
  }
}

/** A booth that nobody has claimed. */
export const STAGED: BoothView = {
  boothId: 'B00001',
  name: '晓屋 · 武林街道',
  divisionCode: '330105',
  divisionName: '浙江省杭州市拱墅区',
  address: '中山北路 632 号',
  servicePhone: '0571-12345',
  devices: { reader: '/dev/a', scanner: '/dev/b', printer: '/dev/c', simulated: false },
  idleSeconds: 60,
  state: 'STAGED',
}

export const CLAIM = {
  boothId: 'B00001',
  code: '7K2M-9QXD-41TR',
  expiresAt: '2026-11-24T08:07:00Z',
  enrolmentUrl: 'https://provisioning.example:8205',
}
