import type { Edges } from './edges'
import type { Problem } from './messages'

/** What came of a request. */
export type Answer<T> =
  | { type: 'Done'; body: T }
  | { type: 'Refused'; problem: Problem; retryAfterSeconds: number | null }
  | { type: 'Offline' }

/** Why something did not come about. */
export type Failure = Exclude<Answer<never>, { type: 'Done' }>

/** The provisioning server. The log-in is an HttpOnly cookie that no script sees. */
export class Server {
  constructor(private readonly edges: Pick<Edges, 'fetch'>) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send(path)
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.send(path, withJson('POST', body))
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send(path, withJson('PUT', body))
  }

  private async send<T>(path: string, request?: RequestInit): Promise<Answer<T>> {
    try {
      const options: RequestInit = { credentials: 'same-origin', cache: 'no-store', ...request }
      const response = await this.edges.fetch(path, options)
      if (!response.ok) return await refusal(response)
      const text = await response.text()
      return { type: 'Done', body: (text === '' ? undefined : JSON.parse(text)) as T }
    } catch {
      // The browser tells a network failure by throwing; an answer that breaks off is one as well.
      return { type: 'Offline' }
    }
  }
}

/** The server takes nothing but JSON, so that no other site's form can send it anything. */
function withJson(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

async function refusal(response: Response): Promise<Answer<never>> {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN)
  return {
    type: 'Refused',
    problem: await problemOf(response),
    retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const bare = { title: `HTTP ${response.status}`, status: response.status, code: 'unknown' }
  try {
    const { title, code, detail } = (await response.json()) as Partial<Problem>
    return { ...bare, title: title || bare.title, code: code ?? bare.code, detail }
  } catch {
    // A proxy in between answers in its own words.
    return bare
  }
}
