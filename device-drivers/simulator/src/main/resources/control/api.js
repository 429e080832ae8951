// The simulator's interface, as functions.

async function answer(response) {
  const body = await response.json()
  if (!response.ok) throw new Error(body.detail)
  return body
}

export async function get(path) {
  return answer(await fetch(`api/${path}`))
}

export async function post(path, body = {}) {
  return answer(
    await fetch(`api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}
