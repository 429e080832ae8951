import { describe, expect, it } from 'vitest'
import { errorsOf, refusedFields, requestOf, typedOf } from '../src/booths/boothForm'
import { enrolCommand } from '../src/booths/enrolCommand'
import { found } from '../src/booths/search'
import { ago, left } from '../src/ui/times'
import { CLAIM, STAGED } from './fakes'

const invalid = (detail: string) => ({ title: 'does not fit', status: 400, code: 'invalid', detail })

describe('the form of a booth', () => {
  it('gives back what it was opened with', () => {
    expect({ ...requestOf(typedOf(STAGED)), state: 'STAGED' }).toEqual(STAGED)
    expect(errorsOf(typedOf(STAGED))).toEqual({})
  })

  it('leaves an empty id to the server', () => {
    expect(requestOf({ ...typedOf(STAGED), boothId: ' ' })).not.toHaveProperty('boothId')
  })

  it('wants everything of a new booth but the id', () => {
    expect(Object.keys(errorsOf(typedOf(null)))).toEqual([
      'name',
      'divisionCode',
      'divisionName',
      'address',
      'servicePhone',
      'devices.reader',
      'devices.scanner',
      'devices.printer',
    ])
  })

  it.each([
    ['boothId', 'b1'],
    ['divisionCode', '33010'],
    ['servicePhone', 'none'],
    ['devices.reader', 'ttyUSB0'],
    ['idleSeconds', '9'],
    ['idleSeconds', '601'],
    ['idleSeconds', '1e2'],
  ] as const)('does not take %s %s', (field, text) => {
    expect(Object.keys(errorsOf({ ...typedOf(STAGED), [field]: text }))).toEqual([field])
  })

  it('shows a refusal at its field', () => {
    expect(refusedFields(invalid('devices.reader: no such port'))).toEqual({
      'devices.reader': { zh: '服务器未接受此项', en: 'no such port' },
    })
    expect(refusedFields(invalid("a booth's id has 2 to 12 capitals"))).toHaveProperty('boothId')
    expect(refusedFields({ title: '', status: 409, code: 'booth-exists' })).toHaveProperty('boothId')
  })

  it('knows no field for other refusals', () => {
    expect(refusedFields(invalid('it is no booth as JSON'))).toEqual({})
    expect(refusedFields(invalid('colour: unknown'))).toEqual({})
    expect(refusedFields({ title: '', status: 500, code: 'fault', detail: 'name: x' })).toEqual({})
  })
})

describe('the list', () => {
  it('is searched by every word, in any case', () => {
    expect(found([STAGED], '杭州 b00001')).toEqual([STAGED])
    expect(found([STAGED], '杭州 上海')).toEqual([])
    expect(found([STAGED], ' ')).toEqual([STAGED])
  })

  it('tells times in words', () => {
    expect(ago(59_000).zh).toBe('刚刚')
    expect(ago(3 * 3_600_000).zh).toBe('3 小时前')
    expect(left(86_399_001)).toBe('24:00:00')
    expect(left(-5)).toBe('00:00:00')
  })
})

it('the command for the booth names server, booth and code', () => {
  expect(enrolCommand(CLAIM).replaceAll(/\\\n\s*/g, '')).toBe(
    'agent enrol --state /var/lib/xiaowu/agent --server https://provisioning.example:8205 --trust root.crt ' +
      '--booth B00001 --code 7K2M-9QXD-41TR',
  )
})
