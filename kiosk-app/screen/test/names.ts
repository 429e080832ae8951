/** What a screen reader could not name, as far as the markup tells: controls, pictures, and references to nothing. */
export function namelessParts(root: Element): string[] {
  const controls = [
    ...root.querySelectorAll('button, input, textarea, select, a[href], video, canvas, [role=img]'),
  ]
  const unnamed = controls.filter((part) => !part.closest('[aria-hidden=true]') && nameOf(part) === '')
  const unmarked = [...root.querySelectorAll('svg:not([aria-hidden=true]):not([role=img]):not([role=timer])')]
  return [...unnamed, ...unmarked, ...dangling(root)].map((part) => part.outerHTML.slice(0, 120))
}

function nameOf(part: Element): string {
  const id = part.getAttribute('id')
  const label = id ? part.ownerDocument.querySelector(`label[for="${id}"]`) : null
  const said = [part.getAttribute('aria-label'), label?.textContent, textOf(part)]
  return said.filter(Boolean).join(' ').trim()
}

function textOf(part: Element): string {
  return ['INPUT', 'TEXTAREA', 'SELECT', 'VIDEO', 'CANVAS'].includes(part.tagName)
    ? ''
    : (part.textContent ?? '')
}

function dangling(root: Element): Element[] {
  return [...root.querySelectorAll('[aria-labelledby], [aria-describedby]')].filter((part) =>
    `${part.getAttribute('aria-labelledby') ?? ''} ${part.getAttribute('aria-describedby') ?? ''}`
      .split(' ')
      .filter(Boolean)
      .some((id) => !part.ownerDocument.getElementById(id)),
  )
}
