import type { FieldSchema, FormView } from '@xiaowu/contract'

/** A number of 18 characters as a resident identity card has it. */
const WHOLE_NUMBER = /^(\d{3})\d{11}(\d{3}[\dXx])$/

/** The screen never shows a whole ID number; what is handed in stays as it is. */
export function concealed(form: FormView): FormView {
  const values = Object.entries(form.values).map(([name, value]) => {
    const hide = typeof value === 'string' && holdsNumber(form.schema.properties[name])
    return [name, hide ? value.replace(WHOLE_NUMBER, '$1***********$2') : value]
  })
  return { ...form, values: Object.fromEntries(values) }
}

function holdsNumber(schema: FieldSchema | undefined): boolean {
  return schema?.['x-sensitive'] === true || schema?.['x-source'] === 'card.idNumber'
}
