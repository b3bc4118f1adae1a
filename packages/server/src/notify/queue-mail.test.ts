import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { change } from '../change/change.ts'
import { type LoopbackMailServer, startLoopbackMailServer } from '../mail/loopback-mail-server.ts'
import { runJobs } from '../run-jobs.ts'
import { type Visitor, visitor } from '../testing/browser.ts'
import { inRole } from '../testing/in-role.ts'
import { testDatabases } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { queueMail } from './queue-mail.ts'

for (const kind of testDatabases) {
  describe(`A letter where there is a mail server (${kind})`, () => {
    let smtp: LoopbackMailServer
    let open: Awaited<ReturnType<typeof openTestHouse>>
    let anybody: Visitor
    before(async () => {
      smtp = await startLoopbackMailServer()
      open = await openTestHouse(kind, { SMTP_URL: smtp.url })
      anybody = visitor(open.app)
      await runJobs(open.house)
    })
    after(async () => {
      await open.end()
      await smtp.close()
    })

    test('is only kept on the example platform when its reader is made up, and the mailbox says so; others go out', async () => {
      await setExample(true)
      await write('lena@kaffee.example')
      await write('otto@news.example.org')
      await write('anna@teeladen-am-tor.de')
      await until(() => smtp.received.length > 0)
      assert.deepEqual(sentTo(), ['anna@teeladen-am-tor.de'])
      const { items } = (await anybody.get('/mailbox')).body
      assert.deepEqual(
        items.map(({ to, state }: { to: string; state: string }) => [to, state]),
        [
          ['otto@news.example.org', 'unsent'],
          ['lena@kaffee.example', 'unsent'],
        ],
      )
      const { body: mail } = await anybody.get(`/mailbox/${items[0].id}`)
      assert.equal(mail.state, 'unsent')
      assert.match(mail.text, /zum-neuen-passwort/)
    })

    test('goes out to everybody elsewhere: whom there is, the mail server says', async () => {
      await setExample(false)
      const before = smtp.received.length
      await write('otto@example.net')
      await until(() => smtp.received.length > before)
      assert.equal(sentTo().at(-1), 'otto@example.net')
    })

    function sentTo(): string[] {
      return smtp.received.flatMap(({ envelopeTo }) => envelopeTo)
    }

    async function write(address: string) {
      const { house, clock } = open
      const to = { address, name: null, locale: 'de' as const, timeZone: 'Europe/Berlin' }
      const params = { expiresAt: house.clock.now(), url: `${house.config.url}/zum-neuen-passwort` }
      const letter = { template: 'password_reset' as const, params }
      clock.forward({ minutes: 1 })
      await change(house, 'door', null, (unit) =>
        queueMail(unit, { account: null, notification: null, to, letter }),
      )
    }

    async function setExample(example: boolean) {
      const row = { name: 'Beispielpost', locale: 'de' as const, example, set_up_at: null }
      await inRole(open.house.database, 'admin', null, (tx) =>
        tx
          .insertInto('platform')
          .values(row)
          .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
          .execute(),
      )
    }
  })
}

/** Waits until something holds, and fails with the test's own time-out. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20)
}
