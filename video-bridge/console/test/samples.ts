import type { FormView, ScreenState, Ticket } from '@xiaowu/contract'

export const CALL = '3b241101-e2bb-4255-8caf-4136c566a962'
export const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
export const NOW = Date.parse('2026-11-24T08:06:00Z')

export const ticket: Ticket = {
  call: CALL,
  ticket: 'A012',
  number: '330106-B00001-20261124-0003',
  itemName: '异地购房提取住房公积金',
  mode: 'FULLY_ONLINE',
  boothName: '样例街道政务晓屋',
  applicant: '样** 110***********002X',
  since: '2026-11-24T08:00:00Z',
}

export const form: FormView = {
  item: '330100-GJJ-001',
  itemName: '异地购房提取住房公积金',
  itemNameEn: 'Housing fund withdrawal',
  mode: 'FULLY_ONLINE',
  regionName: '杭州市',
  schema: {
    required: ['name', 'phone'],
    properties: {
      name: { type: 'string', title: '姓名', 'x-source': 'card.name', 'x-order': 1 },
      phone: { type: 'string', title: '手机号码', 'x-order': 2 },
    },
  },
  values: { name: '样**', phone: '138****8000' },
  sources: { name: 'CARD', phone: 'CODE' },
  errors: {},
  digest: DIGEST,
  locked: false,
}

/** The citizen's form with these changes. */
export function fill(changes: Partial<FormView> = {}, state: Partial<ScreenState> = {}): ScreenState {
  return {
    revision: 1,
    screen: { type: 'Fill', form: { ...form, ...changes }, maySign: false },
    booth: { id: 'B00001', name: '样例街道政务晓屋', offline: false, simulated: true },
    ...state,
  }
}
