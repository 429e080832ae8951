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
import { isAlive } from './media/life'
import { Loudspeaker } from './media/Loudspeaker'
import { mediaKey } from './media/media'
import { SelfCheck } from './media/SelfCheck'
import { takeStill } from './media/still'
import { postStillWith, Stills } from './media/Stills'
import { CallRecording } from './recording/CallRecording'
import { postTo } from './recording/chunk'
import { smallCopy } from './recording/smallCopy'

const camera = new Camera()
const speaker = new Loudspeaker()
const stills = new Stills(camera, {
  take: takeStill,
  post: postStillWith(tokenOf(document)),
  picture: (jpeg) => createImageBitmap(jpeg),
})
const selfCheck = new SelfCheck(navigator.mediaDevices, isAlive, (check) =>
  booth.tell({ type: 'Checked', check }),
)
const surroundings: Surroundings = {
  createSocket: socketWith(tokenOf(document)),
  useDevices: (plan) => {
    camera.use(plan)
    speaker.use(plan)
    selfCheck.use(plan)
  },
  takeStill: (call) => void stills.take(call),
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
onNetworkChange(() => calls.networkChanged())
watch(
  () => booth.state.value,
  (state) => {
    // Nothing of one who did not agree is ever recorded, not even to be thrown away.
    recording.shown(state?.recording?.state === 'DECLINED' ? undefined : state?.call)
    if (state?.call?.type !== 'Active') stills.forget()
  },
  { flush: 'sync' },
)

watch(
  () => booth.state.value?.screen.type,
  (screen) => {
    speaker.shown(screen ?? 'Wiping')
    // Before kiosk-app has said it, somebody may be inside.
    selfCheck.shown(screen ?? 'Wiping')
  },
)

createApp(LivePage, { booth })
  .provide(mediaKey, {
    picture: camera.picture,
    remotes: calls.remotes,
    sending: camera.sending,
    sends: calls.sends,
    paper: {
      possible: camera.hasDocumentCamera,
      show: (on) => calls.show(on ? 'DOCUMENT' : 'FACE'),
    },
    still: stills.last,
    speaker,
    framesDecoded: calls.framesDecoded,
    line: calls.line,
    recording: recording.on,
    sendFrame: (jpeg) => void booth.sendFrame(jpeg),
    sawFirstFrame: () => calls.sawFirstFrame(),
  })
  .mount('#app')
