import type { CallId, Decision, FormDigest } from '@xiaowu/contract'
import type { Pending } from './deskState'
import type { TalkOfDesk } from './TalkOfDesk'

/** A change that has not come back after this long changed nothing. */
const CHANGE_BACK_MS = 2000

/** What the clerk's page says in a call about the form that booth and page show. */
export class FormTalk {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly desk: TalkOfDesk,
    /** Of the form as the page shows it; none while there is no form. */
    private readonly digest: () => FormDigest | null,
  ) {}

  /** Changes a field; nothing can be decided before the booth has sent the form with it. */
  change(field: string, value: string): void {
    const call = this.desk.call()
    if (!call || !this.desk.say({ type: 'ChangeField', call, field, value })) return
    this.asked({ type: 'ChangeField', digest: this.digest() })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.desk.happen({ type: 'ChangeOverdue' }), CHANGE_BACK_MS)
  }

  /** Decides about the form with the digest that the page shows. */
  decide(decision: Decision): void {
    const call: CallId | null = this.desk.call()
    if (call && this.desk.say({ type: 'Decide', call, decision })) this.asked({ type: 'Decide' })
  }

  close(): void {
    clearTimeout(this.timer)
  }

  private asked(pending: Pending): void {
    this.desk.happen({ type: 'Asked', pending })
  }
}
