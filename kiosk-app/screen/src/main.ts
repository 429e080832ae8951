import '@xiaowu/contract/tokens.css'
import './style.css'
import type { PageMessage } from '@xiaowu/contract'
import { createApp, watch } from 'vue'
import { BoothLink, type Surroundings } from './booth/BoothLink'
import { contain } from './booth/containment'
import { publishMarks } from './booth/marks'
import { screenAddress, socketWith, tokenOf } from './booth/token'
import LivePage from './LivePage.vue'
import { Calls } from './media/Calls'
import { Camera } from './media/Camera'
import { Loudspeaker } from './media/Loudspeaker'
import { mediaKey } from './media/media'
import { CallRecording } from './recording/CallRecording'
import { postTo } from './recording/chunk'
import { smallCopy } from './recording/smallCopy'

const camera = new Camera()
const speaker = new Loudspeaker()
const surroundings: Surroundings = {
  createSocket: socketWith(tokenOf(document)),
  useDevices: (plan) => {
    camera.use(plan)
    speaker.use(plan)
  },
  goTo: (path) => location.replace(path),
  isServed: () =>
    fetch('/', { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    ),
  reload: () => location.reload(),
}

contain(document)

const calls = new Calls(camera, (message: PageMessage) => booth.tell(message), publishMarks(window))
const recording = new CallRecording(
  async () => smallCopy(await camera.on('video', 'audio')),
  calls.remotes,
  postTo(tokenOf(document)),
)
camera.listen(() => recording.renewOwn())
const booth = new BoothLink(screenAddress(location), calls, surroundings)
watch(
  () => booth.state.value?.call,
  (call) => recording.shown(call),
  { flush: 'sync' },
)

watch(
  () => booth.state.value?.screen.type ?? 'OutOfService',
  (screen) => speaker.shown(screen),
)

createApp(LivePage, { booth })
  .provide(mediaKey, {
    picture: camera.picture,
    remotes: calls.remotes,
    sending: camera.sending,
    sends: calls.sends,
    speaker,
    framesDecoded: calls.framesDecoded,
    recording: recording.on,
    sendFrame: (jpeg) => void booth.sendFrame(jpeg),
    sawFirstFrame: () => calls.sawFirstFrame(),
  })
  .mount('#app')
