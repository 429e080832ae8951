import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConsoleMessage } from '@xiaowu/contract'
import { FakeDeviceTrack } from '../../contract/web/test/fakeDevices'
import { Desk } from '../src/desk/Desk'
import { FakeWorld } from './fakes'
import { CALL, ticket } from './samples'

const started: ConsoleMessage = { type: 'Started', ticket, links: [] }
const desk: ConsoleMessage = {
  type: 'Desk',
  clerk: '王',
  regionName: '杭州市',
  available: true,
  tickets: [ticket],
  colleagues: [],
}

describe('what the clerk shows', () => {
  let world: FakeWorld
  let page: Desk
  let replaced: string[]
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const sends = () =>
    world.bridge.heard.flatMap((message) => (message.type === 'Sends' ? [message.sending.picture] : []))

  beforeEach(async () => {
    vi.useFakeTimers()
    world = new FakeWorld()
    world.chosenScreen = new FakeDeviceTrack('video', 'screen')
    page = new Desk('ws://bridge/v1/console', world, { loggedOut() {}, takenOver() {}, lost() {} })
    replaced = []
    vi.spyOn(page.links, 'replace').mockImplementation((kind, track) => {
      replaced.push(`${kind} ${track?.getSettings().deviceId ?? 'none'}`)
    })
    world.bridge.open()
    world.bridge.say(desk, started)
    await settle()
  })
  afterEach(() => {
    page.close()
    vi.useRealTimers()
  })

  it('is a screen with the face beside it, and the face again', async () => {
    await page.shareScreen()
    await settle()
    page.showing.stop()
    await settle()

    expect(replaced).toEqual(['video screen with camera', 'video camera'])
    expect(world.composed.size).toBe(0)
    expect(sends()).toEqual(['FACE', 'SCREEN', 'FACE'])
    expect(world.chosenScreen!.stopped).toBe(true)
  })

  it('is the face again when the clerk stops it in the browser', async () => {
    await page.shareScreen()
    world.chosenScreen!.onended!()

    expect(page.showing.screen.value).toBeNull()
    expect(replaced.at(-1)).toBe('video camera')
  })

  it('stays the face when the clerk chooses no screen', async () => {
    world.chosenScreen = null
    await page.shareScreen()

    expect(replaced).toEqual([])
  })

  it('stays the face, and says so, when the screen can not be shown', async () => {
    page.close()
    const broken = Object.assign(new FakeWorld(), {
      captureScreen: () => Promise.reject(new DOMException('no', 'NotReadableError')),
    })
    page = new Desk('ws://bridge/v1/console', broken, { loggedOut() {}, takenOver() {}, lost() {} })
    broken.bridge.open()
    broken.bridge.say(desk, started)

    await page.shareScreen()

    expect(page.showing.screen.value).toBeNull()
    expect(page.state.value.refusal?.message).toContain('无法展示')
  })

  it('is the screen alone while the camera is unplugged', async () => {
    await page.shareScreen()
    world.media.unplug('camera')
    await settle()

    expect(replaced).toEqual(['video screen with camera', 'video screen'])
    expect([...world.composed.keys()]).toEqual(['screen'])
    expect(sends().at(-1)).toBe('SCREEN')
  })

  it('is the screen also on links that are opened meanwhile', async () => {
    await page.shareScreen()
    world.bridge.say(started)
    await settle()

    expect(replaced).toEqual(['video screen with camera', 'video screen with camera'])
  })

  it('is the screen without the face while the clerk has switched the camera off', async () => {
    page.camera.setCamera(false)
    await page.shareScreen()
    expect(world.composed.get('screen with camera')).toBe(false)

    page.camera.setCamera(true)
    await settle()
    expect(world.composed.get('screen with camera')).toBe(true)
  })

  it('is no screen any more when the call is over', async () => {
    await page.shareScreen()
    world.bridge.say({ type: 'Ended', call: CALL, reason: 'COMPLETED' })

    expect(page.showing.screen.value).toBeNull()
    expect(world.chosenScreen!.stopped).toBe(true)
  })

  it('is no screen that was chosen after the call was over', async () => {
    const late = page.shareScreen()
    world.bridge.say({ type: 'Ended', call: CALL, reason: 'COMPLETED' })
    await late

    expect(page.showing.screen.value).toBeNull()
    expect(world.chosenScreen!.stopped).toBe(true)
  })
})

describe("what the clerk asks of the booth's cameras", () => {
  let world: FakeWorld
  let page: Desk

  beforeEach(() => {
    vi.useFakeTimers()
    world = new FakeWorld()
    page = new Desk('ws://bridge/v1/console', world, { loggedOut() {}, takenOver() {}, lost() {} })
    world.bridge.open()
    world.bridge.say(desk, started)
  })
  afterEach(() => {
    page.close()
    vi.useRealTimers()
  })

  it('is paper, or the face', () => {
    page.cameras.askPicture('DOCUMENT')

    expect(world.bridge.heard).toContainEqual({ type: 'AskPicture', call: CALL, picture: 'DOCUMENT' })
  })

  it('is a still, waited for until it comes', () => {
    page.cameras.askStill()
    expect(page.state.value.pending).toEqual({ type: 'AskStill' })

    world.bridge.say({ type: 'StillTaken', call: CALL, still: 's1' })

    expect(page.state.value.pending).toBeNull()
    expect(page.state.value.call?.still).toBe('s1')
  })

  it('is waited for no longer than fifteen seconds', async () => {
    page.cameras.askStill()
    await vi.advanceTimersByTimeAsync(15_000)

    expect(page.state.value.pending).toBeNull()
  })

  it('is fetched from the bridge, and refused when it is not there any more', async () => {
    world.answers.set('/api/stills/s1', { status: 200, body: 'picture' })
    expect((await page.still('s1')).size).toBeGreaterThan(0)

    world.answers.set('/api/stills/s1', { status: 404 })
    await expect(page.still('s1')).rejects.toThrow('404')
  })

  it('is forgotten with the call', () => {
    world.bridge.say({ type: 'StillTaken', call: CALL, still: 's1' })
    world.bridge.say({ type: 'Ended', call: CALL, reason: 'COMPLETED' })

    expect(page.state.value.call?.still).toBeNull()
  })
})
