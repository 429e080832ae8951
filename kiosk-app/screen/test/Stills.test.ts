import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Camera } from '../src/media/Camera'
import { LARGEST_BYTES, takeStill } from '../src/media/still'
import { postStillWith, Stills } from '../src/media/Stills'
import { usualDevices } from './fakes'

const CALL = '7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11'
const jpeg = new Blob(['picture'], { type: 'image/jpeg' })

describe('Stills', () => {
  let posted: string[]
  let taken: boolean
  let closed: number
  let camera: Camera
  let stills: Stills

  beforeEach(() => {
    vi.useFakeTimers()
    posted = []
    taken = true
    closed = 0
    camera = new Camera(usualDevices())
    stills = new Stills(camera, {
      take: async () => jpeg,
      post: async (call) => {
        posted.push(call)
        return taken
      },
      picture: async () => ({ width: 4, height: 3, close: () => closed++ }) as unknown as ImageBitmap,
    })
  })
  afterEach(() => {
    stills.forget()
    vi.useRealTimers()
  })

  it('are handed in, and shown to the citizen for ten seconds', async () => {
    await camera.on('video')
    await stills.take(CALL)
    expect(posted).toEqual([CALL])
    expect(stills.last.value).not.toBeNull()

    await vi.advanceTimersByTimeAsync(10_000)

    expect(stills.last.value).toBeNull()
    expect(closed).toBe(1)
  })

  it('are not taken while no picture is shown', async () => {
    await stills.take(CALL)

    expect(posted).toEqual([])
  })

  it('are taken one after the other', async () => {
    await camera.on('video')
    await Promise.all([stills.take(CALL), stills.take(CALL)])

    expect(posted).toEqual([CALL])
  })

  it('are not shown as taken when kiosk-app did not take them', async () => {
    taken = false
    await camera.on('video')
    await stills.take(CALL)

    expect(stills.last.value).toBeNull()
    expect(closed).toBe(1)
  })

  it('go out with the token', async () => {
    const send = vi.fn(async () => new Response(null, { status: 204 }))

    expect(await postStillWith('t0k3n', send as unknown as typeof fetch)(CALL, jpeg)).toBe(true)

    const [path, request] = send.mock.calls[0] as unknown as [string, RequestInit]
    expect(path).toBe(`/still?call=${CALL}`)
    expect(request.headers).toMatchObject({ 'Content-Type': 'image/jpeg', 'X-Xiaowu-Token': 'xiaowu.t0k3n' })
  })
})

describe('a still', () => {
  const image = { width: 8000, height: 4000, close: vi.fn() }
  const drawn: [number, number][] = []
  const cameraThat = (takePhoto: () => Promise<Blob>) =>
    class {
      takePhoto = takePhoto
      grabFrame = async () => image as unknown as ImageBitmap
    }
  const track = {} as MediaStreamTrack

  beforeEach(() => {
    drawn.length = 0
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        constructor(width: number, height: number) {
          drawn.push([width, height])
        }
        getContext = () => ({ drawImage: () => {} })
        convertToBlob = async () => jpeg
      },
    )
    vi.stubGlobal('createImageBitmap', async () => image)
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('is the photo that the camera takes, as it is', async () => {
    expect(
      await takeStill(
        track,
        cameraThat(async () => jpeg),
      ),
    ).toBe(jpeg)
    expect(drawn).toEqual([])
  })

  it('is a frame of the film where the camera takes no photos', async () => {
    await takeStill(
      track,
      cameraThat(() => Promise.reject(new DOMException('no', 'UnknownError'))),
    )

    expect(drawn).toEqual([[3508, 1754]])
  })

  it('is made smaller when kiosk-app would not take it', async () => {
    const huge = new Blob([new Uint8Array(LARGEST_BYTES + 1)], { type: 'image/jpeg' })

    expect(
      await takeStill(
        track,
        cameraThat(async () => huge),
      ),
    ).toBe(jpeg)
    expect(image.close).toHaveBeenCalled()
  })
})
