import { createApp } from 'vue'
import '@xiaowu/contract/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '../src/ui/app.css'
import './gallery.css'
import App from '../src/App.vue'
import { Session } from '../src/session/Session'
import { wholeScene, type Scene } from './scene'
import { pause, Stage } from './Stage'

const files = import.meta.glob<Scene>('./states/*.json', { eager: true, import: 'default' })
const scenes = Object.fromEntries(
  Object.entries(files).map(([path, scene]) => [path.replace(/^.*\/|\.json$/g, ''), scene]),
)
const asked = new URLSearchParams(location.search).get('state')

if (asked) void show(asked)
else list()

/** Shows one state as the clerk would see it. */
async function show(name: string): Promise<void> {
  const scene = wholeScene(scenes, name)
  const stage = new Stage(scene)
  const session = new Session(stage.edges, 'ws://gallery.invalid/v1/console')
  createApp(App, { session, edges: stage.edges }).mount('#app')
  await session.start()
  await stage.play()
  for (const { on, type } of scene.acts) await act(on, type)
  await document.fonts.ready
  await pause(600)
  document.documentElement.dataset.ready = name
}

async function act(on: string, type?: string): Promise<void> {
  const element = document.querySelector<HTMLElement>(`[data-testid="${on}"]`)
  if (!element) throw new Error(`nothing here is called ${on}`)
  if (type === undefined) element.click()
  else {
    ;(element as HTMLInputElement).value = type
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await pause(300)
}

/** Links to all states. */
function list(): void {
  const app = document.querySelector('#app')!
  app.className = 'gallery'
  for (const [name, { title }] of Object.entries(scenes)) {
    const link = document.createElement('a')
    link.href = `?state=${name}`
    link.textContent = `${title} · ${name}`
    app.append(link)
  }
}
