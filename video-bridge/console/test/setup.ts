/** A stream of the browser, as far as this page uses it. */
class FakeStream {
  constructor(private readonly tracks: { kind: string }[] = []) {}

  getTracks(): unknown[] {
    return this.tracks
  }

  getAudioTracks(): unknown[] {
    return this.tracks.filter(({ kind }) => kind === 'audio')
  }

  getVideoTracks(): unknown[] {
    return this.tracks.filter(({ kind }) => kind === 'video')
  }
}

Object.assign(globalThis, { MediaStream: FakeStream })
