import { describe, expect, it } from 'vitest'
import { lineLabel, lineOfCall, type LineState } from '../src'

const byText = { zh: '请用文字', en: 'Go on in writing' }
const line = (changes: Partial<LineState>): LineState => ({
  sent: 'FULL',
  received: 'ALL',
  bars: 4,
  figures: null,
  ...changes,
})

describe('words about the line', () => {
  it.each<[Partial<LineState>, string]>([
    [{ sent: 'SMALL' }, 'smaller picture'],
    [{ sent: 'FROZEN' }, 'your picture is paused'],
    [{ received: 'FROZEN' }, 'the other’s picture is paused'],
    [{ sent: 'FROZEN', received: 'FROZEN' }, 'picture paused'],
    [{ sent: 'SMALL', received: 'SOUND' }, 'sound only'],
    [{ sent: 'SOUND' }, 'sound only'],
    [{ sent: 'TEXT' }, 'in writing'],
    [{ received: 'NOTHING' }, 'in writing'],
  ])('of %o say %s', (changes, words) => {
    expect(lineLabel(line(changes), byText)?.en).toContain(words)
  })

  it('are none while nothing was done', () => {
    expect(lineLabel(line({ bars: 3 }), byText)).toBeNull()
  })

  it('are those of the worst link of a call', () => {
    const sending = line({ sent: 'FROZEN', bars: 2 })
    const receiving = line({ received: 'SOUND', bars: 1 })

    expect(lineOfCall([sending, receiving])).toMatchObject({ sent: 'FROZEN', received: 'SOUND', bars: 1 })
    expect(lineOfCall([])).toBeNull()
  })
})
