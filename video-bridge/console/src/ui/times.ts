const pad = (n: number): string => String(n).padStart(2, '0')

/** A span as `mm:ss`, from an hour on `h:mm:ss`; never negative, clocks of two machines differ. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${pad(m)}:${pad(s)}`
}

/** The time of day where the clerk sits, `HH:mm:ss`. */
export function timeOfDay(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(':')
}
