import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@freigabe/sdk'
import { buildApp } from '../../packages/server/src/build-app.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { password } from '../../packages/server/src/testing/cast.ts'
import { openTestDatabase } from '../../packages/server/src/testing/test-database.ts'
import {
  rememberPasswords,
  type TestClock,
  testClock,
  testConfig,
} from '../../packages/server/src/testing/test-house.ts'

/** An installation on PostgreSQL that listens on loopback, with a clock that the simulation moves. */
export interface Stage {
  house: OpenHouse
  clock: TestClock
  url: string
  /** Signs a person in, and returns a client of the API that acts as that person's browser does. */
  signIn(email: string): Promise<Client>
  end(): Promise<void>
}

export async function openStage(start: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-day-'))
  const { database, drop } = await openTestDatabase('postgres')
  const clock = testClock(start)
  const house = await openHouse(testConfig(folder, { FREIGABE_TRUST_PROXY: 'true' }), {
    database,
    clock,
  })
  await rememberPasswords(house)
  const app = await buildApp(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    house,
    clock,
    url,
    signIn: (email) => signIn(url, email),
    async end() {
      await app.close()
      await house.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A client that acts as the browser of this person does, who signs in now. */
export async function signIn(url: string, email: string): Promise<Client> {
  const response = await fromAnywhere(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  return createClient({
    baseUrl: url,
    csrfToken: () => csrfToken,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      return fromAnywhere(input, { ...init, headers })
    },
  })
}

let requests = 0

/**
 * Sends each request from another address, as a proxy in front would tell it: what many people do in a minute is not
 * limited as if it were one.
 */
export const fromAnywhere: typeof fetch = (input, init) => {
  const number = requests++
  const headers = new Headers(init?.headers)
  headers.set(
    'x-forwarded-for',
    `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  )
  return fetch(input, { ...init, headers })
}
