import type { Edges } from '../edges'
import type { Manifest } from './timeline'

/** What has become of a sealed recording. */
export type CustodyState = 'SEALED' | 'RETAINED' | 'LEGAL_HOLD' | 'DESTROYING' | 'DESTROYED'

/** A sealed recording of a case. */
export interface SealedRecording {
  call: string
  /** ISO 8601. */
  sealedAt: string
  state: CustodyState
  /** Until when it is kept; none while no period is set. ISO 8601. */
  retainUntil?: string
}

/** Whether its picture and sound are gone; what it was can still be proved. */
export function isDestroyed({ state }: SealedRecording): boolean {
  return state === 'DESTROYING' || state === 'DESTROYED'
}

/** Where a recording is had as one file. */
export function exportAddress({ call }: SealedRecording): string {
  return `/api/recordings/${call}/export`
}

/** A recording that was opened. */
export interface Evidence {
  manifest: Manifest
  /** Whether the bridge finds its own seal on it, unbroken. */
  genuine: boolean
}

/** Asks the bridge for recordings. */
export class Archive {
  constructor(private readonly edges: Pick<Edges, 'fetch'>) {}

  /** The sealed recordings of a case; null if the bridge does not say. */
  async of(number: string): Promise<SealedRecording[] | null> {
    const answer = await this.ask(`/api/cases/${encodeURIComponent(number)}/recordings`)
    if (answer?.status === 400) return []
    return answer?.ok ? answer.json() : null
  }

  /** Opens one; null if the bridge does not give it. */
  async open(call: string): Promise<Evidence | null> {
    const answer = await this.ask(`/api/recordings/${call}`)
    if (!answer?.ok) return null
    return { manifest: await answer.json(), genuine: answer.headers.get('X-Seal') === 'genuine' }
  }

  private async ask(path: string): Promise<Response | null> {
    try {
      return await this.edges.fetch(path, { credentials: 'same-origin', cache: 'no-store' })
    } catch {
      // The browser tells a network failure by throwing.
      return null
    }
  }
}
