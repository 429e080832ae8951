/** What a touch could do to a page that a booth's must not: menus, dragging, and opening what is dropped on it. */
const UNWANTED = ['contextmenu', 'dragstart', 'dragover', 'drop'] as const

/** Keeps the citizen in the page. */
export function contain(page: Document): void {
  for (const event of UNWANTED) page.addEventListener(event, (happened) => happened.preventDefault())
}
