import { createApp } from 'vue'
import '@xiaowu/contract/tokens.css'
import 'element-plus/theme-chalk/base.css'
import './ui/app.css'
import App from './App.vue'
import { browserEdges } from './edges'
import { Session } from './session/Session'

const session = new Session(browserEdges)
createApp(App, { session, edges: browserEdges }).mount('#app')
void session.start()
