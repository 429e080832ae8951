import { expect, it } from 'vitest'
import { contain } from '../src/booth/containment'

it('lets no menu, no dragging and no dropping out of the page', () => {
  contain(document)

  for (const name of ['contextmenu', 'dragstart', 'drop']) {
    const event = new Event(name, { bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented, name).toBe(true)
  }
})
