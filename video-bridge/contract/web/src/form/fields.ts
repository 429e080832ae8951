import type { FieldSchema, FieldSource, FormView } from '../messages/form'

/** What a choice says and sends. */
export interface Choice {
  value: string
  zh: string
  en: string
}

export type FieldKind = 'choice' | 'date' | 'tel' | 'number' | 'long' | 'text'

/** A field of a form, ready to draw. */
export interface Field {
  name: string
  title: string
  titleEn: string
  hint: string
  kind: FieldKind
  choices: Choice[]
  maxLength: number
  required: boolean
  fixed: boolean
  /** Whether the value shown is masked, so that it can be replaced but not edited. */
  masked: boolean
  value: string
  source: FieldSource | undefined
  error: string | undefined
}

const LONGEST_VALUE = 2000
const LONG_TEXT = 60
const ANSWERS: Choice[] = [
  { value: 'true', zh: '是', en: 'Yes' },
  { value: 'false', zh: '否', en: 'No' },
]

/** The fields of a form in the order of `x-order`. */
export function fieldsOf(form: FormView): Field[] {
  return Object.entries(form.schema.properties)
    .sort(([, a], [, b]) => (a['x-order'] ?? 999) - (b['x-order'] ?? 999))
    .map(([name, schema]) => fieldOf(form, name, schema))
}

function fieldOf(form: FormView, name: string, schema: FieldSchema): Field {
  const value = String(form.values[name] ?? '')
  return {
    name,
    title: schema.title ?? name,
    titleEn: schema['x-title-en'] ?? '',
    hint: schema.description ?? '',
    kind: kindOf(schema),
    choices: choicesOf(schema),
    maxLength: schema.maxLength ?? LONGEST_VALUE,
    required: form.schema.required?.includes(name) ?? false,
    fixed: schema.readOnly === true || isFromCard(schema, form.sources[name]),
    masked: schema['x-sensitive'] === true && value.includes('*'),
    value,
    source: value === '' ? undefined : form.sources[name],
    error: form.errors[name],
  }
}

/** Name and number are as on the card; who lives elsewhere may change the address. */
function isFromCard(schema: FieldSchema, source: FieldSource | undefined): boolean {
  return source === 'CARD' && ['card.name', 'card.idNumber'].includes(schema['x-source'] ?? '')
}

function kindOf(schema: FieldSchema): FieldKind {
  if (schema.type === 'boolean' || schema.enum || schema.oneOf) return 'choice'
  if (schema.format === 'date' || schema.format === 'tel') return schema.format
  if (schema.format === 'phone') return 'tel'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return (schema.maxLength ?? 0) > LONG_TEXT ? 'long' : 'text'
}

function choicesOf(schema: FieldSchema): Choice[] {
  if (schema.type === 'boolean') return ANSWERS
  if (schema.oneOf) {
    return schema.oneOf.map((one) => ({
      value: one.const,
      zh: one.title ?? one.const,
      en: one['x-title-en'] ?? '',
    }))
  }
  const english = schema['x-enum-en'] ?? []
  return (schema.enum ?? []).map((value, i) => ({ value, zh: value, en: english[i] ?? '' }))
}
