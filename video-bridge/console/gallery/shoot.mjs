/**
 * Takes a 1440×900 picture of every state in the gallery: `npm run shoot -w @xiaowu/console -- FOLDER [STATE…]`.
 * Pages are served under the very policy that the bridge sends; what the browser blocks or reports fails the run.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const here = fileURLToPath(new URL('..', import.meta.url))
const built = join(here, 'target/gallery')

const [folder, ...wanted] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Name the folder for the pictures.\n')
  process.exit(2)
}
const pictures = resolve(process.env.INIT_CWD ?? '.', folder)
process.exitCode = (await shootAll()) ? 0 : 1

async function shootAll() {
  await build({ root: here, configFile: join(here, 'vite.gallery.config.ts'), logLevel: 'warn' })
  await mkdir(pictures, { recursive: true })
  const server = createServer(serve)
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Loopback addresses in the open: in the gallery both ends of the video are one page.
    args: ['--disable-features=WebRtcHideLocalIpsWithMdns', '--autoplay-policy=no-user-gesture-required'],
  })
  const names = (await readdir(join(here, 'gallery/states'))).map((file) => file.replace('.json', ''))
  let clean = true
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const complaints = await shoot(browser, server.address().port, name)
    process.stdout.write(`${name}${complaints.map((text) => `\n  ${text}`).join('')}\n`)
    clean &&= complaints.length === 0
  }
  await browser.close()
  server.close()
  return clean
}

async function shoot(browser, port, name) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (entry) => ['error', 'warning'].includes(entry.type()) && complaints.push(entry.text()))
  await page.goto(`http://127.0.0.1:${port}/gallery.html?state=${name}`)
  await page.waitForSelector(`html[data-ready="${name}"]`, { state: 'attached', timeout: 20_000 })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await page.close()
  return complaints
}

async function serve(request, response) {
  const path = new URL(request.url, 'http://localhost').pathname
  // Media that were recorded are not part of the gallery: their lanes stay dark.
  if (path.startsWith('/api/recordings/media/')) return response.writeHead(204).end()
  try {
    const body = await readFile(join(built, path))
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)], 'Content-Security-Policy': POLICY })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}
