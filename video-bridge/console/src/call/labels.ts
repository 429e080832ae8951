import type { Label } from '@xiaowu/contract'
import type { CaptureProblem } from './capture'

/** What is wrong with camera or microphone, and what can be done. */
export const captureLabels: Record<CaptureProblem, Label> = {
  denied: {
    zh: '浏览器未获准使用摄像头和麦克风。请点击地址栏左侧的图标，选择“允许”后重试。',
    en: 'The browser may not use camera and microphone. Allow it beside the address, then try again.',
  },
  'no-camera': {
    zh: '没有可用的摄像头（未连接或被其他程序占用），群众只能听到您的声音。',
    en: 'No camera can be used: citizens hear you but do not see you.',
  },
  'no-microphone': {
    zh: '没有可用的麦克风（未连接或被其他程序占用），群众听不到您的声音。',
    en: 'No microphone can be used: citizens see you but do not hear you.',
  },
  nothing: {
    zh: '没有可用的摄像头和麦克风。您仍可看到、听到群众，并共同填写表单。',
    en: 'Neither camera nor microphone can be used. You still see and hear the citizen.',
  },
  insecure: {
    zh: '此页面未通过 HTTPS 打开，浏览器不提供摄像头和麦克风。请改用 HTTPS 地址。',
    en: 'Camera and microphone need HTTPS. Please open the page by its https:// address.',
  },
  'camera-gone': {
    zh: '摄像头已断开，群众只能听到您的声音；重新插好后自动恢复。',
    en: 'The camera is gone: citizens hear you but do not see you. Plug it in, and it is used again.',
  },
  'microphone-gone': {
    zh: '麦克风已断开，群众听不到您的声音；重新插好后自动恢复。',
    en: 'The microphone is gone: citizens see you but do not hear you. Plug it in, and it is used again.',
  },
  'both-gone': {
    zh: '摄像头和麦克风都已断开，群众看不到也听不到您；重新插好后自动恢复。',
    en: 'Camera and microphone are gone: citizens neither see nor hear you. Plug them in.',
  },
}
