// What goes over the wires, as bytes.
import { get, post } from './api.js'
import { byId, element } from './dom.js'

const MOST_LINES = 200

let wire = 'reader'
let drawn = ''

export function startWires(act) {
  for (const tab of document.querySelectorAll('[data-wire]')) {
    tab.addEventListener('click', () => choose(tab.dataset.wire))
  }
  byId('forget').addEventListener('click', () => act(() => post('forget')))
}

function choose(name) {
  wire = name
  for (const tab of document.querySelectorAll('[data-wire]')) {
    tab.setAttribute('aria-pressed', String(tab.dataset.wire === name))
  }
  refreshWires()
}

export async function refreshWires() {
  const passages = (await get(`${wire}/bytes`)).slice(-MOST_LINES)
  const now = `${wire} ${passages.length} ${passages.at(-1)?.time}`
  if (now === drawn) return
  drawn = now
  const list = byId('bytes')
  list.replaceChildren(...(passages.length ? passages.map(line) : [nothing()]))
  list.scrollTop = list.scrollHeight
}

function line({ time, direction, hex }) {
  const toDevice = direction === 'TO_DEVICE'
  const item = element(
    'li',
    {},
    element('time', {}, new Date(time).toISOString().slice(11, 23)),
    element('b', {}, toDevice ? '晓屋 → 设备' : '设备 → 晓屋'),
    element('code', { title: `${(hex.length + 1) / 3} 字节 bytes` }, hex),
  )
  item.className = toDevice ? 'to-device' : 'to-booth'
  return item
}

function nothing() {
  const item = element('li', {}, '这条线上还没有字节 Nothing on this line yet')
  item.className = 'none'
  return item
}
