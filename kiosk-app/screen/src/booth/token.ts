/** The token that the server wrote into the page: it lets this page, and no other, open the socket. */
export function tokenOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="xiaowu-token"]')?.content ?? ''
}

/** Opens the page's socket; the token travels as a subprotocol since a browser can't set headers. */
export function socketWith(token: string): (url: string) => WebSocket {
  return (url) => new WebSocket(url, [`xiaowu.${token}`])
}

/** Where the socket is: on the page's own origin. */
export function screenAddress({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/screen`
}
