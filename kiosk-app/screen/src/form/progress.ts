import { fieldsOf, type Field, type FormView } from '@xiaowu/contract'

/** How far a form is filled in. */
export interface Progress {
  /** Fields that must be filled in. */
  needed: number
  /** How many of them are. */
  done: number
  /** What is missing or wrong, in the form's order. */
  open: Field[]
}

export function progressOf(form: FormView): Progress {
  const fields = fieldsOf(form)
  const needed = fields.filter((field) => field.required)
  return {
    needed: needed.length,
    done: needed.filter((field) => field.value !== '' && !field.error).length,
    open: fields.filter((field) => field.error !== undefined),
  }
}

/** The form without complaints about what the citizen has not come to yet. */
export function patient(form: FormView, visited: ReadonlySet<string>): FormView {
  const told = Object.entries(form.errors).filter(
    ([name]) => visited.has(name) || String(form.values[name] ?? '') !== '',
  )
  return { ...form, errors: Object.fromEntries(told) }
}
