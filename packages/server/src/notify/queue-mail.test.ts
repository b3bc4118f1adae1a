import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { buildApp } from '../build-app.ts'
import { change } from '../change/change.ts'
import { metricsRoutes } from '../http/metrics.ts'
import { stockGauges } from '../http/metrics-of-stock.ts'
import { type LoopbackMailServer, startLoopbackMailServer } from '../mail/loopback-mail-server.ts'
import { runJobs } from '../run-jobs.ts'
import { signedIn, type Visitor, visitor } from '../testing/browser.ts'
import { castStaff, password } from '../testing/cast.ts'
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
      smtp = await startLoopbackMailServer({ onRcptTo: refuseUnknown })
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

    test('that the mail server refuses for good is shown to administration with what it said, and counted, and shown to nobody else', async () => {
      await setExample(false)
      const admin = await castStaff(open.house, 'admin')
      const reviewer = await castStaff(open.house, 'reviewer')
      await write('unbekannt@teeladen-am-tor.de')
      const asPerson = ({ email }: { email: string }) => signedIn(open.app, email, password)
      const [page, other] = [await asPerson(admin), await asPerson(reviewer)]
      const listed = async () => (await page.get('/platform/failed-mails')).body.items
      while ((await listed()).length === 0) await pause(20)
      const [{ at, id, ...mail }] = await listed()
      assert.deepEqual(mail, {
        to: 'unbekannt@teeladen-am-tor.de',
        subject: 'Neues Passwort für Beispielpost festlegen',
        account: null,
        attempts: 1,
        answer: '550 Kein solches Postfach',
      })
      assert.equal((await other.get('/platform/failed-mails')).status, 403)
      const app = await buildApp(open.house)
      metricsRoutes(app, stockGauges(open.house.database, open.house.clock))
      assert.match((await app.inject('/metrics')).body, /^freigabe_mails_failed 1$/m)
      await app.close()
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

function refuseUnknown(
  { address }: { address: string },
  _session: unknown,
  done: (error?: Error) => void,
) {
  if (!address.startsWith('unbekannt@')) return done()
  done(Object.assign(new Error('Kein solches Postfach'), { responseCode: 550 }))
}

/** Waits until something holds, and fails with the test's own time-out. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20)
}
