import type { ScreenState } from '@xiaowu/contract'

const files = import.meta.glob<ScreenState>('./states/*.json', { eager: true, import: 'default' })

/** Every golden state by its name, in the order of a visit. */
export const states = new Map(
  Object.entries(files).map(([path, state]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), state]),
)
