import type { ScreenState } from '@xiaowu/contract'
import { mount } from '@vue/test-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import BoothPage from '../src/BoothPage.vue'
import { mediaKey } from '../src/media/media'
import { screens } from '../src/screens'
import { noMedia, stateOf } from './fakes'
import { namelessParts } from './names'

const GALLERY = join(__dirname, '../gallery/states')
const WIRE = join(__dirname, '../../../video-bridge/contract/src/test/resources/wire/Screen')
const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** The gallery's states, and a state around each golden screen of the contract. */
const states: [string, ScreenState][] = [
  ...readdirSync(GALLERY).map((file): [string, ScreenState] => [file, read(GALLERY, file)]),
  ...readdirSync(WIRE).map((file): [string, ScreenState] => [`wire ${file}`, stateOf(read(WIRE, file))]),
]

describe('every state', () => {
  let complaints: unknown[][]

  beforeEach(() => {
    complaints = []
    vi.spyOn(console, 'warn').mockImplementation((...args) => void complaints.push(args))
    vi.spyOn(console, 'error').mockImplementation((...args) => void complaints.push(args))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    document.body.innerHTML = ''
  })

  it.each(states)('%s is drawn, with a name for each part', (_, state) => {
    const page = mount(BoothPage, {
      props: { state, online: true },
      global: { provide: { [mediaKey as symbol]: noMedia() } },
      attachTo: document.body,
    })

    expect(page.find(`[data-testid=screen-${state.screen.type}]`).exists()).toBe(true)
    expect(namelessParts(page.element)).toEqual([])
    expect(complaints).toEqual([])
    page.unmount()
  })

  it.each(states)('%s shows no whole ID number', (_, state) => {
    const page = mount(BoothPage, {
      props: { state, online: true },
      global: { provide: { [mediaKey as symbol]: noMedia() } },
    })
    const typed = page.findAll('input, textarea').map((field) => (field.element as HTMLInputElement).value)

    expect([page.text(), ...typed].join(' ')).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
    page.unmount()
  })

  it('is there for each screen', () => {
    const drawn = new Set(states.map(([, state]) => state.screen.type))

    expect([...drawn].sort()).toEqual(Object.keys(screens).sort())
  })
})
