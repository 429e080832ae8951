import { createApp } from 'vue'
import '@xiaowu/contract/tokens.css'
import 'element-plus/theme-chalk/base.css'
import './ui/app.css'
import App from './App.vue'
import { browserEdges } from './edges'
import { Session } from './session/Session'

const socketUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/v1/console`
const session = new Session(browserEdges, socketUrl)
createApp(App, { session, edges: browserEdges }).mount('#app')
void session.start()
