import QRCode from 'qrcode'

/** Draws a picture of 1280 × 720. */
export type Drawing = (pen: CanvasRenderingContext2D) => void

interface Person {
  wall: [string, string]
  coat: string
  hair: string
  bun: boolean
  glasses: boolean
}

/** A clerk at her desk. */
export const drawClerk: Drawing = (pen) => {
  const person = {
    wall: ['#dfe9ee', '#b9cdd8'],
    coat: '#1f4e79',
    hair: '#2b2320',
    bun: true,
    glasses: true,
  } as const
  ground(pen, [...person.wall])
  shelf(pen)
  figure(pen, { ...person, wall: [...person.wall] }, 640, 1.25)
  lanyard(pen)
}

/** A citizen in the booth. */
export const drawCitizen: Drawing = (pen) => {
  const wall: [string, string] = ['#f1e6d3', '#dcc8a8']
  ground(pen, wall)
  figure(pen, { wall, coat: '#8c5a44', hair: '#8d8a86', bun: false, glasses: false }, 640, 1.25)
}

/** A citizen who holds a telephone with a code to the camera. */
export const drawPhone: Drawing = (pen) => {
  const wall: [string, string] = ['#f1e6d3', '#dcc8a8']
  ground(pen, wall)
  figure(pen, { wall, coat: '#8c5a44', hair: '#8d8a86', bun: false, glasses: false }, 200, 1)
  phone(pen)
}

/** A contract under the camera for paper. */
export const drawPaper: Drawing = (pen) => {
  pen.fillStyle = '#3b342c'
  pen.fillRect(0, 0, 1280, 720)
  pen.fillStyle = '#fbfaf5'
  pen.fillRect(380, 30, 520, 660)
  pen.fillStyle = '#1d2733'
  pen.font = '600 34px "Noto Sans CJK SC"'
  pen.textAlign = 'center'
  pen.fillText('商品房买卖合同（样例）', 640, 100)
  pen.fillStyle = '#8a919b'
  for (let line = 0; line < 12; line++) pen.fillRect(430, 150 + line * 40, line % 4 === 3 ? 260 : 420, 10)
  pen.strokeStyle = '#b3261e'
  pen.lineWidth = 6
  pen.beginPath()
  pen.arc(780, 590, 56, 0, 2 * Math.PI)
  pen.stroke()
}

/** A page of rules on the clerk's screen. */
export const drawScreen: Drawing = (pen) => {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, 1280, 720)
  pen.fillStyle = '#1f4e79'
  pen.fillRect(0, 0, 1280, 80)
  pen.fillStyle = '#ffffff'
  pen.font = '600 36px "Noto Sans CJK SC"'
  pen.textAlign = 'left'
  pen.fillText('异地购房提取住房公积金 · 办事指南（样例）', 40, 54)
  pen.fillStyle = '#c9d3dc'
  for (let line = 0; line < 11; line++) pen.fillRect(40, 130 + line * 52, line % 3 === 2 ? 620 : 1100, 16)
}

function ground(pen: CanvasRenderingContext2D, [from, to]: [string, string]): void {
  const light = pen.createLinearGradient(0, 0, 1280, 720)
  light.addColorStop(0, from)
  light.addColorStop(1, to)
  pen.fillStyle = light
  pen.fillRect(0, 0, 1280, 720)
}

function shelf(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = '#9fb6c3'
  pen.fillRect(60, 210, 300, 12)
  pen.fillRect(930, 150, 290, 12)
  const books = ['#c96f4a', '#f0c98b', '#14766e', '#f6f4ef', '#1f4e79']
  books.forEach((colour, i) => {
    pen.fillStyle = colour
    pen.fillRect(90 + i * 42, 100 + (i % 3) * 14, 32, 110 - (i % 3) * 14)
  })
  pen.fillStyle = '#14766e'
  for (const [x, y] of [
    [1060, 80],
    [1100, 60],
    [1140, 84],
  ] as const)
    disc(pen, x, y, 34)
  pen.fillStyle = '#c96f4a'
  pen.fillRect(1065, 100, 74, 52)
}

function figure(pen: CanvasRenderingContext2D, person: Person, x: number, size: number): void {
  pen.save()
  pen.translate(x, 720)
  pen.scale(size, size)
  pen.fillStyle = person.coat
  pen.beginPath()
  pen.moveTo(-230, 0)
  pen.bezierCurveTo(-220, -150, -120, -190, 0, -190)
  pen.bezierCurveTo(120, -190, 220, -150, 230, 0)
  pen.fill()
  pen.fillStyle = '#f6f4ef'
  pen.beginPath()
  pen.moveTo(-58, -186)
  pen.lineTo(0, -96)
  pen.lineTo(58, -186)
  pen.fill()
  head(pen, person)
  pen.restore()
}

function head(pen: CanvasRenderingContext2D, { hair, bun, glasses }: Person): void {
  pen.fillStyle = '#e2b795'
  pen.fillRect(-34, -240, 68, 66)
  pen.fillStyle = hair
  oval(pen, 0, -345, 112, 122)
  if (bun) disc(pen, 0, -470, 42)
  pen.fillStyle = '#efc9a8'
  oval(pen, 0, -320, 92, 108)
  pen.fillStyle = hair
  pen.beginPath()
  pen.ellipse(0, -362, 98, 78, 0, Math.PI, 0)
  pen.bezierCurveTo(60, -388, -30, -380, -98, -362)
  pen.fill()
  face(pen, glasses)
}

function face(pen: CanvasRenderingContext2D, glasses: boolean): void {
  pen.fillStyle = '#2b2320'
  disc(pen, -36, -322, 8)
  disc(pen, 36, -322, 8)
  pen.lineCap = 'round'
  pen.lineWidth = 6
  pen.strokeStyle = '#a8543f'
  pen.beginPath()
  pen.arc(0, -284, 34, 0.15 * Math.PI, 0.85 * Math.PI)
  pen.stroke()
  if (!glasses) return
  pen.lineWidth = 5
  pen.strokeStyle = '#3c4a57'
  for (const x of [-36, 36]) {
    pen.beginPath()
    pen.arc(x, -322, 27, 0, 2 * Math.PI)
    pen.stroke()
  }
}

function lanyard(pen: CanvasRenderingContext2D): void {
  pen.strokeStyle = '#f0c98b'
  pen.lineWidth = 9
  pen.beginPath()
  pen.moveTo(545, 500)
  pen.lineTo(640, 640)
  pen.lineTo(735, 500)
  pen.stroke()
  pen.fillStyle = '#fff'
  pen.fillRect(596, 632, 88, 88)
}

function phone(pen: CanvasRenderingContext2D): void {
  pen.save()
  pen.translate(640, 380)
  pen.rotate(-0.06)
  pen.fillStyle = '#e2b795'
  oval(pen, 10, 300, 190, 130)
  pen.fillStyle = '#1d2733'
  pen.beginPath()
  pen.roundRect(-170, -310, 340, 640, 40)
  pen.fill()
  pen.fillStyle = '#fff'
  pen.beginPath()
  pen.roundRect(-154, -294, 308, 608, 28)
  pen.fill()
  pen.fillStyle = '#14766e'
  pen.fillRect(-154, -250, 308, 64)
  pen.fillStyle = '#fff'
  pen.font = '600 34px "Noto Sans CJK SC"'
  pen.textAlign = 'center'
  pen.fillText('一码通办', 0, -206)
  code(pen, -130, -150, 260)
  pen.restore()
}

function code(pen: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  const { size, data } = QRCode.create('https://bridge.example/sample', { errorCorrectionLevel: 'M' }).modules
  const dot = side / size
  pen.fillStyle = '#000'
  for (let i = 0; i < data.length; i++) {
    if (data[i]) pen.fillRect(x + (i % size) * dot, y + Math.floor(i / size) * dot, dot + 0.5, dot + 0.5)
  }
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  oval(pen, x, y, radius, radius)
}

function oval(pen: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  pen.beginPath()
  pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI)
  pen.fill()
}
