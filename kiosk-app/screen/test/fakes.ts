import type { Device, ScreenState } from '@xiaowu/contract'
import { ref, shallowRef } from 'vue'
import type { Remote } from '../src/media/Calls'
import { FakeDevices } from '../../../video-bridge/contract/web/test/fakeDevices'
import { Loudspeaker } from '../src/media/Loudspeaker'
import type { Media } from '../src/media/media'

/** The far end of the loopback WebSocket. */
export class FakeSocket {
  readyState = 0
  bufferedAmount = 0
  readonly sent: unknown[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  send(data: unknown): void {
    this.sent.push(typeof data === 'string' ? JSON.parse(data) : data)
  }

  close(): void {
    this.drop(1000)
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
  }

  say(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  drop(code = 1006): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }

  /** What was sent, without signs of life. */
  told(): unknown[] {
    return this.sent.filter((message) => (message as { type?: string }).type !== 'Alive')
  }
}

/** A track that only knows whether it was stopped. */
export class FakeTrack {
  stopped = false

  constructor(readonly kind: string) {}

  stop(): void {
    this.stopped = true
  }
}

/** A device as the browser lists it; its name is its id, too. */
export function device(kind: MediaDeviceKind, label: string): Device {
  return { kind, label, deviceId: label, groupId: label }
}

/** The camera and the microphone of a usual booth. */
export function usualDevices(): FakeDevices {
  return new FakeDevices([device('videoinput', 'camera'), device('audioinput', 'microphone')])
}

/** A stream of the browser, as far as this page uses it. */
export class FakeStream {
  constructor(private readonly tracks: unknown[] = []) {}

  getTracks(): unknown[] {
    return this.tracks
  }
}

/** Media without pictures. */
export function noMedia(remotes: Remote[] = []): Media & { frames: Blob[] } {
  const frames: Blob[] = []
  return {
    frames,
    picture: shallowRef(null),
    remotes: shallowRef(remotes),
    framesDecoded: ref(7),
    line: shallowRef(null),
    recording: ref(true),
    sending: shallowRef({ picture: 'FACE', sound: 'ON' }),
    sends: shallowRef({}),
    paper: { possible: ref(false), show: () => {} },
    still: shallowRef(null),
    speaker: new Loudspeaker(new FakeDevices([])),
    sendFrame: (jpeg) => void frames.push(jpeg),
    sawFirstFrame: () => {},
  }
}

/** A state around a screen, with a sample booth. */
export function stateOf(screen: ScreenState['screen'], changes: Partial<ScreenState> = {}): ScreenState {
  const booth = { id: 'B00001', name: '样例街道便民服务中心', offline: false, simulated: false }
  return { revision: 1, screen, booth, ...changes }
}
