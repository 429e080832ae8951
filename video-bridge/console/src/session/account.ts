import type { Edges } from '../edges'

/** Who is logged in. */
export interface Clerk {
  name: string
  displayName: string
  regionName: string
}

/** How a log-in went. */
export type LogInOutcome =
  | { type: 'LoggedIn'; clerk: Clerk }
  | { type: 'WrongPassword' }
  | { type: 'TooManyTries'; retryAfterSeconds: number | null }
  | { type: 'Offline' }
  | { type: 'Failed'; title: string }

/** Whether somebody is logged in. */
export type Presence = { type: 'LoggedIn'; clerk: Clerk } | { type: 'LoggedOut' } | { type: 'Offline' }

/** Logs in and out at the bridge; the log-in itself is an HttpOnly cookie that no script sees. */
export class Account {
  constructor(private readonly edges: Pick<Edges, 'fetch'>) {}

  async logIn(name: string, password: string): Promise<LogInOutcome> {
    const response = await this.send('/api/login', { method: 'POST', ...json({ name, password }) })
    if (!response) return { type: 'Offline' }
    if (response.ok) return { type: 'LoggedIn', clerk: await response.json() }
    if (response.status === 401) return { type: 'WrongPassword' }
    if (response.status === 429) return { type: 'TooManyTries', retryAfterSeconds: retryAfter(response) }
    return { type: 'Failed', title: await titleOf(response) }
  }

  async logOut(): Promise<void> {
    await this.send('/api/logout', { method: 'POST' })
  }

  async me(): Promise<Presence> {
    const response = await this.send('/api/me')
    if (response?.ok) return { type: 'LoggedIn', clerk: await response.json() }
    return response?.status === 401 ? { type: 'LoggedOut' } : { type: 'Offline' }
  }

  private async send(path: string, request?: RequestInit): Promise<Response | null> {
    try {
      return await this.edges.fetch(path, { credentials: 'same-origin', cache: 'no-store', ...request })
    } catch {
      // The browser tells a network failure by throwing.
      return null
    }
  }
}

function json(body: unknown): RequestInit {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** The title of an RFC 9457 problem, or the bare status. */
async function titleOf(response: Response): Promise<string> {
  try {
    const { title } = await response.json()
    if (typeof title === 'string' && title !== '') return title
  } catch {
    // A proxy in between answers in its own words.
  }
  return `HTTP ${response.status}`
}
