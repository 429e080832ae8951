// The card reader: sample cards to lay on it, and the one that lies there.
import { get, post } from './api.js'
import { byId, element } from './dom.js'

let people = []

export async function startReader(act) {
  people = await get('people')
  byId('people').replaceChildren(...people.map((person) => choice(person, act)))
  byId('lift').addEventListener('click', () => act(() => post('reader/lift')))
}

function choice(person, act) {
  const button = element('button', { type: 'button', 'data-person': person.id, 'aria-pressed': 'false' })
  button.className = cardClass(person)
  button.append(...face(person))
  button.addEventListener('click', () => {
    const verb = byId('vanish').checked ? 'lift-while-reading' : 'lay'
    act(() => post(`reader/${verb}`, { person: person.id }))
  })
  return button
}

function cardClass(person) {
  return person.validUntil && person.validUntil < new Date().toISOString() ? 'card expired' : 'card'
}

function face(person) {
  const line = (name, text) => Object.assign(element('span', {}, text), { className: name })
  return [
    line('card-name', person.name),
    line('', [person.sex, person.ethnicGroup, person.birth].filter(Boolean).join(' · ')),
    line('', person.address),
    line('card-number', person.idNumber),
    Object.assign(element('img', { src: 'face.svg', alt: '' }), { className: 'card-face' }),
    line('', `有效期至 ${person.validUntil ?? '长期'}`),
    Object.assign(element('span', { title: person.titleEn }, person.title), { className: 'card-title' }),
  ]
}

export function drawReader(reader) {
  const person = people.find(({ id }) => id === reader.person)
  const laid = byId('laid')
  if (laid.dataset.person !== (person?.id ?? '')) {
    laid.dataset.person = person?.id ?? ''
    laid.hidden = !person
    byId('pad-empty').hidden = Boolean(person)
    laid.className = `${person ? cardClass(person) : 'card'} card-laid`
    laid.replaceChildren(...(person ? face(person) : []))
  }
  byId('lift').disabled = !person
  for (const button of byId('people').children) {
    button.setAttribute('aria-pressed', String(button.dataset.person === reader.person))
  }
}
