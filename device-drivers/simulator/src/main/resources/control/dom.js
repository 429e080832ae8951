// Small words for the page's own tree. Text is always set as text, never as markup.

export const byId = (id) => document.getElementById(id)

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export function english(text) {
  return element('span', { lang: 'en' }, text)
}
