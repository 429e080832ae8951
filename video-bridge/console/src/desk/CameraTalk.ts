import { watch } from 'vue'
import type { Sending } from '@xiaowu/contract'
import type { Camera } from '../call/Camera'
import type { Showing } from '../call/Showing'
import type { TalkOfDesk } from './TalkOfDesk'

/** A still that has not come after this long won't. */
const STILL_BACK_MS = 15_000

/** What the clerk's page says in a call about cameras and screens: what it sends, and what it asks of the booth. */
export class CameraTalk {
  private told: Sending | undefined
  private stillTimer: ReturnType<typeof setTimeout> | undefined
  private readonly stopWatching: () => void

  constructor(
    private readonly camera: Camera,
    private readonly showing: Showing,
    private readonly desk: TalkOfDesk,
  ) {
    this.stopWatching = watch(showing.sending, () => this.tell())
  }

  /** The call was begun, or begun anew, and knows nothing. */
  async started(): Promise<void> {
    this.told = undefined
    await this.camera.warmUp()
    this.tell()
  }

  /** Asks the booth to show the face, or paper. */
  askPicture(picture: 'FACE' | 'DOCUMENT'): void {
    const call = this.desk.call()
    if (call) this.desk.say({ type: 'AskPicture', call, picture })
  }

  /** Asks the booth for a still of what it shows. */
  askStill(): void {
    const call = this.desk.call()
    if (!call || !this.desk.say({ type: 'AskStill', call })) return
    this.desk.happen({ type: 'Asked', pending: { type: 'AskStill' } })
    clearTimeout(this.stillTimer)
    this.stillTimer = setTimeout(() => this.desk.happen({ type: 'StillOverdue' }), STILL_BACK_MS)
  }

  close(): void {
    clearTimeout(this.stillTimer)
    this.stopWatching()
  }

  /** Once camera and microphone are there, or are not. The bridge starts a call anew when it is back. */
  private tell(): void {
    const call = this.desk.call()
    const sending = this.showing.sending.value
    if (!call || this.camera.state.value.stage !== 'on' || alike(sending, this.told)) return
    if (this.desk.say({ type: 'Sends', call, sending })) this.told = sending
  }
}

function alike(one: Sending, other: Sending | undefined): boolean {
  return one.picture === other?.picture && one.sound === other.sound
}
