import type { CallView } from '@xiaowu/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import type { Remote } from '../src/media/Calls'
import { CallRecording } from '../src/recording/CallRecording'
import { postTo, type Answer, type Chunk } from '../src/recording/chunk'
import { FakeTrack } from './fakes'

/** A recorder that gives what the test says. */
class FakeRecorder {
  static all: FakeRecorder[] = []
  state = 'inactive'
  ondataavailable: ((event: { data: Blob }) => void) | null = null
  onstop: (() => void) | null = null

  constructor(
    readonly stream: MediaStream,
    readonly options: MediaRecorderOptions,
  ) {
    FakeRecorder.all.push(this)
  }

  start(): void {
    this.state = 'recording'
  }

  gives(text: string): void {
    this.ondataavailable?.({ data: new Blob([text]) })
  }

  stop(): void {
    this.state = 'inactive'
    this.gives('end')
    this.onstop?.()
  }
}

const CALL = '7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11'
const active: CallView = {
  type: 'Active',
  call: CALL,
  clerk: '王',
  regionName: '杭州市',
  interrupted: false,
  accepted: false,
  others: [],
  held: false,
}

function streamOf(...kinds: string[]): MediaStream {
  const tracks = kinds.map((kind) => new FakeTrack(kind))
  return {
    getTracks: () => tracks,
    getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
  } as unknown as MediaStream
}

describe('the recording of a call', () => {
  const remotes = shallowRef<Remote[]>([])
  const posted: Chunk[] = []
  let answers: Answer[] = []
  let recording: CallRecording

  beforeEach(() => {
    vi.useFakeTimers()
    FakeRecorder.all = []
    posted.length = 0
    answers = []
    remotes.value = []
    recording = new CallRecording(
      async () => streamOf('video', 'audio'),
      remotes,
      async (chunk) => {
        posted.push(chunk)
        return answers.shift() ?? 'written'
      },
      (stream, options) => new FakeRecorder(stream, options) as unknown as MediaRecorder,
    )
  })

  afterEach(() => {
    recording.end()
    vi.useRealTimers()
  })

  const settle = () => vi.advanceTimersByTimeAsync(0)
  const arrives = (link: string, stream = streamOf('video', 'audio')) =>
    (remotes.value = [...remotes.value.filter((one) => one.link !== link), { link, role: 'LEAD', stream }])

  it('records nothing before a clerk has answered', async () => {
    arrives('l1')
    recording.shown({ type: 'Queued', call: CALL, ticket: 'A001', ahead: 0, fromMinutes: 1, toMinutes: 2 })
    await settle()

    expect(FakeRecorder.all).toHaveLength(0)
  })

  it('records the own stream and each participant, each into a file of its own', async () => {
    recording.shown(active)
    arrives('l1')
    await settle()
    for (const recorder of FakeRecorder.all) recorder.gives('x')
    await settle()

    expect(posted.map(({ track, role }) => `${track} ${role}`).sort()).toEqual([
      'citizen CITIZEN',
      'lead LEAD',
    ])
    expect(new Set(posted.map(({ recorder }) => recorder)).size).toBe(2)
    expect(recording.on.value).toBe(true)
  })

  it('hands chunks over in order, and again when one could not be written', async () => {
    answers = ['again', 'written']
    recording.shown(active)
    await settle()
    FakeRecorder.all[0]!.gives('one')
    FakeRecorder.all[0]!.gives('two')
    await vi.advanceTimersByTimeAsync(600)

    expect(posted.map(({ number }) => number)).toEqual([0, 0, 1])
  })

  it('begins another file of the same track when a participant comes by another link', async () => {
    recording.shown(active)
    arrives('l1')
    await settle()
    remotes.value = []
    arrives('l2')
    await settle()
    FakeRecorder.all.at(-1)!.gives('x')
    await settle()

    expect(posted.at(-1)).toMatchObject({ track: 'lead', number: 0, last: false })
  })

  it('stops its copy of the camera when the call is over, and nothing else', async () => {
    const far = streamOf('video', 'audio')
    recording.shown(active)
    arrives('l1', far)
    await settle()
    const own = FakeRecorder.all.find(({ stream }) => stream !== far)!.stream

    recording.shown(undefined)
    await settle()

    const stopped = (stream: MediaStream) =>
      (stream.getTracks() as unknown as FakeTrack[]).map((track) => track.stopped)
    expect(stopped(own)).toEqual([true, true])
    expect(stopped(far)).toEqual([false, false])
  })

  it('goes on in another file of the same track when another camera is in use', async () => {
    recording.shown(active)
    await settle()
    FakeRecorder.all[0]!.gives('x')
    recording.renewOwn()
    await settle()
    FakeRecorder.all[1]!.gives('y')
    await settle()

    expect(posted.map(({ track, number, last }) => `${track} ${number} ${last}`)).toEqual([
      'citizen 0 false',
      'citizen 1 true',
      'citizen 0 false',
    ])
    expect(new Set(posted.map(({ recorder }) => recorder)).size).toBe(2)
  })

  it('records nothing while the citizen is on hold, and goes on in other files of the same tracks', async () => {
    recording.shown(active)
    arrives('l1')
    await settle()
    for (const recorder of FakeRecorder.all) recorder.gives('x')
    await settle()

    recording.shown({ ...active, held: true })
    await settle()
    expect(FakeRecorder.all.map(({ state }) => state)).toEqual(['inactive', 'inactive'])
    expect(recording.on.value).toBe(false)

    recording.shown(active)
    await settle()
    expect(FakeRecorder.all.map(({ state }) => state)).toEqual([
      'inactive',
      'inactive',
      'recording',
      'recording',
    ])
    for (const recorder of FakeRecorder.all.slice(2)) recorder.gives('x')
    await settle()
    const latest = posted.slice(-2).map(({ track, number }) => `${track} ${number}`)
    expect(latest.sort()).toEqual(['citizen 0', 'lead 0'])
  })

  it('has nothing to renew while nobody talks', async () => {
    recording.renewOwn()
    await settle()

    expect(FakeRecorder.all).toHaveLength(0)
  })

  it('numbers the second of a kind', async () => {
    recording.shown(active)
    arrives('l1')
    arrives('l2')
    await settle()
    FakeRecorder.all.at(-1)!.gives('x')
    FakeRecorder.all.forEach((recorder) => recorder.gives('y'))
    await settle()

    expect(new Set(posted.map(({ track }) => track))).toEqual(new Set(['citizen', 'lead', 'lead-2']))
  })

  it('tells the last chunk of each file when the call is over', async () => {
    recording.shown(active)
    await settle()
    recording.shown({ type: 'Ended', call: CALL, reason: 'COMPLETED', accepted: true })
    await settle()

    expect(posted.at(-1)).toMatchObject({ track: 'citizen', last: true })
    expect(recording.on.value).toBe(false)
  })

  it('begins anew when the browser has given up', async () => {
    recording.shown(active)
    await settle()
    FakeRecorder.all[0]!.stop()
    await vi.advanceTimersByTimeAsync(1100)

    expect(FakeRecorder.all).toHaveLength(2)
  })

  it('takes the mark away when nothing was written for five seconds', async () => {
    recording.shown(active)
    await settle()
    FakeRecorder.all[0]!.gives('x')
    await settle()
    expect(recording.on.value).toBe(true)

    await vi.advanceTimersByTimeAsync(5100)

    expect(recording.on.value).toBe(false)
  })

  it('leaves no hole in a file: after a minute of refusals it begins another', async () => {
    answers = Array.from({ length: 200 }, () => 'again')
    recording.shown(active)
    await settle()
    for (let i = 0; i < 62; i++) FakeRecorder.all[0]!.gives('x')
    await vi.advanceTimersByTimeAsync(1600)

    expect(FakeRecorder.all).toHaveLength(2)
    expect(FakeRecorder.all[0]!.state).toBe('inactive')
  })
})

describe('a chunk on its way', () => {
  const chunk: Chunk = {
    call: CALL,
    track: 'citizen',
    role: 'CITIZEN',
    recorder: 'r',
    number: 3,
    begunAt: 5,
    last: false,
    media: 'video/webm',
    bytes: new Blob(['x']),
  }

  it.each([
    [204, 'written'],
    [409, 'stop'],
    [403, 'stop'],
    [507, 'again'],
  ])('is, after %d, %s', async (status, answer) => {
    const post = postTo('t0k3n', async () => ({ status }) as Response)

    expect(await post(chunk)).toBe(answer)
  })

  it('goes out with the token, and all that is told about it', async () => {
    const send = vi.fn(async () => ({ status: 204 }) as Response)

    await postTo('t0k3n', send as unknown as typeof fetch)(chunk)

    const [path, request] = send.mock.calls[0] as unknown as [string, RequestInit]
    expect(path).toContain(`call=${CALL}&track=citizen&role=CITIZEN&recorder=r&number=3&begunAt=5&last=false`)
    expect(request.headers).toMatchObject({ 'X-Xiaowu-Token': 'xiaowu.t0k3n', 'Content-Type': 'video/webm' })
  })

  it('is handed in again when kiosk-app is not there', async () => {
    const post = postTo('t0k3n', () => Promise.reject(new TypeError('failed')))

    expect(await post(chunk)).toBe('again')
  })
})
