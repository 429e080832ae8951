import { shallowRef } from 'vue'
import { Desk } from '../desk/Desk'
import type { Edges } from '../edges'
import { Account, type LogInOutcome } from './account'

/** What the page is for at the moment. */
export type Place =
  | { type: 'Starting' }
  | { type: 'Unreachable' }
  | { type: 'LoggedOut'; expired: boolean }
  | { type: 'TakenOver' }
  | { type: 'AtDesk'; desk: Desk }

const TRY_AGAIN_MS = 2000

/** Who uses the page: from the log-in to the desk and back. */
export class Session {
  readonly place = shallowRef<Place>({ type: 'Starting' })
  private readonly account: Account
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly edges: Edges,
    private readonly socketUrl: string,
  ) {
    this.account = new Account(edges)
  }

  /** Goes to the desk when somebody is logged in, else to the log-in; keeps asking while nobody answers. */
  async start(): Promise<void> {
    const presence = await this.account.me()
    if (presence.type === 'LoggedIn') return this.openDesk()
    if (presence.type === 'LoggedOut') return this.goTo({ type: 'LoggedOut', expired: false })
    this.goTo({ type: 'Unreachable' })
    this.timer = setTimeout(() => void this.start(), TRY_AGAIN_MS)
  }

  async logIn(name: string, password: string): Promise<LogInOutcome> {
    const outcome = await this.account.logIn(name, password)
    if (outcome.type === 'LoggedIn') this.openDesk()
    return outcome
  }

  async logOut(): Promise<void> {
    this.goTo({ type: 'LoggedOut', expired: false })
    await this.account.logOut()
  }

  /** Opens the desk on this page; another page of the same clerk gives way. */
  openDesk(): void {
    const desk = new Desk(this.socketUrl, this.edges, {
      loggedOut: () => this.goTo({ type: 'LoggedOut', expired: true }),
      takenOver: () => this.goTo({ type: 'TakenOver' }),
      lost: () => void this.checkLogIn(),
    })
    this.goTo({ type: 'AtDesk', desk })
  }

  close(): void {
    clearTimeout(this.timer)
    this.goTo({ type: 'Starting' })
  }

  /** A WebSocket that the bridge refuses looks to a page like a network that is down: ask what it was. */
  private async checkLogIn(): Promise<void> {
    const { type } = await this.account.me()
    if (type === 'LoggedOut' && this.place.value.type === 'AtDesk') {
      this.goTo({ type: 'LoggedOut', expired: true })
    }
  }

  private goTo(place: Place): void {
    const left = this.place.value
    this.place.value = place
    if (left.type === 'AtDesk') left.desk.close()
  }
}
