import type { ClerkMessage, ConsoleMessage } from '@xiaowu/contract'

/** The bridge's end of the page's WebSocket, played by the gallery. */
export class StageSocket {
  readyState = 0
  bufferedAmount = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  constructor(private readonly heard: (message: ClerkMessage) => void) {}

  send(text: string): void {
    this.heard(JSON.parse(text))
  }

  close(): void {
    this.readyState = 3
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
  }

  say(message: ConsoleMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  drop(code: number): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}
