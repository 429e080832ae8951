import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { grabFrames } from '../src/media/frames'

describe('grabFrames', () => {
  const video = { videoWidth: 1920, videoHeight: 1080, readyState: 4 } as HTMLVideoElement
  const sizes: string[] = []
  let finish: (() => void) | undefined
  let sent: Blob[]

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    sizes.length = 0
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
      this: HTMLCanvasElement,
      done,
      type,
    ) {
      sizes.push(`${this.width}×${this.height} ${type}`)
      finish = () => done(new Blob(['jpeg']))
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  const grab = (of: Partial<HTMLVideoElement> = {}) =>
    grabFrames({ ...video, ...of } as HTMLVideoElement, (jpeg) => void sent.push(jpeg))

  it('sends five frames a second of at most 1280×720', () => {
    const stop = grab()
    for (let frame = 0; frame < 5; frame++) {
      vi.advanceTimersByTime(200)
      finish!()
    }
    stop()

    expect(sent).toHaveLength(5)
    expect(new Set(sizes)).toEqual(new Set(['1280×720 image/jpeg']))
  })

  it('never enlarges', () => {
    const stop = grab({ videoWidth: 640, videoHeight: 480 })
    vi.advanceTimersByTime(200)
    stop()

    expect(sizes).toEqual(['640×480 image/jpeg'])
  })

  it('waits for a frame that is still being packed', () => {
    const stop = grab()
    vi.advanceTimersByTime(1000)
    stop()

    expect(sizes).toHaveLength(1)
  })

  it('waits for a picture', () => {
    const stop = grab({ videoWidth: 0 })
    vi.advanceTimersByTime(1000)
    stop()

    expect(sizes).toEqual([])
  })

  it('sends nothing after it was stopped', () => {
    const stop = grab()
    vi.advanceTimersByTime(200)
    stop()
    finish!()
    vi.advanceTimersByTime(1000)

    expect(sent).toEqual([])
  })
})
