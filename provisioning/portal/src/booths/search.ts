import type { BoothView } from '../messages'

/** The booths that have every word of a search somewhere in what identifies them. */
export function found(booths: readonly BoothView[], search: string): BoothView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return booths.filter((booth) => {
    const text = [
      booth.boothId,
      booth.name,
      booth.divisionCode,
      booth.divisionName,
      booth.address,
      booth.servicePhone,
    ]
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
