import type { Technician } from '../messages'
import type { Server } from '../Server'

/** How a log-in went. */
export type LogInOutcome =
  | { type: 'LoggedIn'; technician: Technician }
  | { type: 'WrongPassword' }
  | { type: 'TooManyTries'; retryAfterSeconds: number | null }
  | { type: 'Offline' }
  | { type: 'Failed'; title: string }

/** Whether somebody is logged in. */
export type Presence =
  { type: 'LoggedIn'; technician: Technician } | { type: 'LoggedOut' } | { type: 'Offline' }

/** Logs in and out at the provisioning server. */
export class Account {
  constructor(private readonly server: Server) {}

  async logIn(name: string, password: string): Promise<LogInOutcome> {
    const answer = await this.server.post<Technician>('/api/login', { name, password })
    if (answer.type === 'Done') return { type: 'LoggedIn', technician: answer.body }
    if (answer.type === 'Offline') return answer
    const { problem, retryAfterSeconds } = answer
    if (problem.status === 401) return { type: 'WrongPassword' }
    if (problem.status === 429) return { type: 'TooManyTries', retryAfterSeconds }
    return { type: 'Failed', title: problem.title }
  }

  async logOut(): Promise<void> {
    await this.server.post('/api/logout')
  }

  async me(): Promise<Presence> {
    const answer = await this.server.get<Technician>('/api/me')
    if (answer.type === 'Done') return { type: 'LoggedIn', technician: answer.body }
    return answer.type === 'Refused' && answer.problem.status === 401
      ? { type: 'LoggedOut' }
      : { type: 'Offline' }
  }
}
