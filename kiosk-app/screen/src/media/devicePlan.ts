import { rankDevices, type Device, type DevicePlan } from '@xiaowu/contract'

/** Names under which cameras that look down on paper are sold: 高拍仪, 展台. */
const LOOKS_DOWN = /高拍|拍仪|展台|文档|document|doc[ -]?cam|visuali[sz]er|overhead|eloam|czur/i

/** Whether it is for paper: because the booth's equipment file says so, or by its name. */
function isForPaper({ label }: Device, plan: DevicePlan): boolean {
  if (matches(label, plan.documentCamera)) return true
  return LOOKS_DOWN.test(label) && !matches(label, plan.camera)
}

/** Whether it is the device that is named; where none is named, any is right. */
export function isNamed({ label }: Device, name: string | undefined): boolean {
  return name === undefined || matches(label, name)
}

function matches(label: string, part: string | undefined): boolean {
  return Boolean(part) && label.toLowerCase().includes(part!.toLowerCase())
}

/** Cameras for the face, the best first; one that looks down on paper only where there is nothing else. */
export function faceCameras(devices: Device[], plan: DevicePlan, current?: string): Device[] {
  const ranked = rankDevices(devices, { match: plan.camera }, current)
  return [
    ...ranked.filter((device) => !isForPaper(device, plan)),
    ...ranked.filter((device) => isForPaper(device, plan)),
  ]
}

/** Cameras for paper, the best first; never one for the face, and none where the only camera is for the face. */
export function documentCameras(devices: Device[], plan: DevicePlan, current?: string): Device[] {
  const forPaper = devices.filter((device) => isForPaper(device, plan))
  // The only camera has to show the face, whatever it is called.
  return devices.length > 1 ? rankDevices(forPaper, { match: plan.documentCamera }, current) : []
}

/** Microphones, the best first. */
export function microphones(devices: Device[], plan: DevicePlan, current?: string): Device[] {
  return rankDevices(devices, { match: plan.microphone }, current)
}

/** Where sound shall come out: the id of the speaker that is named, or empty for the system's own choice. */
export function speakerId(devices: Device[], plan: DevicePlan): string {
  const speakers = devices.filter(({ kind }) => kind === 'audiooutput')
  return speakers.find(({ label }) => matches(label, plan.speaker))?.deviceId ?? ''
}
