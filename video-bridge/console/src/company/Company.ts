import type { CallId, ClerkMessage, Supervision } from '@xiaowu/contract'

/** What a clerk does about who else is in a call; the bridge says what comes of it. */
export class Company {
  constructor(private readonly say: (message: ClerkMessage) => void) {}

  /** Asks a colleague to join, or to take the call over. */
  invite(call: CallId, clerk: string, toLead: boolean): void {
    this.say({ type: 'Invite', call, clerk, toLead })
  }

  /** Takes an invitation back, or has somebody leave. */
  dismiss(call: CallId, clerk: string): void {
    this.say({ type: 'Dismiss', call, clerk })
  }

  /** The citizen waits while the clerks confer, or no longer. */
  hold(call: CallId, held: boolean): void {
    this.say({ type: 'Hold', call, held })
  }

  leave(call: CallId): void {
    this.say({ type: 'Leave', call })
  }

  supervise(call: CallId, way: Supervision): void {
    this.say({ type: 'Supervise', call, way })
  }

  takeOver(call: CallId): void {
    this.say({ type: 'TakeOver', call })
  }
}
