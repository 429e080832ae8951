import type { Label } from '@xiaowu/contract'
import type { Failure } from '../Server'

/** Says why something was not done, for a person. */
export function troubleOf(failure: Failure): Label {
  if (failure.type === 'Offline') {
    return {
      zh: '无法连接服务器，请检查网络后重试',
      en: 'The server is out of reach. Check the network and try again.',
    }
  }
  const { code, title, detail, status } = failure.problem
  switch (code) {
    case 'foreign-origin':
      return { zh: '请从本门户的正式地址打开页面', en: 'Open this page by its own address.' }
    case 'not-found':
      return { zh: '该晓屋已不存在', en: 'This booth is no longer there.' }
    case 'fault':
      return { zh: '服务器故障，请稍后再试或联系管理员', en: 'The server has a fault; its log tells more.' }
    default:
      return { zh: `操作未成功（${status}）`, en: detail ? `${title}: ${detail}` : title }
  }
}
