import '@xiaowu/contract/tokens.css'
import '../src/style.css'
import { createApp } from 'vue'
import { mediaKey } from '../src/media/media'
import Contents from './Contents.vue'
import { sampleMedia } from './sampleMedia'
import { states } from './states'
import Stage from './Stage.vue'

/** `gallery.html` lists all states; `gallery.html#NAME` shows one as the booth would. */
const name = decodeURIComponent(location.hash.slice(1))
const state = states.get(name)
const page = state ? createApp(Stage, { state }) : createApp(Contents, { names: [...states.keys()] })
page.provide(mediaKey, sampleMedia(state, name)).mount('#app')
addEventListener('hashchange', () => location.reload())
