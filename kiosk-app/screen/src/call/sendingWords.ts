import type { Label, Sending } from '@xiaowu/contract'

const label = (zh: string, en: string): Label => ({ zh, en })

/** Why the clerk is not seen; null while there is a picture. */
export function pictureMissing({ picture }: Sending): Label | null {
  if (picture === 'NONE')
    return label('对方摄像头不可用，请继续语音沟通', 'The clerk has no camera now: go on talking')
  if (picture === 'PAUSED')
    return label('工作人员已暂时关闭镜头', 'The clerk has switched the camera off for now')
  return null
}

/** What is said beside the clerk's picture; null where it speaks for itself. */
export function besidePicture({ picture, sound }: Sending): Label | null {
  if (sound === 'MUTED') return label('工作人员已静音', 'The clerk is muted')
  if (sound === 'NONE') return label('对方麦克风不可用', 'The clerk has no microphone now')
  if (picture === 'SCREEN') return label('工作人员正在展示屏幕', 'The clerk is showing a screen')
  return null
}

/** What the citizen has to know of the own camera and microphone; null while both work. */
export function ownTrouble({ picture, sound }: Sending): Label | null {
  const blind = picture === 'NONE'
  const dumb = sound === 'NONE'
  if (blind && dumb)
    return label(
      '摄像头和麦克风都已断开，工作人员看不到也听不到您',
      'Camera and microphone are gone: the clerk neither sees nor hears you',
    )
  if (dumb)
    return label(
      '麦克风已断开，工作人员听不到您，但能看到您',
      'The microphone is gone: the clerk sees you but does not hear you',
    )
  return blind
    ? label(
        '摄像头已断开，工作人员看不到您，但能听到您',
        'The camera is gone: the clerk hears you but does not see you',
      )
    : null
}
