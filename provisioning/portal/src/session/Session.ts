import { shallowRef } from 'vue'
import { BoothBook } from '../booths/BoothBook'
import type { Edges } from '../edges'
import type { Technician } from '../messages'
import { Server } from '../Server'
import { Account, type LogInOutcome } from './account'

/** What the page is for at the moment. */
export type Place =
  | { type: 'Starting' }
  | { type: 'Unreachable' }
  | { type: 'LoggedOut'; expired: boolean }
  | { type: 'AtBooths'; technician: Technician; booths: BoothBook }

const TRY_AGAIN_MS = 2000

/** Who uses the page: from the log-in to the booths and back. */
export class Session {
  readonly place = shallowRef<Place>({ type: 'Starting' })
  private readonly server: Server
  private readonly account: Account
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(edges: Pick<Edges, 'fetch'>) {
    this.server = new Server(edges)
    this.account = new Account(this.server)
  }

  /** Goes to the booths when somebody is logged in, else to the log-in; keeps asking while nobody answers. */
  async start(): Promise<void> {
    const presence = await this.account.me()
    if (presence.type === 'LoggedIn') return this.openBooths(presence.technician)
    if (presence.type === 'LoggedOut') return this.goTo({ type: 'LoggedOut', expired: false })
    this.goTo({ type: 'Unreachable' })
    this.timer = setTimeout(() => void this.start(), TRY_AGAIN_MS)
  }

  async logIn(name: string, password: string): Promise<LogInOutcome> {
    const outcome = await this.account.logIn(name, password)
    if (outcome.type === 'LoggedIn') this.openBooths(outcome.technician)
    return outcome
  }

  async logOut(): Promise<void> {
    this.goTo({ type: 'LoggedOut', expired: false })
    await this.account.logOut()
  }

  close(): void {
    clearTimeout(this.timer)
    this.goTo({ type: 'Starting' })
  }

  private openBooths(technician: Technician): void {
    const booths = new BoothBook(this.server, () => this.goTo({ type: 'LoggedOut', expired: true }))
    this.goTo({ type: 'AtBooths', technician, booths })
    void booths.open()
  }

  private goTo(place: Place): void {
    const left = this.place.value
    this.place.value = place
    if (left.type === 'AtBooths') left.booths.close()
  }
}
