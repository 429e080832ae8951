// The relay board: lamps as they are lit, and contacts to move by hand.
import { post } from './api.js'
import { byId } from './dom.js'

/** A press as a person makes it. */
const PRESS_MILLIS = 250

export function startIo(act) {
  for (const input of document.querySelectorAll('[data-input]')) {
    input.addEventListener('change', () => act(() => move(input.dataset.input, input.checked)))
  }
  byId('call').addEventListener('click', () => act(press))
}

function move(signal, active) {
  return post('io/move', { signal, active })
}

async function press() {
  await move('CALL_BUTTON', true)
  await new Promise((resolve) => setTimeout(resolve, PRESS_MILLIS))
  return move('CALL_BUTTON', false)
}

export function drawIo(io) {
  for (const output of document.querySelectorAll('[data-output]')) {
    output.classList.toggle('on', io.outputs[output.dataset.output] === true)
  }
  for (const input of document.querySelectorAll('[data-input]')) {
    input.checked = io.inputs[input.dataset.input] === true
  }
}
