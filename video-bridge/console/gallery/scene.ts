import type { ConsoleMessage } from '@xiaowu/contract'
import type { SealedRecording } from '../src/recordings/Archive'
import type { Manifest } from '../src/recordings/timeline'

/** What the bridge says, and when by the page's clock. */
export interface Line {
  at: string
  message: ConsoleMessage
}

/** A state of the page as its file tells it. */
export interface Scene {
  title: string
  /** The scene that this one goes on from; everything not said here is as there. */
  after?: string
  /** The page's clock at the end, ISO 8601. */
  now?: string
  /** How the bridge answers to a log-in; without, somebody is logged in already. */
  logIn?: 'unasked' | 'wrong-password' | 'too-many-tries'
  /** How the connection ends after the messages. */
  connection?: 'open' | 'down' | 'taken-over'
  camera?: 'on' | 'denied'
  /** What the bridge has of a case's recordings: a list, and the manifest of each; or no answer for now. */
  recordings?: 'slow' | { list: SealedRecording[]; manifest: Manifest }
  /** Whether the citizen's picture stops to come at the end. */
  pictureStops?: boolean
  /** Share of what the clerk sends that the citizen's page says it lost, 0 to 1. */
  loss?: number
  messages?: Line[]
  /** What the clerk then does, by `data-testid`: types text, or clicks. */
  acts?: { on: string; type?: string }[]
}

/** A scene with everything that it goes on from. */
export type WholeScene = Required<Omit<Scene, 'after' | 'logIn' | 'recordings'>> &
  Pick<Scene, 'logIn' | 'recordings'>

/** Puts a scene together with all that it goes on from. */
export function wholeScene(scenes: Record<string, Scene>, name: string): WholeScene {
  const scene = scenes[name]
  if (!scene) throw new Error(`no scene is called ${name}`)
  const before = scene.after ? wholeScene(scenes, scene.after) : null
  return {
    title: scene.title,
    now: scene.now ?? before?.now ?? '2026-11-24T08:06:00Z',
    logIn: scene.logIn ?? before?.logIn,
    connection: scene.connection ?? 'open',
    camera: scene.camera ?? before?.camera ?? 'on',
    pictureStops: scene.pictureStops ?? false,
    recordings: scene.recordings ?? before?.recordings,
    loss: scene.loss ?? 0,
    messages: [...(before?.messages ?? []), ...(scene.messages ?? [])],
    acts: scene.acts ?? [],
  }
}
