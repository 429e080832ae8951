// The scanner: codes laid ready, or any text.
import { get, post } from './api.js'
import { byId, element, english } from './dom.js'

/** What is special about a code, for the names that the demonstration gives. */
const TITLES = { valid: '有效', expired: '已过期', forged: '伪造的', 'other-person': '别人的' }

let names = ''

export function startScanner(act) {
  byId('show-form').addEventListener('submit', (event) => {
    event.preventDefault()
    const text = byId('show-text').value.trim()
    if (text) show(act, { text }, text)
  })
  return () => refreshCodes(act)
}

/** Codes may be laid ready at any time. */
async function refreshCodes(act) {
  const codes = await get('codes')
  if (codes.join() === names) return
  names = codes.join()
  byId('codes').replaceChildren(...codes.map((code) => picture(code, act)))
  byId('no-codes').hidden = codes.length > 0
}

function picture(code, act) {
  const image = element('img', { src: `api/codes/${encodeURIComponent(code)}.png`, alt: '' })
  const title = TITLES[code] ? [TITLES[code], english(code)] : [code]
  const button = element('button', { type: 'button', 'data-code': code }, image, ...title)
  button.className = 'code'
  button.addEventListener('click', () => show(act, { code }, code))
  return button
}

function show(act, body, label) {
  act(async () => {
    const state = await post('scanner/show', body)
    const shown = label.length > 80 ? `${label.slice(0, 80)}…` : label
    byId('shown').replaceChildren(`已出示 ${shown} `, english('shown'))
    byId('window').classList.add('seen')
    setTimeout(() => byId('window').classList.remove('seen'), 900)
    return state
  })
}
