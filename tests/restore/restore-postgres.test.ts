import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { mendRights } from '../../packages/server/src/database/rights/mend-rights.ts'
import { roles } from '../../packages/server/src/database/rights/roles.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import { openHouse } from '../../packages/server/src/open-house.ts'
import { castAccount } from '../../packages/server/src/testing/cast.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { onServer, openEmptyDatabase } from '../../packages/server/src/testing/test-database.ts'
import { testConfig } from '../../packages/server/src/testing/test-house.ts'
import { withDatabase } from '../../packages/server/src/with-database.ts'
import { findServer } from '../../scripts/test/prepare-postgres.ts'

const run = promisify(execFile)
const server = process.env.FREIGABE_TEST_POSTGRES
const programs = findServer()
const skip = (server === undefined || programs === undefined) && 'needs a PostgreSQL and pg_dump'
const key = `k1:${randomBytes(32).toString('base64')}`
const keys = {
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}

describe('A dump of PostgreSQL', { skip }, () => {
  let folder: string
  let original: { name: string; drop(): Promise<void> }
  let account: string
  const restored: string[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-restore-'))
    const { database, url, drop } = await openEmptyDatabase('postgres')
    original = { name: nameOf(url!), drop }
    const house = await openHouse(configOf(url!), { database })
    account = (await castAccount(house)).account
    await house.close()
    await program('pg_dump', '--format=custom', `--file=${dump()}`, url!)
  })
  after(async () => {
    for (const url of restored) await drop(url)
    await original.drop()
    await rm(folder, { recursive: true })
  })

  test('restored beside the original under another name works under roles of its own, not under those of the original', async () => {
    const url = await create()
    await program('pg_restore', `--dbname=${url}`, dump())
    await house(url)
    assert.deepEqual(await heldBy(url, original.name), [], 'no policy names the original’s roles')
    await drop(restored.pop()!)
  })

  test('restored as the guide says, without roles and under another name, is verified and served', async () => {
    await original.drop()
    for (const role of Object.keys(roles)) {
      await onServer(server!, `drop role ${original.name}_${role}`)
    }
    const url = await create()
    const { stdout } = await program('pg_restore', '--list', dump())
    const contents = join(folder, 'contents')
    const without = stdout.split('\n').filter((line) => !line.includes(' POLICY '))
    await writeFile(contents, without.join('\n'))
    const plain = ['--no-owner', '--no-privileges', '--exit-on-error', `--use-list=${contents}`]
    await program('pg_restore', ...plain, `--dbname=${url}`, dump())
    const verdict = await withDatabase(configOf(url), 'as_it_is', (database) => verifyLog(database))
    assert.deepEqual(verdict.broken, [])
    assert.ok(verdict.events > 0)
    await house(url)
  })

  test('restored without a care, with every policy and grant refused, works as well', async () => {
    const url = await create()
    await assert.rejects(program('pg_restore', `--dbname=${url}`, dump()), /role .* does not exist/)
    await house(url)
  })

  /** Opens a house there, reads as a customer, and leaves nothing to be mended. */
  async function house(url: string) {
    const open = await openHouse(configOf(url))
    try {
      const read = (as: string) =>
        inRole(open.database, 'customer', as, (tx) =>
          tx.selectFrom('account').select('account_id').execute(),
        )
      assert.deepEqual(await read(account), [{ account_id: account }])
      assert.deepEqual(await read('00000000-0000-4000-8000-000000000000'), [])
      assert.deepEqual(await mendRights(open.database), [])
    } finally {
      await open.close()
    }
  }

  async function create(): Promise<string> {
    const url = new URL(server!)
    url.pathname = `/freigabe_restored_${randomBytes(6).toString('hex')}`
    await onServer(server!, `create database ${nameOf(url.href)}`)
    restored.push(url.href)
    return url.href
  }

  async function drop(url: string) {
    await onServer(server!, `drop database ${nameOf(url)} with (force)`)
  }

  function configOf(url: string) {
    return testConfig(folder, { ...keys, DATABASE_URL: url })
  }

  function dump(): string {
    return join(folder, 'freigabe.dump')
  }
})

function program(name: string, ...args: string[]) {
  return run(join(programs!, name), args)
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

/** The policies of a database that name roles with this prefix. */
async function heldBy(url: string, prefix: string): Promise<string[]> {
  const database = await openPostgres(url, 1)
  const { rows } = await database.pool.query<{ policyname: string }>(
    'select policyname from pg_policies where array_to_string(roles, $2) like $1',
    [`%${prefix}\\_%`, ' '],
  )
  await database.close()
  return rows.map(({ policyname }) => policyname)
}
