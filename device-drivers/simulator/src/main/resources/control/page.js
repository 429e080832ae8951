// The control page of the simulated booth: asks for the state again and again and draws it.
import { get, post } from './api.js'
import { byId } from './dom.js'
import { drawIo, startIo } from './io.js'
import { drawPrinter, startPrinter } from './printer.js'
import { drawReader, startReader } from './reader.js'
import { startScanner } from './scanner.js'
import { refreshWires, startWires } from './wires.js'

const EVERY_MILLIS = 700
const RECENT_MILLIS = 40_000

/** Does something and draws the state that it answers with; says what went wrong. */
async function act(action) {
  try {
    draw(await action())
  } catch (problem) {
    say(`操作未成功 ${problem.message}`, false)
  }
}

function draw(state) {
  drawReader(state.reader)
  drawPrinter(state.printer)
  drawIo(state.io)
  const lines = {
    reader: state.reader.line,
    scanner: state.scanner.line,
    printer: state.printer.line,
    io: state.io.line,
  }
  for (const [name, line] of Object.entries(lines)) {
    byId(name).classList.toggle('unplugged', !line.plugged)
    document.querySelector(`[data-plug="${name}"]`).checked = line.plugged
  }
  drawLink(Object.values(lines))
}

function drawLink(lines) {
  const heard = lines.some(
    (line) => line.lastHeard && Date.now() - Date.parse(line.lastHeard) < RECENT_MILLIS,
  )
  say(heard ? '晓屋程序在线 The booth is talking' : '晓屋程序未连接 No booth program yet', heard)
}

function say(text, well) {
  const link = byId('link')
  link.textContent = text
  link.classList.toggle('heard', well)
}

function startPlugs() {
  for (const plug of document.querySelectorAll('[data-plug]')) {
    plug.addEventListener('change', () =>
      act(() => post(`${plug.dataset.plug}/plug`, { plugged: plug.checked })),
    )
  }
}

async function start() {
  startPlugs()
  startPrinter(act)
  startIo(act)
  startWires(act)
  const refreshCodes = startScanner(act)
  await startReader(act)
  const refresh = async () => {
    try {
      draw(await get('state'))
      await Promise.all([refreshWires(), refreshCodes()])
    } catch {
      say('模拟程序没有应答 The simulator does not answer', false)
    }
    setTimeout(refresh, EVERY_MILLIS)
  }
  refresh()
}

start()
