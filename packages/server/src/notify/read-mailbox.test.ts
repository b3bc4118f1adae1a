import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { signedIn, type Visitor, visitor } from '../testing/browser.ts'
import { castAccount, castStaff, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { lastToken } from '../testing/last-link.ts'
import { testDatabases } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'

for (const kind of testDatabases) {
  describe(`The embedded mailbox (${kind})`, () => {
    let open: Awaited<ReturnType<typeof openTestHouse>>
    let admin: Visitor
    const config = { SMTP_URL: undefined, FREIGABE_MAILBOX: undefined }
    before(async () => {
      open = await openTestHouse(kind)
      const { email } = await castStaff(open.house, 'admin')
      admin = await signedIn(open.app, email, password)
    })
    beforeEach(() => configure({}))
    after(() => open.end())

    test('is open to everybody on the example platform, and to nobody elsewhere', async () => {
      await invite('anna@example.org')
      await setExample(false)
      for (const caller of [visitor(open.app), admin]) {
        const closed = await caller.get('/mailbox')
        assert.deepEqual([closed.status, closed.body.code], [404, 'EXAMPLE_ONLY'])
      }
      await setExample(true)
      const { items } = (await visitor(open.app).get('/mailbox')).body
      assert.deepEqual([items[0].to, items[0].template], ['anna@example.org', 'invitation'])
    })

    test('elsewhere, switched on by the operator, it shows letters to administration alone', async () => {
      await invite('anna@example.org')
      await setExample(false)
      configure({ FREIGABE_MAILBOX: true })
      const { items } = (await admin.get('/mailbox')).body
      assert.equal(items[0].to, 'anna@example.org')
      assert.equal((await admin.get('/platform')).body.mailbox, true)
      const { owner } = await castAccount(open.house)
      const lead = await castStaff(open.house, 'lead')
      const strangers = [
        visitor(open.app),
        await signedIn(open.app, owner.email, password),
        await signedIn(open.app, lead.email, password),
      ]
      for (const stranger of strangers) {
        assert.equal((await stranger.get('/platform')).body.mailbox, false)
        for (const path of ['/mailbox', `/mailbox/${items[0].id}`]) {
          assert.equal((await stranger.get(path)).body.code, 'EXAMPLE_ONLY')
        }
      }
    })

    test('is closed where the operator closed it, and elsewhere as soon as there is a mail server', async () => {
      const smtp = { SMTP_URL: 'smtp://mail.example' }
      for (const [example, settings] of [
        [true, { FREIGABE_MAILBOX: false }],
        [true, { FREIGABE_MAILBOX: false, ...smtp }],
        [false, { FREIGABE_MAILBOX: true, ...smtp }],
      ] as const) {
        await setExample(example)
        configure(settings)
        assert.equal((await admin.get('/mailbox')).body.code, 'EXAMPLE_ONLY')
        assert.equal((await admin.get('/platform')).body.mailbox, false)
      }
    })

    test('shows nobody on the example platform a mail that a mail server is to take', async () => {
      await setExample(true)
      await invite('clara@teeladen-am-tor.de')
      const { id } = (await admin.get('/mailbox?search=clara@')).body.items[0]
      configure({ SMTP_URL: 'smtp://mail.example' })
      assert.deepEqual((await admin.get('/mailbox?search=clara@')).body.items, [])
      assert.equal((await admin.get(`/mailbox/${id}`)).body.code, 'NOT_FOUND')
    })

    test('shows a mail as its reader gets it, with the link that works', async () => {
      await setExample(true)
      await invite('berta@example.org')
      const { items } = (await admin.get('/mailbox?search=BERTA@')).body
      assert.equal(items.length, 1)
      const { body: mail } = await visitor(open.app).get(`/mailbox/${items[0].id}`)
      const link = `/invitations/${await lastToken(open.house, 'berta@example.org')}`
      assert.ok(mail.text.includes(link) && mail.html.includes(link))
      assert.deepEqual([mail.subject, mail.to], [items[0].subject, 'berta@example.org'])
      const missing = await visitor(open.app).get('/mailbox/0199b5f0-7c1e-7d3a-9b52-3a1f0c5d7e88')
      assert.equal(missing.body.code, 'NOT_FOUND')
    })

    test('lists mails newest first, page by page', async () => {
      await setExample(true)
      for (const name of ['a', 'b', 'c']) {
        open.clock.forward({ minutes: 1 })
        await invite(`${name}@page.example`)
      }
      const first = (await admin.get('/mailbox?search=page.example&limit=2')).body
      const rest = await admin.get(
        `/mailbox?search=page.example&limit=2&cursor=${first.nextCursor}`,
      )
      assert.deepEqual(
        [...first.items, ...rest.body.items].map(({ to }: { to: string }) => to),
        ['c@page.example', 'b@page.example', 'a@page.example'],
      )
    })

    async function invite(email: string) {
      const { account, owner } = await castAccount(open.house)
      const browser = await signedIn(open.app, owner.email, password)
      await browser.post(`/accounts/${account}/invitations`, { email, role: 'reader' })
    }

    function configure(settings: Partial<Record<keyof typeof config, unknown>>) {
      Object.assign(open.house.config, config, settings)
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
