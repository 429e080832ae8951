import { createApp } from 'vue'
import '@xiaowu/contract/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '../src/ui/app.css'
import './gallery.css'
import App from '../src/App.vue'
import { Session } from '../src/session/Session'
import type { Scene } from './scene'
import { pause, Stage } from './Stage'

const files = import.meta.glob<Scene>('./states/*.json', { eager: true, import: 'default' })
const scenes = Object.fromEntries(
  Object.entries(files).map(([path, scene]) => [path.replace(/^.*\/|\.json$/g, ''), scene]),
)
const asked = new URLSearchParams(location.search).get('state')

if (asked) void show(asked)
else list()

/** Shows one state as the technician would see it. */
async function show(name: string): Promise<void> {
  const scene = scenes[name]
  if (!scene) throw new Error(`no scene is called ${name}`)
  const stage = new Stage(scene)
  const session = new Session(stage.edges)
  createApp(App, { session, edges: stage.edges }).mount('#app')
  await session.start()
  await pause(100)
  for (const { on, type } of scene.acts ?? []) await act(on, type)
  await stage.end()
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
