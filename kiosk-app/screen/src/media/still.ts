/** kiosk-app takes no more; a still at full size and quality has about two. */
export const LARGEST_BYTES = 8 * 1024 * 1024
const QUALITY = 0.92
/** When a still is too large: what a page of A4 needs to be read, at 300 dots an inch. */
const LONGEST_SIDE = 3508

/** The part of the browser's `ImageCapture` that is used; the language's own types lack it. */
interface PhotoCamera {
  takePhoto(): Promise<Blob>
  grabFrame(): Promise<ImageBitmap>
}
type PhotoCameraOf = new (track: MediaStreamTrack) => PhotoCamera

/**
 * A JPEG in the camera's full resolution. A camera gives more for a photo than for video; one that can't is taken as
 * it films.
 */
export async function takeStill(
  track: MediaStreamTrack,
  Capture: PhotoCameraOf = (globalThis as unknown as { ImageCapture: PhotoCameraOf }).ImageCapture,
): Promise<Blob> {
  const camera = new Capture(track)
  const photo = await camera.takePhoto().catch(() => null)
  if (photo?.type === 'image/jpeg' && photo.size <= LARGEST_BYTES) return photo
  const image = photo ? await createImageBitmap(photo) : await camera.grabFrame()
  try {
    return await jpegOf(image)
  } finally {
    image.close()
  }
}

async function jpegOf(image: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale))
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}
