import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, ConnectionError, createClient, isApiError } from '@freigabe/sdk'
import { password } from '../../packages/server/src/testing/cast.ts'

/** The callers' experience: how often no answer came, or one that asks them to come again. */
export interface Patience {
  lostAnswers: number
  comeAgain: number
  /** Called for each write at the moment it is sent. */
  onWrite?: () => void
}

/** A person at a browser, or a program, that repeats each call under one key until it is answered. */
export type Insistent = <Answer>(call: Call<Answer>) => Promise<Answer>
type Call<Answer> = (client: Client, more: { idempotencyKey: string }) => Promise<Answer>

/** Signs in before anything is killed; the session is kept in the database and outlives every process. */
export async function insistentPerson(
  url: string,
  email: string,
  patience: Patience,
): Promise<Insistent> {
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`)
  const [cookie] = response.headers.getSetCookie().map((each) => each.split(';', 1)[0]!)
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  const client = createClient({
    baseUrl: url,
    csrfToken: () => csrfToken,
    retry: { times: 0, firstMs: 0 },
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie!)
      if (init?.method !== 'GET') patience.onWrite?.()
      return fetch(input, { ...init, headers, signal: AbortSignal.timeout(60_000) })
    },
  })
  return (call) => insist(client, call, patience)
}

async function insist<Answer>(
  client: Client,
  call: Call<Answer>,
  patience: Patience,
): Promise<Answer> {
  const more = { idempotencyKey: randomUUID() }
  for (;;) {
    try {
      return await call(client, more)
    } catch (error) {
      if (error instanceof ConnectionError) patience.lostAnswers += 1
      else if (saysComeAgain(error)) patience.comeAgain += 1
      else throw error
    }
    await pause(100)
  }
}

function saysComeAgain(error: unknown): boolean {
  if (!isApiError(error)) return false
  return error.status >= 500 || error.status === 429 || error.code === 'IDEMPOTENCY_IN_PROGRESS'
}
