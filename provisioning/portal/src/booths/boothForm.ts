import type { Label } from '@xiaowu/contract'
import type { BoothRequest, BoothView, Problem } from '../messages'

/** The members of a booth by the names that the server calls them in a refusal. */
export const FIELDS = [
  'boothId',
  'name',
  'divisionCode',
  'divisionName',
  'address',
  'servicePhone',
  'devices.reader',
  'devices.scanner',
  'devices.printer',
  'idleSeconds',
] as const

export type Field = (typeof FIELDS)[number]

/** The form as it is typed. */
export type Typed = Record<Field, string> & { simulated: boolean }

/** What is wrong, by field. */
export type FieldErrors = Partial<Record<Field, Label>>

const TEXT_50 = rule(/^[^\p{Cc}]{1,50}$/u, '必填，最多 50 个字', 'Needed, 50 characters at most')
const PORT = rule(/^\/[^\p{Cc}]{1,254}$/u, '须为绝对路径，以 / 开头', 'An absolute path, beginning with /')

/** The server's own rules; it has the last word. */
const RULES: Record<Field, (text: string) => Label | null> = {
  boothId: rule(/^([A-Z0-9]{2,12})?$/, '2 至 12 位大写字母或数字', '2 to 12 capitals and digits'),
  name: TEXT_50,
  divisionCode: rule(/^\d{6}$/, '须为 6 位数字', 'Six digits'),
  divisionName: TEXT_50,
  address: rule(/^[^\p{Cc}]{1,200}$/u, '必填，最多 200 个字', 'Needed, 200 characters at most'),
  servicePhone: rule(/^\+?[0-9-]{3,17}$/, '3 至 17 位数字，可含 + 和 -', '3 to 17 digits, + and - allowed'),
  'devices.reader': PORT,
  'devices.scanner': PORT,
  'devices.printer': PORT,
  idleSeconds: (text) =>
    /^\d{1,3}$/.test(text) && Number(text) >= 10 && Number(text) <= 600
      ? null
      : { zh: '须为 10 至 600 秒', en: '10 to 600 seconds' },
}

const BLANK: Typed = {
  boothId: '',
  name: '',
  divisionCode: '',
  divisionName: '',
  address: '',
  servicePhone: '',
  'devices.reader': '',
  'devices.scanner': '',
  'devices.printer': '',
  idleSeconds: '60',
  simulated: false,
}

/** The form as it is opened: blank for a new booth. */
export function typedOf(booth: BoothView | null): Typed {
  if (!booth) return { ...BLANK }
  const { devices, idleSeconds, ...rest } = booth
  return {
    boothId: rest.boothId,
    name: rest.name,
    divisionCode: rest.divisionCode,
    divisionName: rest.divisionName,
    address: rest.address,
    servicePhone: rest.servicePhone,
    'devices.reader': devices.reader,
    'devices.scanner': devices.scanner,
    'devices.printer': devices.printer,
    idleSeconds: String(idleSeconds),
    simulated: devices.simulated,
  }
}

/** The request that a form asks for. */
export function requestOf(typed: Typed): BoothRequest {
  const text = (field: Field): string => typed[field].trim()
  return {
    ...(text('boothId') && { boothId: text('boothId') }),
    name: text('name'),
    divisionCode: text('divisionCode'),
    divisionName: text('divisionName'),
    address: text('address'),
    servicePhone: text('servicePhone'),
    devices: {
      reader: text('devices.reader'),
      scanner: text('devices.scanner'),
      printer: text('devices.printer'),
      simulated: typed.simulated,
    },
    idleSeconds: Number(text('idleSeconds')),
  }
}

/** What can be told to be wrong before the server is asked. */
export function errorsOf(typed: Typed): FieldErrors {
  const found = FIELDS.map((field) => [field, RULES[field](typed[field].trim())] as const)
  return Object.fromEntries(found.filter(([, error]) => error !== null))
}

/** The field that the server refused, with its own words; empty where it named none. */
export function refusedFields(problem: Problem): FieldErrors {
  if (problem.code === 'booth-exists') {
    return { boothId: { zh: '该编号已被使用', en: 'There is a booth with this id already' } }
  }
  if (problem.code !== 'invalid') return {}
  const said = /^([A-Za-z.]+): (.+)$/s.exec(problem.detail ?? '')
  const field = FIELDS.find((one) => one === said?.[1])
  // An id is refused before it has a member's name.
  if (!field && problem.detail?.startsWith("a booth's id")) {
    return { boothId: { zh: '服务器未接受此编号', en: problem.detail } }
  }
  return field ? { [field]: { zh: '服务器未接受此项', en: said![2]! } } : {}
}

function rule(form: RegExp, zh: string, en: string): (text: string) => Label | null {
  return (text) => (form.test(text) ? null : { zh, en })
}
