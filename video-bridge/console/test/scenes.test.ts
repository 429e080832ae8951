import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConsoleMessage } from '@xiaowu/contract'
import { wholeScene, type Scene } from '../gallery/scene'
import { deskState, EMPTY_DESK, type DeskState } from '../src/desk/deskState'
import { phaseOf } from '../src/desk/phase'

const STATES = join(__dirname, '../gallery/states')
const GOLDEN = join(__dirname, '../../contract/src/test/resources/wire/ConsoleMessage')
const read = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [name.replace('.json', ''), readFileSync(join(folder, name), 'utf8')])

const scenes: Record<string, Scene> = Object.fromEntries(
  read(STATES).map(([name, text]) => [name, JSON.parse(text)]),
)

/** The desk at the end of a scene, without what only real video tells. */
function played(name: string): DeskState {
  return wholeScene(scenes, name).messages.reduce<DeskState>(
    (state, { at, message }) => deskState(state, message, Date.parse(at)),
    EMPTY_DESK,
  )
}

describe('the scenes of the gallery', () => {
  it.each([
    ['desk-empty', 'idle'],
    ['desk-waiting', 'idle'],
    ['offered', 'offered'],
    ['connecting', 'connecting'],
    ['call', 'active'],
    ['interrupted', 'interrupted'],
    ['ended', 'ended'],
  ])('%s is a desk that is %s', (name, phase) => {
    expect(phaseOf(played(name))).toBe(phase)
  })

  it('tell when the disk of recordings is low', () => {
    expect(played('recording-low').recordingLow).toBe(true)
    expect(played('desk-waiting').recordingLow).toBe(false)
  })

  it('hand a case in step by step', () => {
    expect(played('ended').call?.steps.map(({ state }) => state)).toEqual(['APPLIED', 'RECEIVED', 'ACCEPTED'])
  })

  it('show masked people only', () => {
    for (const [name, text] of read(STATES)) {
      expect(text, name).not.toMatch(/(?<!\d)(\d{17}[\dX]|1[3-9]\d{9})(?!\d)/)
    }
  })
})

describe('the golden messages of the contract', () => {
  it.each(read(GOLDEN))('%s is taken by a desk in any state', (_, text) => {
    const message: ConsoleMessage = JSON.parse(text)

    expect(() => deskState(EMPTY_DESK, message, 0)).not.toThrow()
    expect(() => deskState(played('call'), message, 0)).not.toThrow()
  })
})
