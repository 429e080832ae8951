/** Why there is no picture or no sound to send. */
export type CaptureProblem =
  | 'denied'
  | 'no-camera'
  | 'no-microphone'
  | 'nothing'
  | 'insecure'
  | 'camera-gone'
  | 'microphone-gone'
  | 'both-gone'

/** What could be had of camera and microphone. */
export interface Captured {
  stream: MediaStream | null
  problem: CaptureProblem | null
}

/** Ids of the devices that are wanted; none leaves it to the browser. */
export interface Wanted {
  camera?: string
  microphone?: string
}

export type Capture = (wanted?: Wanted) => Promise<Captured>

export const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
}
/** A clerk sits among other clerks, often without a headset; one channel at Opus' own rate is all that a voice needs. */
export const SOUND: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
  sampleRate: { ideal: 48_000 },
}

/** Takes camera and microphone; when one of them can't be had, the other alone. Never fails. */
export async function captureFrom(
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined,
  wanted: Wanted = {},
): Promise<Captured> {
  // Browsers hide the devices from pages that came neither over HTTPS nor from localhost.
  if (!devices) return { stream: null, problem: 'insecure' }
  const video = preferring(PICTURE, wanted.camera)
  const audio = preferring(SOUND, wanted.microphone)
  try {
    return { stream: await devices.getUserMedia({ video, audio }), problem: null }
  } catch (error) {
    if (isDenied(error)) return { stream: null, problem: 'denied' }
  }
  return (
    (await attempt(devices, { audio }, 'no-camera')) ??
    (await attempt(devices, { video }, 'no-microphone')) ?? { stream: null, problem: 'nothing' }
  )
}

export const browserCamera: Capture = (wanted) =>
  captureFrom(navigator.mediaDevices as MediaDevices | undefined, wanted)

function preferring(constraints: MediaTrackConstraints, deviceId: string | undefined): MediaTrackConstraints {
  return deviceId ? { ...constraints, deviceId: { ideal: deviceId } } : constraints
}

async function attempt(
  devices: Pick<MediaDevices, 'getUserMedia'>,
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
