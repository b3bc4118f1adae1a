import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { freePort } from '../../../../tests/free-port.ts'
import { type Api, apiOf, signedIn } from '../testing/api-of.ts'
import { callFreigabe } from '../testing/call-freigabe.ts'
import { freigabe, type Started, startFreigabe, startServer } from '../testing/run-freigabe.ts'
import { createScratchDatabase, type ScratchDatabase } from '../testing/scratch-database.ts'

const postgres = process.env.FREIGABE_TEST_POSTGRES ?? ''

describe('freigabe on PostgreSQL', { skip: postgres === '' && 'there is no PostgreSQL' }, () => {
  let database: ScratchDatabase
  let folder: string
  let settings: Record<string, string>
  const running: Started[] = []
  before(async () => {
    database = await createScratchDatabase(postgres)
    folder = await mkdtemp(join(tmpdir(), 'freigabe-postgres-'))
    const port = String(await freePort())
    settings = {
      ...database.settings,
      PORT: port,
      FREIGABE_URL: `http://localhost:${port}`,
      FREIGABE_DATA: folder,
    }
  })
  after(async () => {
    for (const { process } of running) process.kill('SIGKILL')
    await Promise.all(running.map(({ ended }) => ended))
    await database.drop()
    await rm(folder, { recursive: true })
  })

  test('looking at a database without our schema changes nothing and says what to do', async () => {
    const { code, err } = await callFreigabe(['verify-log'], settings)
    assert.equal(code, 3)
    assert.match(err, /freigabe migrate/)
  })

  test('migrate brings the schema up to date, once', async () => {
    const first = await freigabe(['migrate', '--json'], settings)
    assert.equal(first.code, 0)
    assert.ok(JSON.parse(first.out).applied.length > 0)
    const second = await callFreigabe(['migrate'], settings)
    assert.equal(second.code, 0)
    assert.match(second.out, /up to this version already/)
  })

  test('create-admin makes an administrator, and refuses the same address again', async () => {
    const args = ['create-admin', '--email', 'ada@example.org', '--name', 'Ada']
    const asked = { ...settings, FREIGABE_ADMIN_PASSWORD: 'long enough for us' }
    assert.equal((await freigabe(args, asked)).code, 0)
    const again = await callFreigabe(args, asked)
    assert.equal(again.code, 1)
    assert.doesNotMatch(again.err, /\n\s+at /)
  })

  test('web and worker share the work: what one takes in the other screens', async () => {
    const web = await startServer({ ...settings }, '--no-worker')
    const worker = startFreigabe(['worker'], settings)
    running.push(web, worker)
    await worker.written(/The worker runs/)
    assert.equal((await fetch(`${settings.FREIGABE_URL}/readyz`)).status, 200)

    const platform = await platformKey(settings.FREIGABE_URL!)
    await platform.call('POST', '/accounts', { name: 'Teeladen', reference: 'tee' })
    await platform.call('POST', '/accounts/tee/groups', { name: 'Alle', reference: 'alle' })
    const batch = await upload(platform, settings.FREIGABE_URL!)
    await until(async () => {
      const { body } = await platform.call('GET', `/accounts/tee/groups/alle/batches/${batch}`)
      return body.state === 'screened'
    })
  })

  test('the gate answers beside them, through the server and from the database', async () => {
    const ask = ['gate', 'alle', '--account', 'tee']
    const direct = await callFreigabe(ask, settings)
    assert.equal(direct.code, 1)
    assert.match(direct.out, /^deny \(never_approved\)/)
    const key = (await platformKey(settings.FREIGABE_URL!)).headers.authorization!
    const asked = { ...settings, FREIGABE_KEY: key.replace('Bearer ', '') }
    assert.match((await callFreigabe(ask, asked)).out, /^deny \(never_approved\)/)
    const log = await freigabe(['verify-log'], settings)
    assert.equal(log.code, 0)
    assert.match(log.out, /^Whole/)
  })

  test('a gate process answers under a login that can do nothing else, knows of changes, and numbers them', async () => {
    const login = await gateLogin(settings.DATABASE_URL!)
    const gate = startFreigabe(['serve', '--gate'], { DATABASE_URL: login.url, PORT: '0' })
    running.push(gate)
    const [, url = ''] = await gate.written(/Freigabe runs: (\S+)/)
    const ready = async () => (await fetch(`${url}/readyz`)).json() as Promise<ReadyGate>
    await until(async () => (await ready()).status === 'ready')
    const platform = await platformKey(settings.FREIGABE_URL!)
    const ask = (group: string) =>
      apiOf(url, platform.headers).call('POST', '/gate/check', { account: 'tee', group })
    assert.equal((await ask('alle')).body.reason, 'never_approved')
    const { change } = (await ready()).gate
    await platform.call('POST', '/accounts/tee/groups', { name: 'Neue', reference: 'neue' })
    assert.equal((await ask('neue')).body.reason, 'never_approved')
    await until(async () => (await ready()).gate.change > change)
    assert.match(await (await fetch(`${url}/metrics`)).text(), /^freigabe_gate_groups 2$/m)
    assert.equal((await platform.call('GET', '/gate/followers')).status, 200)
    assert.equal((await apiOf(url, platform.headers).call('GET', '/accounts')).status, 404)
    assert.equal((await fetch(url)).status, 404)
    assert.deepEqual(await login.reachable(), login.ofGate)
    gate.process.kill('SIGTERM')
    assert.equal(await gate.ended, 0)
    await login.drop()
  })

  test('a gate process says what it needs where there is no PostgreSQL', async () => {
    const { code, err } = await callFreigabe(['serve', '--gate'], { FREIGABE_DATA: folder })
    assert.equal(code, 3)
    assert.match(err, /DATABASE_URL: missing/)
  })

  test('verify-log keeps where the chains end, and names a log that was emptied since', async () => {
    const heads = join(folder, 'heads.json')
    const verify = () => callFreigabe(['verify-log', '--heads', heads], settings)
    assert.equal((await verify()).code, 0)
    const kept = await readFile(heads, 'utf8')
    const client = new pg.Client({ connectionString: settings.DATABASE_URL! })
    await client.connect()
    await client.query('create table kept as select * from platform_event')
    await client.query(
      `delete from platform_event; update platform_chain_head set seq = 0, hash = ''`,
    )
    const emptied = await verify()
    await client.query(`insert into platform_event select * from kept; drop table kept;
      update platform_chain_head set (seq, hash) =
        (select seq, hash from platform_event order by seq desc limit 1)`)
    await client.end()
    assert.equal(emptied.code, 1)
    assert.match(emptied.out, /^Broken: platform, event \d+: it stood here at an earlier check/)
    assert.equal(await readFile(heads, 'utf8'), kept, 'what was known stays known')
    await writeFile(heads, kept.replace(/"seq": \d+/, '"seq": 1'))
    const changed = await verify()
    assert.equal(changed.code, 3)
    assert.match(changed.err, /was changed afterwards/)
  })

  test('both end well when they are told to', async () => {
    for (const { process, ended } of running) {
      process.kill('SIGTERM')
      assert.equal(await ended, 0)
    }
  })

  test('a database that does not answer, or does not exist, is told in a line', async () => {
    const nowhere = { ...settings, DATABASE_URL: 'postgres://postgres@localhost:1/freigabe' }
    const absent = await freigabe(['serve'], nowhere)
    assert.equal(absent.code, 3)
    assert.match(absent.err, /accepts no connections/)
    const unknown = new URL(settings.DATABASE_URL!)
    unknown.pathname = '/freigabe_never_created'
    const missing = await callFreigabe(['migrate'], { ...settings, DATABASE_URL: unknown.href })
    assert.equal(missing.code, 3)
    assert.match(missing.err, /no database of that name/)
  })
})

interface ReadyGate {
  status: string
  gate: { change: number; ageMilliseconds: number }
}

/** A login as the guide makes it for gate processes, and which tables it can read or write. */
async function gateLogin(owner: string) {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  const name = new URL(owner).pathname.slice(1)
  const login = `${name}_gate_login`
  await client.query(`create role ${login} login`)
  await client.query(`grant "${name}_gate", "${name}_publisher" to ${login}`)
  const reach = async (role: string) => {
    const { rows } = await client.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and (has_table_privilege($1, oid, 'select') or has_table_privilege($1, oid, 'insert'))
      order by relname`,
      [role],
    )
    return rows.map(({ relname }) => relname as string)
  }
  const both = [...(await reach(`${name}_gate`)), ...(await reach(`${name}_publisher`))]
  const url = new URL(owner)
  url.username = login
  return {
    url: url.href,
    ofGate: [...new Set(both)].sort(),
    reachable: () => reach(login),
    async drop() {
      await client.query(`drop role ${login}`)
      await client.end()
    },
  }
}

async function platformKey(url: string): Promise<Api> {
  const admin = await signedIn(url, 'ada@example.org', 'long enough for us')
  const wish = { name: 'Plattform', scopes: ['read', 'write', 'gate'] }
  const { body } = await admin.call('POST', '/keys', wish)
  return apiOf(url, { authorization: `Bearer ${body.secret}` })
}

async function upload({ headers }: Api, url: string): Promise<string> {
  const response = await fetch(`${url}/v1/accounts/tee/groups/alle/batches?fileName=alle.csv`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: 'E-Mail\nanna@example.org\n',
  })
  return ((await response.json()) as { id: string }).id
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 30 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
