import type { CallState } from './callState'
import type { DeskState } from './deskState'

/** Where the clerk stands between two calls. */
export type Phase = 'idle' | 'offered' | 'connecting' | 'active' | 'interrupted' | 'ended'

/** The phase that the page shows; an offer rings over the summary of the last call, too. */
export function phaseOf({ call, offer }: Pick<DeskState, 'call' | 'offer'>): Phase {
  if (call && !call.end) return callPhase(call)
  if (offer) return 'offered'
  return call ? 'ended' : 'idle'
}

function callPhase(call: CallState): Phase {
  if (call.boothGone || call.flow === 'stalled') return 'interrupted'
  return call.flow === 'flowing' || call.screen?.call?.type === 'Active' ? 'active' : 'connecting'
}
