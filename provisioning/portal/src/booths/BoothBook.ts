import { shallowRef } from 'vue'
import type { BoothRequest, BoothView, ClaimCodeView } from '../messages'
import type { Answer, Failure, Server } from '../Server'

/** What is known of the booths. An old list stays to be seen while the server is away. */
export interface BoothList {
  /** Null until the first list came. */
  booths: readonly BoothView[] | null
  trouble: Failure | null
}

/** How often the list is asked for again: who waits for a booth to enrol watches the row. */
const REFRESH_MS = 5000

/** The technician's booths: the list, kept fresh, and what can be done with one. */
export class BoothBook {
  readonly list = shallowRef<BoothList>({ booths: null, trouble: null })
  private timer: ReturnType<typeof setTimeout> | undefined
  private closed = false

  /** @param loggedOut told once the server no longer knows the log-in */
  constructor(
    private readonly server: Server,
    private readonly loggedOut: () => void,
  ) {}

  /** Fetches the list and keeps it fresh until closed. */
  async open(): Promise<void> {
    await this.refresh()
    if (!this.closed) this.timer = setTimeout(() => void this.open(), REFRESH_MS)
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  async refresh(): Promise<void> {
    const answer = await this.heard(this.server.get<BoothView[]>('/api/booths'))
    if (this.closed) return
    this.list.value =
      answer.type === 'Done'
        ? { booths: answer.body, trouble: null }
        : { booths: this.list.value.booths, trouble: answer }
  }

  record(booth: BoothRequest): Promise<Answer<BoothView>> {
    return this.changed(this.server.post<BoothView>('/api/booths', booth))
  }

  change(boothId: string, booth: BoothRequest): Promise<Answer<BoothView>> {
    return this.changed(this.server.put<BoothView>(pathOf(boothId), booth))
  }

  /** Makes a claim code; the one before is good no more. */
  makeCode(boothId: string): Promise<Answer<ClaimCodeView>> {
    return this.changed(this.server.post<ClaimCodeView>(`${pathOf(boothId)}/claim-codes`))
  }

  private async changed<T>(sent: Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await this.heard(sent)
    if (answer.type === 'Done') await this.refresh()
    return answer
  }

  private async heard<T>(sent: Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await sent
    if (!this.closed && answer.type === 'Refused' && answer.problem.status === 401) this.loggedOut()
    return answer
  }
}

function pathOf(boothId: string): string {
  return `/api/booths/${encodeURIComponent(boothId)}`
}
