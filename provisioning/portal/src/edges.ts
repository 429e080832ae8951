/** Where the page meets the world; the gallery and the tests put their own in its place. */
export interface Edges {
  fetch(path: string, request?: RequestInit): Promise<Response>
  /** Epoch milliseconds. */
  now(): number
  /** Puts a text on the clipboard; fails where the browser does not allow it, as over plain HTTP. */
  copy(text: string): Promise<void>
}

/** The browser's own. */
export const browserEdges: Edges = {
  fetch: (path, request) => fetch(path, request),
  now: () => Date.now(),
  copy: async (text) => navigator.clipboard.writeText(text),
}
