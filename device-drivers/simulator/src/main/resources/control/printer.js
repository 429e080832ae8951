// The printer: its paper, as it comes out.
import { post } from './api.js'
import { byId } from './dom.js'

let seen = ''

export function startPrinter(act) {
  byId('paper').addEventListener('change', (event) =>
    act(() => post('printer/paper', { present: event.target.checked })),
  )
  byId('tear').addEventListener('click', () => act(() => post('printer/tear')))
}

export function drawPrinter(printer) {
  byId('paper').checked = printer.paper
  byId('tear').disabled = !printer.printed
  const now = `${printer.printed} ${printer.jobs}`
  if (now === seen) return
  seen = now
  const picture = byId('paper-picture')
  picture.hidden = !printer.printed
  byId('no-paper').hidden = printer.printed
  if (printer.printed) picture.src = `api/printer/paper.png?at=${Date.now()}`
}
