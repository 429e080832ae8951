import type { InjectionKey } from 'vue'

/** Puts a text on the clipboard. */
export const clipboardKey: InjectionKey<(text: string) => Promise<void>> = Symbol('clipboard')
