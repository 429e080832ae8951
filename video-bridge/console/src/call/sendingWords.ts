import type { Label, Sending } from '@xiaowu/contract'

/** Why the citizen is not seen; null while there is a picture. */
export function pictureMissing({ picture }: Sending): Label | null {
  if (picture === 'NONE')
    return { zh: '晓屋摄像头已断开，通话以语音继续', en: "The booth's camera is gone; sound goes on." }
  if (picture === 'PAUSED') return { zh: '晓屋画面已暂停', en: 'The picture is paused in the booth.' }
  return null
}

/** What is said beside the citizen's picture; null where it speaks for itself. */
export function besidePicture({ picture, sound }: Sending): Label | null {
  if (sound === 'NONE')
    return { zh: '晓屋麦克风已断开，听不到群众', en: "The booth's microphone is gone: you can't hear." }
  if (sound === 'MUTED') return { zh: '晓屋已静音', en: 'The booth is muted.' }
  if (picture === 'DOCUMENT') return { zh: '群众正在展示材料', en: 'The citizen is showing paper.' }
  return null
}
