import { describe, expect, it } from 'vitest'
import type { LineFigures, Received } from '../src'
import { NOTHING_YET, receivedOf, reception } from '../src/link/reception'

/** What people notice after each second of what comes. */
function notice(seconds: string): Received[] {
  let state = NOTHING_YET
  return [...seconds].map((second, i) => {
    const comes = { pictureComes: second === 'p', soundComes: 'ps'.includes(second) }
    state = reception(state, comes as LineFigures, i * 1000)
    return receivedOf(state, i * 1000)
  })
}

describe('what comes from the far end', () => {
  it('is missed by nobody before it came for the first time', () => {
    expect(notice('-----')).toEqual(Array(5).fill('ALL'))
  })

  it('is a picture that is paused when only sound comes', () => {
    expect(notice('ppssss').at(-1)).toBe('FROZEN')
  })

  it('is only sound when the picture has been paused for twenty seconds', () => {
    expect(notice('p' + 's'.repeat(25)).at(-1)).toBe('SOUND')
  })

  it('is all there is when nobody ever sent a picture', () => {
    expect(notice('ssssss').at(-1)).toBe('ALL')
  })

  it('is nothing after five seconds without anything', () => {
    expect(notice('pp------').at(-1)).toBe('NOTHING')
  })

  it('is whole again with the first picture', () => {
    expect(notice('ppsssssp').at(-1)).toBe('ALL')
  })
})
