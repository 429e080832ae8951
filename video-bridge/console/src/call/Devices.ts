import { shallowRef } from 'vue'
import {
  choosable,
  chooseDevice,
  rankDevices,
  wishFor,
  type Device,
  type DeviceWish,
  type MediaAccess,
} from '@xiaowu/contract'

/** What a clerk can choose. */
export type Part = 'camera' | 'microphone' | 'speaker'

export const KINDS: Record<Part, MediaDeviceKind> = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
}

type Wishes = Partial<Record<Part, DeviceWish>>
/** Where choices outlast the page. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>

const CHOICES = 'xiaowu.devices'
const CHECKED = 'xiaowu.devices-checked'

/** The devices of the clerk's computer, and which of them the clerk has chosen: in this browser, for all days. */
export class Devices {
  /** Those with a name; none before the browser was allowed to use any. */
  readonly list = shallowRef<Device[]>([])
  readonly wishes = shallowRef<Wishes>({})
  /** Whether the clerk has once heard and seen that all is well with the devices chosen now. */
  readonly checked = shallowRef(false)

  constructor(
    readonly media: MediaAccess | null,
    private readonly keeper: Keeper,
  ) {
    this.wishes.value = this.kept()
    this.checked.value = this.read(CHECKED) === 'yes'
    media?.addEventListener('devicechange', () => void this.look())
  }

  /** Looks which devices there are. */
  async look(): Promise<Device[]> {
    const devices = (await this.media?.enumerateDevices()) ?? []
    this.list.value = devices.filter(({ label }) => label !== '')
    return devices
  }

  /** Those of a part that the clerk can choose from. */
  options(part: Part): Device[] {
    return choosable(this.list.value, KINDS[part])
  }

  /** The one that is chosen, if it is plugged in. */
  chosen(part: Part): Device | null {
    const wish = this.wishes.value[part]
    const best = wish && chooseDevice(this.options(part), wish)
    return best && (best.deviceId === wish.deviceId || best.label === wish.label) ? best : null
  }

  /** Of these devices those that will do, the best first. */
  rank(part: Part, devices: Device[], current?: string): Device[] {
    return rankDevices(devices, this.wishes.value[part] ?? {}, current)
  }

  /** Chooses a device; null leaves it to the system. What was checked before was another. */
  choose(part: Part, device: Device | null): void {
    this.wishes.value = { ...this.wishes.value, [part]: device ? wishFor(device) : undefined }
    this.write(CHOICES, JSON.stringify(this.wishes.value))
    this.check(false)
  }

  check(well: boolean): void {
    this.checked.value = well
    this.write(CHECKED, well ? 'yes' : 'no')
  }

  private kept(): Wishes {
    try {
      const kept: unknown = JSON.parse(this.read(CHOICES) ?? '{}')
      return typeof kept === 'object' && kept !== null ? (kept as Wishes) : {}
    } catch {
      // Not written by this page: nothing is chosen.
      return {}
    }
  }

  private read(key: string): string | null {
    try {
      return this.keeper.getItem(key)
    } catch {
      // A browser that keeps nothing for pages: the clerk chooses anew each time.
      return null
    }
  }

  private write(key: string, value: string): void {
    try {
      this.keeper.setItem(key, value)
    } catch {
      // As above: the choice holds as long as the page.
    }
  }
}
