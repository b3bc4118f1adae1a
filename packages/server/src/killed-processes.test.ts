import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { startLoopbackMailServer } from './mail/loopback-mail-server.ts'
import { castAccount } from './testing/cast.ts'
import { openTestHouse, type TestHouse } from './testing/test-house.ts'

const member = new URL('./testing/crew-member.ts', import.meta.url).pathname
const key = `k1:${Buffer.alloc(32, 3).toString('base64')}`
const keys = {
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}
/** What each of the two web processes imports. */
const imports = 30
/** Mails that one worker hands over at once: so many can be under way when it dies. */
const mailsAtOnce = 4

test('with processes killed in the middle no mail is lost, a repeated one keeps its Message-ID, and everything in the database happens once', {
  skip: process.env.FREIGABE_TEST_POSTGRES === undefined && 'needs several connections: PostgreSQL',
  timeout: 240_000,
}, async () => {
  const smtp = await startLoopbackMailServer()
  const given = await openTestHouse('postgres', keys)
  const crew: ChildProcess[] = []
  const start = (...part: string[]) => join(crew, given, smtp.url, part)
  try {
    const { account, owner } = await castAccount(given.house)
    const [firstWorker] = await Promise.all([start('worker'), start('worker')])
    const [firstWeb] = await Promise.all([
      start('web', account, String(imports)),
      start('web', account, String(imports)),
    ])
    await until(async () => smtp.received.length > 5)
    firstWeb.kill('SIGKILL')
    firstWorker.kill('SIGKILL')
    await start('worker')
    await until(() => allDone(given))

    const stored = await stateOf(given)
    assert.ok(stored.batches > imports, 'the surviving web process finished')
    assert.deepEqual(
      [stored.cases, stored.openings, stored.letters, stored.sent],
      [stored.batches, stored.batches, stored.batches, stored.batches],
    )
    const ids = smtp.received
      .filter(({ envelopeTo }) => envelopeTo.includes(owner.email))
      .map(({ parsed }) => parsed.messageId)
    assert.equal(new Set(ids).size, stored.batches, 'every mail arrived')
    assert.ok(
      ids.length - stored.batches <= mailsAtOnce,
      'only what the dead worker had under way came twice',
    )
  } finally {
    for (const each of crew) each.kill('SIGKILL')
    await given.end()
    await smtp.close()
  }
})

async function join(
  crew: ChildProcess[],
  given: TestHouse,
  smtpUrl: string,
  part: readonly string[],
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [member, ...part], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...keys,
      DATABASE_URL: given.url!,
      FREIGABE_DATA: given.house.config.FREIGABE_DATA,
      FREIGABE_URL: 'http://localhost:3000',
      SMTP_URL: smtpUrl,
      LOG_LEVEL: 'error',
    },
  })
  crew.push(child)
  await once(child.stdout!, 'data')
  return child
}

async function allDone(given: TestHouse): Promise<boolean> {
  const { batches, screened, letters, sent, jobs } = await stateOf(given)
  return batches > imports && batches === screened && letters === sent && jobs === 0
}

async function stateOf({ house }: TestHouse) {
  const { rows } = await sql<{
    batches: number
    screened: number
    cases: number
    openings: number
    letters: number
    sent: number
    jobs: number
  }>`select
      (select count(*) from batch) as batches,
      (select count(*) from batch where state = 'screened') as screened,
      (select count(*) from approval_case) as cases,
      (select count(*) from event where type = 'case_opened') as openings,
      (select count(*) from mail) as letters,
      (select count(*) from mail where state = 'sent') as sent,
      (select count(*) from jobs.job where name in ('screen-batch', 'send-mail') and state < 'completed') as jobs
    `.execute(house.database.root)
  return rows[0]!
}

/** Waits for what is meant, and fails with the test's own time-out. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(200)
}
