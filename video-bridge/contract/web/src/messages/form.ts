/** A form with its values, as `cn.xiaowu.contract.screen.FormView` says it. */
import type { FormDigest, HandlingMode, ItemId } from './cases'

/** Where a form value comes from. */
export type FieldSource = 'CARD' | 'CODE' | 'CITIZEN' | 'CLERK'

/** One property of an item's JSON Schema, as far as a page draws it. */
export interface FieldSchema {
  type?: 'string' | 'boolean' | 'integer' | 'number'
  title?: string
  description?: string
  format?: string
  enum?: string[]
  oneOf?: { const: string; title?: string; 'x-title-en'?: string }[]
  maxLength?: number
  readOnly?: boolean
  'x-title-en'?: string
  /** English names of the choices, in the order of `enum`. */
  'x-enum-en'?: string[]
  'x-source'?: string
  'x-sensitive'?: boolean
  'x-order'?: number
}

export interface FormSchema {
  properties: Record<string, FieldSchema>
  required?: string[]
}

export interface FormView {
  item: ItemId
  itemName: string
  itemNameEn: string
  mode: HandlingMode
  regionName: string
  schema: FormSchema
  values: Record<string, string | number | boolean | null>
  sources: Record<string, FieldSource>
  errors: Record<string, string>
  digest: FormDigest
  locked: boolean
}
