import { afterEach, describe, expect, it, vi } from 'vitest'
import { onNetworkChange } from '../src'

class FakeConnection extends EventTarget {
  type: string | undefined = 'ethernet'
}

describe('a change of network', () => {
  const connection = new FakeConnection()
  const changed = vi.fn()
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true })
  let stop = () => {}

  afterEach(() => {
    stop()
    changed.mockClear()
  })

  it('is told when there is a network again', () => {
    stop = onNetworkChange(changed)
    dispatchEvent(new Event('online'))

    expect(changed).toHaveBeenCalledOnce()
  })

  it('is told when the network is of another kind', () => {
    stop = onNetworkChange(changed)
    connection.type = 'wifi'
    connection.dispatchEvent(new Event('change'))

    expect(changed).toHaveBeenCalledOnce()
  })

  it('is not told when only the estimate of its speed is another', () => {
    stop = onNetworkChange(changed)
    connection.dispatchEvent(new Event('change'))

    expect(changed).not.toHaveBeenCalled()
  })

  it('is told no longer to who has stopped listening', () => {
    onNetworkChange(changed)()
    dispatchEvent(new Event('online'))

    expect(changed).not.toHaveBeenCalled()
  })
})
