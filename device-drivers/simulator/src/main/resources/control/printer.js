// The printer: its paper, as it comes out, and what can go wrong with it.
import { post } from './api.js'
import { byId } from './dom.js'

let seen = ''

export function startPrinter(act) {
  byId('paper').addEventListener('change', (event) =>
    act(() => post('printer/paper', { present: event.target.checked })),
  )
  for (const trouble of document.querySelectorAll('[data-trouble]')) {
    trouble.addEventListener('change', () => act(() => befall(trouble.dataset.trouble, trouble.checked)))
  }
  byId('tear').addEventListener('click', () => act(() => post('printer/tear')))
}

function befall(name, present) {
  return post('printer/trouble', { name, present })
}

function drawNotDone(commands) {
  const names = Object.entries(commands).map(([name, times]) => `${name} ×${times}`)
  byId('not-done').hidden = names.length === 0
  byId('not-done-names').textContent = names.join('   ')
}

export function drawPrinter(printer) {
  for (const trouble of document.querySelectorAll('[data-trouble]')) {
    trouble.checked = printer.troubles.includes(trouble.dataset.trouble)
  }
  byId('paper').checked = printer.paper
  drawNotDone(printer.notDone)
  byId('tear').disabled = !printer.printed
  const now = `${printer.printed} ${printer.pieces}`
  if (now === seen) return
  seen = now
  const picture = byId('paper-picture')
  picture.hidden = !printer.printed
  byId('no-paper').hidden = printer.printed
  if (printer.printed) picture.src = `api/printer/paper.png?at=${Date.now()}`
}
