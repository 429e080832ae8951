import type { DevicePlan, MediaAccess, Screen } from '@xiaowu/contract'
import { readonly, ref } from 'vue'
import { speakerId } from './devicePlan'

/** From quiet to loud; never silent, since a citizen who hears nothing can't be told why. */
export const LOUDEST = 5
const USUAL = 4
/** On these screens nobody is inside any more, or not yet. */
const EMPTY: Screen['type'][] = ['OutOfService', 'Attract', 'Wiping']

/** Where the clerk's voice comes out, and how loud: as the citizen likes it, for this visit only. */
export class Loudspeaker {
  private plan: DevicePlan = {}
  private readonly step = ref(USUAL)
  private readonly id = ref('')
  /** 1 to 5. */
  readonly level = readonly(this.step)
  /** Of the speaker, for `setSinkId`; empty for the system's own choice. */
  readonly sink = readonly(this.id)

  constructor(private readonly access: MediaAccess = navigator.mediaDevices) {
    access.addEventListener('devicechange', () => void this.look())
  }

  /** Uses the speaker that the booth's configuration names. */
  use(plan: DevicePlan): void {
    this.plan = plan
    void this.look()
  }

  louder(): void {
    this.step.value = Math.min(LOUDEST, this.step.value + 1)
  }

  quieter(): void {
    this.step.value = Math.max(1, this.step.value - 1)
  }

  /** Whoever comes next begins with the usual volume. */
  shown(screen: Screen['type']): void {
    if (EMPTY.includes(screen)) this.step.value = USUAL
  }

  private async look(): Promise<void> {
    this.id.value = speakerId(await this.access.enumerateDevices(), this.plan)
  }
}

/** For `HTMLMediaElement.volume`. */
export function volumeOf(level: number): number {
  return level / LOUDEST
}
