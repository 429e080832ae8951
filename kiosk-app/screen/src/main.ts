import '@xiaowu/contract/tokens.css'
import './style.css'
import type { PageMessage } from '@xiaowu/contract'
import { createApp } from 'vue'
import { BoothLink, type Surroundings } from './booth/BoothLink'
import { contain } from './booth/containment'
import { publishMarks } from './booth/marks'
import { screenAddress, socketWith, tokenOf } from './booth/token'
import LivePage from './LivePage.vue'
import { Calls } from './media/Calls'
import { Camera } from './media/Camera'
import { mediaKey } from './media/media'

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
const booth = new BoothLink(screenAddress(location), calls, surroundings)

createApp(LivePage, { booth })
  .provide(mediaKey, {
    picture: camera.picture,
    remotes: calls.remotes,
    framesDecoded: calls.framesDecoded,
    sendFrame: (jpeg) => void booth.sendFrame(jpeg),
    sawFirstFrame: () => calls.sawFirstFrame(),
  })
  .mount('#app')
