import type { ClaimCodeView } from '../messages'

const STATE_FOLDER = '/var/lib/xiaowu/agent'

/** What the technician types on the booth. */
export function enrolCommand({ boothId, code, enrolmentUrl }: ClaimCodeView): string {
  return [
    `agent enrol --state ${STATE_FOLDER}`,
    `  --server ${enrolmentUrl} --trust root.crt`,
    `  --booth ${boothId} --code ${code}`,
  ].join(' \\\n')
}
