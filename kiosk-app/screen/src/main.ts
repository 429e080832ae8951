import '@xiaowu/contract/tokens.css'
import './style.css'
import { onNetworkChange, type PageMessage } from '@xiaowu/contract'
import { createApp, watch } from 'vue'
import { BoothLink, type Surroundings } from './booth/BoothLink'
import { contain } from './booth/containment'
import { publishMarks } from './booth/marks'
import { screenAddress, socketWith, tokenOf } from './booth/token'
import LivePage from './LivePage.vue'
import { Calls } from './media/Calls'
import { Camera } from './media/Camera'
import { mediaKey } from './media/media'
import { CallRecording } from './recording/CallRecording'
import { postTo } from './recording/chunk'
import { smallCopy } from './recording/smallCopy'

const surroundings: Surroundings = {
  createSocket: socketWith(tokenOf(document)),
  goTo: (path) => location.replace(path),
  isServed: () =>
    fetch('/', { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    ),
  reload: () => location.reload(),
}

contain(document)

const camera = new Camera()
const calls = new Calls(camera, (message: PageMessage) => booth.tell(message), publishMarks(window))
const recording = new CallRecording(
  async () => smallCopy(await camera.on('video', 'audio')),
  calls.remotes,
  postTo(tokenOf(document)),
)
const booth = new BoothLink(screenAddress(location), calls, surroundings)
onNetworkChange(() => calls.networkChanged())
watch(
  () => booth.state.value,
  // Nothing of one who did not agree is ever recorded, not even to be thrown away.
  (state) => recording.shown(state?.recording?.state === 'DECLINED' ? undefined : state?.call),
  { flush: 'sync' },
)

createApp(LivePage, { booth })
  .provide(mediaKey, {
    picture: camera.picture,
    remotes: calls.remotes,
    framesDecoded: calls.framesDecoded,
    line: calls.line,
    recording: recording.on,
    sendFrame: (jpeg) => void booth.sendFrame(jpeg),
    sawFirstFrame: () => calls.sawFirstFrame(),
  })
  .mount('#app')
