/** Why there is no picture or no sound to send. */
export type CaptureProblem = 'denied' | 'no-camera' | 'no-microphone' | 'nothing' | 'insecure' | 'unplugged'

/** What could be had of camera and microphone. */
export interface Captured {
  stream: MediaStream | null
  problem: CaptureProblem | null
}

export type Capture = () => Promise<Captured>

const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
}
const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/** Takes camera and microphone; when one of them can't be had, the other alone. Never fails. */
export async function captureFrom(devices: MediaDevices | undefined): Promise<Captured> {
  // Browsers hide the devices from pages that came neither over HTTPS nor from localhost.
  if (!devices) return { stream: null, problem: 'insecure' }
  try {
    return { stream: await devices.getUserMedia({ video: PICTURE, audio: SOUND }), problem: null }
  } catch (error) {
    if (isDenied(error)) return { stream: null, problem: 'denied' }
  }
  return (
    (await attempt(devices, { audio: SOUND }, 'no-camera')) ??
    (await attempt(devices, { video: PICTURE }, 'no-microphone')) ?? { stream: null, problem: 'nothing' }
  )
}

export const browserCamera: Capture = () => captureFrom(navigator.mediaDevices as MediaDevices | undefined)

async function attempt(
  devices: MediaDevices,
  constraints: MediaStreamConstraints,
  problem: CaptureProblem,
): Promise<Captured | null> {
  try {
    return { stream: await devices.getUserMedia(constraints), problem }
  } catch (error) {
    return isDenied(error) ? { stream: null, problem: 'denied' } : null
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
}
