import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import {
  type LoopbackMailServer,
  startLoopbackMailServer,
} from '../../mail/loopback-mail-server.ts'
import { runJobs } from '../../run-jobs.ts'
import { signedIn, type Visitor, visitor } from '../../testing/browser.ts'
import { castAccount, castStaff, password } from '../../testing/cast.ts'
import { lastToken, lettersTo } from '../../testing/last-link.ts'
import { quickestDatabase } from '../../testing/test-database.ts'
import { onEachDatabase, openTestHouse } from '../../testing/test-house.ts'

onEachDatabase('An administrator who wants to be somebody else', (given) => {
  let admin: Visitor
  before(async () => {
    const { house, app } = given()
    const { email } = await castStaff(house, 'admin')
    admin = await signedIn(app, email, password)
  })

  for (const role of ['reviewer', 'lead'] as const) {
    test(`finds no link to the password of a ${role} in an export, in the mailbox or in any row`, async () => {
      const { house, app } = given()
      const { email } = await castStaff(house, role)
      assert.equal((await admin.get('/desk/queue')).status, 403)
      await visitor(app).post('/password-resets', { email })
      const token = await lastToken(house, email)
      const wish = { email, reason: 'own_duty' }
      const exported = await admin.post('/privacy/exports', wish)
      const letter = exported.body.holdings.find(({ place }: { place: string }) => place === 'mail')
      assert.equal(letter.data.letter.template, 'password_reset')
      assert.match(letter.data.letter.params.url, /\/reset-password\/\[…\]$/)
      Object.assign(house.config, { FREIGABE_MAILBOX: true })
      const { items } = (await admin.get(`/mailbox?search=${email}`)).body
      const mail = (await admin.get(`/mailbox/${items[0].id}`)).body
      Object.assign(house.config, { FREIGABE_MAILBOX: undefined })
      assert.match(decodeURI(mail.text), /\/reset-password\/\[…\]/)
      const shown = [exported.body, items, mail, await everyRow(house.database.root)]
      for (const each of shown) assert.ok(!JSON.stringify(each).includes(token))
    })
  }

  test('finds no link of an invitation either', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const email = `nora-${randomUUIDv7()}@example.org`
    await admin.post(`/accounts/${account}/invitations`, { email, role: 'owner' })
    await assertHidden(email)
    const colleague = `otto-${randomUUIDv7()}@example.org`
    await admin.post('/staff/invitations', { email: colleague, roles: ['lead'] })
    await assertHidden(colleague)
  })

  async function assertHidden(email: string) {
    const { house, app } = given()
    const token = await lastToken(house, email)
    assert.equal((await visitor(app).get(`/invitations/${token}`)).status, 200)
    const { body } = await admin.post('/privacy/exports', { email, reason: 'own_duty' })
    assert.match(JSON.stringify(body), /\/invitations\/\[…\]/)
    const rows = await everyRow(house.database.root)
    assert.ok(!`${JSON.stringify(body)}${rows}`.includes(token))
  }
})

describe('A link on its way to the mail server', () => {
  let smtp: LoopbackMailServer
  let open: Awaited<ReturnType<typeof openTestHouse>>
  let root: Kysely<Tables>
  before(async () => {
    // A mail filter that objects to a link repeats it in its answer.
    smtp = await startLoopbackMailServer({
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const text = Buffer.concat(chunks).toString('latin1').replaceAll('=\r\n', '')
          const link = /\/reset-password\/[\w-]+/.exec(text)?.[0] ?? 'none'
          sent.push(link)
          const { address } = session.envelope.rcptTo[0]!
          if (address.startsWith('refused')) {
            done(Object.assign(new Error(`blocked: ${link}`), { responseCode: 550 }))
          } else done(null, `kept ${link}`)
        })
      },
    })
    open = await openTestHouse(quickestDatabase, { SMTP_URL: smtp.url })
    root = open.house.database.root
    await runJobs(open.house)
  })
  after(async () => {
    await open.end()
    await smtp.close()
  })
  const sent: string[] = []

  for (const [address, state] of [
    ['taken', 'sent'],
    ['refused', 'failed'],
  ] as const) {
    test(`works for its reader and is forgotten once the letter is ${state}, also where the answer repeats it`, async () => {
      const { personId } = await castStaff(open.house, 'reviewer')
      const email = `${address}-${personId}@example.org`
      await root.updateTable('person').set({ email }).where('id', '=', personId).execute()
      await visitor(open.app).post('/password-resets', { email })
      while ((await mailTo(email))?.state !== state) await pause(20)
      const token = sent.at(-1)!.split('/').at(-1)!
      const mail = await mailTo(email)
      assert.equal(mail?.sealed_token, null)
      assert.match(mail?.last_answer ?? '', /\/reset-password\/\[…\]/)
      assert.ok(!(await everyRow(root)).includes(token))
      const entered = { password: 'ganz-neues-kennwort' }
      assert.equal((await visitor(open.app).post(`/password-resets/${token}`, entered)).status, 204)
      assert.equal((await lettersTo(open.house, email)).length, 1)
    })
  }

  function mailTo(email: string) {
    return root.selectFrom('mail').selectAll().where('to_address', '=', email).executeTakeFirst()
  }
})

/** Every row of every table as text, including the job queue: everything a reader of the database sees. */
async function everyRow(root: Kysely<Tables>): Promise<string> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(root)
  const texts: string[] = []
  for (const { schema, name } of tables) {
    const table = sql.id(schema, name)
    const { rows } = await sql<{ text: string }>`
      select coalesce(jsonb_agg(to_jsonb(each.*)), '[]')::text as text from ${table} as each`.execute(
      root,
    )
    texts.push(rows[0]!.text)
  }
  return texts.join('\n')
}
