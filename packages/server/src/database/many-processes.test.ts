import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { openEmptyDatabase } from '../testing/test-database.ts'

const run = promisify(execFile)
const sources = new URL('../', import.meta.url).href
const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`

/** A process that opens the house on this database, as a server does at start, and ends. */
const opener = `
  import { readConfig } from '${sources}config/read-config.ts'
  import { openHouse } from '${sources}open-house.ts'
  const house = await openHouse(readConfig(process.env))
  await house.close()
`

/** The same, but it changes something and reads its own change in the feed. */
const changer = `
  import { readConfig } from '${sources}config/read-config.ts'
  import { openHouse } from '${sources}open-house.ts'
  import { change } from '${sources}change/change.ts'
  import { readAs } from '${sources}database/database.ts'
  import { readNumbered } from '${sources}feed/read-feed.ts'
  const house = await openHouse(readConfig(process.env))
  const [account, caseId] = ['${randomUUIDv7()}', '${randomUUIDv7()}']
  await change(house, 'desk', account, async (unit) => unit.tell({ caseId }))
  await house.feed.publish()
  const rows = await readAs(house.database, 'gate', null, (tx) => readNumbered(tx, 0, 10))
  await house.close()
  console.log(JSON.stringify(rows.map(({ number, body }) => [number, body.cases.length])))
`

const server = process.env.FREIGABE_TEST_POSTGRES
describe('Many processes on one PostgreSQL', { skip: server === undefined }, () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-processes-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('processes that start at once on an empty database all come up', async () => {
    const { database, url, drop } = await openEmptyDatabase('postgres')
    await database.close()
    const starts = Array.from({ length: 6 }, () => openHouseIn(url!))
    const failed = (await Promise.allSettled(starts)).filter((start) => start.status === 'rejected')
    await drop()
    assert.deepEqual(
      failed.map(({ reason }) => String(reason.stderr)),
      [],
    )
  })

  test('an ordinary user who may create roles is enough to own the database', async () => {
    const { database, url, drop } = await openEmptyDatabase('postgres')
    await database.close()
    const owner = new URL(url!)
    owner.username = `${database.prefix}_owner`
    await asSuperuser(url!, [
      `create role ${owner.username} login createrole`,
      `alter database ${database.prefix} owner to ${owner.username}`,
      `alter schema public owner to ${owner.username}`,
    ])
    try {
      await openHouseIn(owner.href)
      // Row-level security applies to the owner too, who is not a superuser.
      assert.deepEqual(JSON.parse(await openHouseIn(owner.href, changer)), [[1, 1]])
    } finally {
      await drop()
    }
  })

  async function openHouseIn(url: string, program = opener): Promise<string> {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
      env: {
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        FREIGABE_DATA: folder,
        FREIGABE_URL: 'http://localhost:3000',
        DATABASE_URL: url,
        FREIGABE_SESSION_KEY: key,
        FREIGABE_SKETCH_KEY: key,
        FREIGABE_SEALING_KEY: key,
        FREIGABE_SIGNING_KEY: key,
      },
    })
    return stdout
  }
})

async function asSuperuser(url: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
