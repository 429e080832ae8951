import { FakeStream } from './fakes'

/** happy-dom draws nothing: a canvas takes every stroke and forgets it. */
const pen = new Proxy({}, { get: () => () => {}, set: () => true })
HTMLCanvasElement.prototype.getContext = (() => pen) as never

Object.assign(globalThis, { MediaStream: FakeStream })
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { value: null, writable: true })
HTMLMediaElement.prototype.play = async () => {}
