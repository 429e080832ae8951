/** What `cn.xiaowu.contract.cases` and `catalogue` say, as JSON. */

export type CaseNumber = string
export type ItemId = string
/** SHA-256 in hexadecimal over the form's unmasked values. */
export type FormDigest = string

export type HandlingMode = 'FULLY_ONLINE' | 'COLLECT_AND_FORWARD' | 'JOINT'

export type CaseState = 'DRAFT' | 'APPLIED' | 'RECEIVED' | 'ACCEPTED' | 'CORRECTION' | 'REFUSED'

export type RatingLevel =
  'VERY_SATISFIED' | 'SATISFIED' | 'FAIRLY_SATISFIED' | 'DISSATISFIED' | 'VERY_DISSATISFIED'
