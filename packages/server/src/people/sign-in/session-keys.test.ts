import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { buildApp } from '../../build-app.ts'
import type { App } from '../../http/server.ts'
import { type OpenHouse, openHouse } from '../../open-house.ts'
import { type Answer, visitor } from '../../testing/browser.ts'
import { castAccount, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import {
  openTestDatabase,
  quickestDatabase,
  type TestDatabase,
} from '../../testing/test-database.ts'
import { testConfig } from '../../testing/test-house.ts'

const keyOf = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`
const [old, fresh] = [keyOf('k1', 1), keyOf('k2', 2)]

interface Browser extends Record<string, string> {
  cookie: string
  'x-csrf-token': string
}

describe('A new session key', () => {
  let folder: string
  let opened: TestDatabase
  let email: string
  let [staying, leaving]: Browser[] = []
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-session-'))
    opened = await openTestDatabase(quickestDatabase)
    await startedWith(old, async (app, house) => {
      email = (await castAccount(house)).owner.email
      staying = await enter(app)
      leaving = await enter(app)
    })
  })
  after(async () => {
    await opened.database.close()
    await opened.drop()
    await rm(folder, { recursive: true, force: true })
  })

  test('signs nobody out while the older one is kept, and pages that are open go on writing', async () => {
    await startedWith(`${fresh},${old}`, async (app) => {
      assert.equal((await visitor(app, staying).get('/session')).body.person.email, email)
      assert.equal((await visitor(app, staying).patch('/me', { name: 'Anna' })).status, 200)
      const forged = { ...staying!, cookie: staying!.cookie.replace(/.{8}$/, 'AAAAA%3D') }
      assert.equal((await visitor(app, forged).get('/session')).body.code, 'NOT_SIGNED_IN')
      assert.equal((await visitor(app, leaving).delete('/session')).status, 204)
      assert.equal((await visitor(app, leaving).get('/session')).body.code, 'NOT_SIGNED_IN')
    })
  })

  test('signs a session as it is carried on: then the older one can go, and its sessions with it', async () => {
    let carriedOn: Browser | undefined
    await startedWith(`${fresh},${old}`, async (app, house) => {
      await nearItsEnd(house)
      carriedOn = browserAfter(await visitor(app, staying).get('/session'))
    })
    await startedWith(fresh, async (app) => {
      assert.equal((await visitor(app, carriedOn).patch('/me', { name: 'Anna' })).status, 200)
      assert.equal((await visitor(app, staying).get('/session')).body.code, 'NOT_SIGNED_IN')
    })
  })

  /** The installation between one start and the next stop. */
  async function startedWith(keys: string, work: (app: App, house: OpenHouse) => Promise<void>) {
    const config = testConfig(folder, { FREIGABE_SESSION_KEY: keys })
    const staysOpen = { ...opened.database, close: async () => undefined }
    const house = await openHouse(config, { database: staysOpen })
    const app = await buildApp(house)
    try {
      await work(app, house)
    } finally {
      await app.close()
      await house.close()
    }
  }

  async function enter(app: App): Promise<Browser> {
    return browserAfter(await visitor(app).post('/session', { email, password }))
  }

  /** Sessions are extended once they have lasted for more than a day. */
  async function nearItsEnd(house: OpenHouse) {
    const expiresAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
    await inRole(house.database, 'door', null, (tx) =>
      tx.updateTable('person_session').set({ expires_at: expiresAt }).execute(),
    )
  }
})

function browserAfter({ headers, body }: Answer): Browser {
  const cookie = String(headers['set-cookie']).split(';', 1)[0]!
  return { cookie, 'x-csrf-token': body.csrfToken }
}
