import { afterEach, describe, expect, it, vi } from 'vitest'
import { screenAddress, socketWith, tokenOf } from '../src/booth/token'

describe('the token', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is read from the page that the server wrote it into', () => {
    const page = new DOMParser().parseFromString('<meta name="xiaowu-token" content="t0k3n">', 'text/html')

    expect(tokenOf(page)).toBe('t0k3n')
  })

  it('travels as a subprotocol to the own origin', () => {
    const opened: unknown[][] = []
    vi.stubGlobal(
      'WebSocket',
      class {
        constructor(...args: unknown[]) {
          opened.push(args)
        }
      },
    )
    const address = screenAddress({ protocol: 'http:', host: '127.0.0.1:8080' } as Location)
    socketWith('t0k3n')(address)

    expect(opened).toEqual([['ws://127.0.0.1:8080/screen', ['xiaowu.t0k3n']]])
  })
})
