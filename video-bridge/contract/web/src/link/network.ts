/** What some browsers tell of the network beneath: `type` is such as `wifi` or `ethernet`. */
interface NetworkInformation extends EventTarget {
  type?: string
}

/**
 * Calls when this machine is in a network again, or in one of another kind. Browsers do not tell of every change: one
 * wire in place of another is found out by the packets that stop. Returns how to stop listening.
 */
export function onNetworkChange(changed: () => void): () => void {
  const { connection } = navigator as { connection?: NetworkInformation }
  let type = connection?.type
  // The same event tells of each new estimate of the speed, too.
  const compare = (): void => {
    if (connection?.type === type) return
    type = connection?.type
    changed()
  }
  addEventListener('online', changed)
  connection?.addEventListener('change', compare)
  return () => {
    removeEventListener('online', changed)
    connection?.removeEventListener('change', compare)
  }
}
