import { describe, expect, it } from 'vitest'
import { faceBox, middleOf } from '../src/call/faceBox'

describe('the face beside a screen', () => {
  it.each([
    [1920, 1080],
    [1280, 720],
    [1080, 1920],
    [800, 600],
  ])('lies inside a screen of %d × %d, in its lower right corner', (width, height) => {
    const box = faceBox(width, height)

    expect(box.x + box.width).toBeLessThan(width)
    expect(box.y + box.height).toBeLessThan(height)
    expect(box.x).toBeGreaterThan(width / 2)
    expect(box.y).toBeGreaterThan(height / 2)
    expect(box.width / box.height).toBeCloseTo(16 / 9, 1)
  })

  it.each([
    [1280, 720, { x: 0, y: 0, width: 1280, height: 720 }],
    [640, 480, { x: 0, y: 60, width: 640, height: 360 }],
    [720, 1280, { x: 0, y: 438, width: 720, height: 405 }],
  ])('is the middle of a camera of %d × %d', (width, height, middle) => {
    expect(middleOf(width, height)).toEqual(middle)
  })
})
