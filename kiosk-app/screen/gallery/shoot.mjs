/* global console, document, process, URL */
// Photographs every state of the gallery at the booth's size: `npm run shoot -w @xiaowu/screen -- FOLDER [NAME…]`.
// Run `npm run gallery -w @xiaowu/screen` before. Ends with 1 if a page complains, for example that its own content
// security policy blocks it.
import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const built = resolve(here, '../../target/gallery')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const [folder, ...chosen] = process.argv.slice(2)

if (!folder || !existsSync(join(built, 'gallery.html'))) {
  console.error(
    'Usage: npm run shoot -w @xiaowu/screen -- FOLDER [NAME…], after npm run gallery -w @xiaowu/screen',
  )
  process.exit(2)
}

// npm runs scripts in the package's folder; the folder is meant from where npm was called.
const target = resolve(process.env.INIT_CWD ?? '.', folder)
mkdirSync(target, { recursive: true })
const names = readdirSync(join(here, 'states')).map((file) => file.replace('.json', ''))
const wanted = chosen.length > 0 ? names.filter((name) => chosen.some((part) => name.includes(part))) : names

const server = createServer(serve).listen(0, '127.0.0.1')
await new Promise((ready) => server.once('listening', ready))
const browser = await chromium.launch({
  // The browser's own words, such as those of a date, are Chinese as in a booth.
  env: { ...process.env, LANGUAGE: 'zh_CN' },
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--lang=zh-CN', '--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
})
const page = await browser.newPage({
  viewport: { width: 1080, height: 1920 },
  reducedMotion: 'reduce',
  locale: 'zh-CN',
})
const lines = ['slow', 'frozen', 'sound', 'text'].map((line) => [
  `line-${line}`,
  (name) => page.goto(address(name, `?line=${line}`)),
])
/** What is worth a picture beyond the states, by the state that it begins with: what to call it, and how to get there. */
const FURTHER = {
  menu: [['offline', (name) => page.goto(address(name, '?offline'))]],
  fill: [['typing', () => type('field-city', 's', 'u')]],
  'fill-with-code': [['typing-date', () => type('field-contractDate')]],
  'fill-complete': [['leaving', () => page.getByTestId('leave').click()]],
  'fill-call': [['typing', () => type('field-phone')], ...lines],
  sign: [['signed', sign]],
}
let complaints = 0
page.on('console', (message) => message.type() === 'error' && complain(message.text()))
page.on('pageerror', (error) => complain(error.message))

for (const name of wanted) await shoot(name)
await browser.close()
server.close()
process.exit(complaints > 0 ? 1 : 0)

async function shoot(name) {
  await page.goto('about:blank')
  await page.goto(address(name))
  await page.locator('[data-testid^=screen-]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() =>
    [...document.querySelectorAll('video')].every((v) => !v.srcObject || v.videoWidth > 0),
  )
  await picture(name)
  for (const [what, go] of FURTHER[name.replace(/^\d+-/, '')] ?? []) {
    await go(name)
    await page.waitForTimeout(400)
    await picture(`${name}-${what}`)
  }
}

async function type(field, ...keys) {
  await page.getByTestId(field).focus()
  await page.getByTestId('keyboard').waitFor()
  for (const key of keys) await page.locator(`[data-skbtn="${key}"]`).click()
}

async function sign() {
  const { x, y, width, height } = await page.getByTestId('signature-pad').boundingBox()
  await page.mouse.move(x + width * 0.2, y + height / 2)
  await page.mouse.down()
  for (let i = 0; i <= 60; i++) {
    const wave = Math.sin(i / 3) * Math.cos(i / 11) * height * 0.28
    await page.mouse.move(x + width * (0.2 + i * 0.009), y + height / 2 + wave)
  }
  await page.mouse.up()
}

function address(name, query = '') {
  return `http://127.0.0.1:${server.address().port}/gallery.html${query}#${name}`
}

async function picture(name) {
  await page.screenshot({ path: join(target, `${name}.png`) })
  console.log(join(target, `${name}.png`))
}

function complain(text) {
  complaints++
  console.error(`${page.url()}: ${text}`)
}

function serve(request, response) {
  const path = normalize(new URL(request.url, 'http://localhost').pathname)
  const file = join(built, path)
  if (!file.startsWith(built) || !existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
