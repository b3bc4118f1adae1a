import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { createAdmin } from '../people/staff/staff.ts'
import { signedIn, visitor } from '../testing/browser.ts'
import { castAccount } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { testDatabases } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { setupCode } from './set-up.ts'

const wish = {
  platformName: 'Beispielpost',
  name: 'Frank Osterloh',
  email: 'Frank@Example.org',
  password: 'franks-kennwort',
  locale: 'en',
}
const admin = { ...wish, locale: 'en' as const }

for (const kind of testDatabases) {
  describe(`The first run (${kind})`, () => {
    let open: Awaited<ReturnType<typeof openTestHouse>>
    before(async () => {
      open = await openTestHouse(kind)
    })
    beforeEach(async () => {
      const { root } = open.house.database
      await sql`truncate platform, staff_member, membership, person cascade`.execute(root)
      await rm(codeFile(), { force: true })
      open.clock.forward({ minutes: 15 })
    })
    after(() => open.end())

    test('names the platform and makes its administrator, with the code that the server prints', async () => {
      const before = (await visitor(open.app).get('/platform')).body
      assert.deepEqual([before.needsSetup, before.name], [true, 'Freigabe'])
      const code = await printedCode()
      const wrong = await setUp('xxxx-xxxx-xxxx')
      assert.deepEqual([wrong.status, wrong.body.code], [403, 'NOT_ALLOWED'])
      const weak = await setUp(code, { password: 'kurz' })
      assert.equal(weak.body.code, 'PASSWORD_TOO_WEAK')
      assert.equal((await setUp(` ${code} `)).status, 204)
      const { body } = await visitor(open.app).get('/platform')
      assert.deepEqual([body.needsSetup, body.name, body.locale], [false, 'Beispielpost', 'en'])
      const browser = await signedIn(open.app, 'frank@example.org', wish.password)
      assert.deepEqual((await browser.get('/session')).body.staffRoles, ['admin'])
    })

    test('is over once it has been: the code is forgotten, and another is refused', async () => {
      const code = await printedCode()
      await setUp(code)
      const again = await setUp(code, { email: 'other@example.org' })
      assert.deepEqual([again.status, again.body.code], [409, 'ALREADY_SET_UP'])
      assert.equal(await setupCode(open.house), null)
      assert.ok(!existsSync(codeFile()))
    })

    test('is won by one of those who try at once', async () => {
      const code = await printedCode()
      const emails = ['a', 'b', 'c', 'a'].map((name) => `${name}@example.org`)
      const answers = await Promise.all(emails.map((email) => setUp(code, { email })))
      assert.equal(answers.filter(({ status }) => status === 204).length, 1)
      const refused = answers.filter(({ status }) => status !== 204).map(({ body }) => body.code)
      assert.deepEqual([...new Set(refused)], ['ALREADY_SET_UP'])
      assert.equal((await administrators()).length, 1)
    })

    test('can be repeated after an interruption, with the same password', async () => {
      const code = await printedCode()
      const { email, name, password } = wish
      await open.house.auth.api.signUpEmail({ body: { email, name, password } })
      const other = await setUp(code, { password: 'anderes-kennwort' })
      assert.equal(other.body.code, 'SIGN_IN_FAILED')
      assert.equal((await setUp(code)).status, 204)
    })

    test('lets nobody guess the code', async () => {
      const code = await printedCode()
      const codes = []
      for (let time = 0; time < 11; time += 1) codes.push((await setUp('x')).status)
      assert.deepEqual(codes, [...Array(10).fill(403), 429])
      assert.equal((await setUp(code)).status, 429)
      open.clock.forward({ minutes: 15 })
      assert.equal((await setUp(code)).status, 204)
    })

    test('is not offered where the operator made an administrator on the command line', async () => {
      const { personId } = await createAdmin(open.house, admin)
      assert.deepEqual(await administrators(), [personId])
      assert.equal((await visitor(open.app).get('/platform')).body.needsSetup, false)
      assert.equal(await setupCode(open.house), null)
      assert.equal((await setUp('x')).body.code, 'ALREADY_SET_UP')
      await assert.rejects(createAdmin(open.house, admin), { code: 'PERSON_ALREADY_MEMBER' })
    })

    test('no administrator is made of a person who belongs to an account', async () => {
      const { owner } = await castAccount(open.house)
      const { house } = open
      const theirs = { ...admin, email: owner.email, password: 'beispiel-freigabe' }
      await assert.rejects(createAdmin(house, theirs), { code: 'PERSON_IS_STAFF' })
    })

    test('the code is readable by the server’s own user only', async () => {
      await printedCode()
      assert.equal((await stat(codeFile())).mode & 0o777, 0o600)
    })

    test('has its code from the configuration on a database of one’s own, and without it has none', async () => {
      const { house } = open
      const none = { ...house.config, embedded: false }
      assert.equal(await setupCode({ ...house, config: none }), null)
      const config = { ...none, FREIGABE_SETUP_CODE: 'of-the-operator' }
      assert.equal(await setupCode({ ...house, config }), 'of-the-operator')
    })

    async function printedCode(): Promise<string> {
      const codes = await Promise.all([1, 2, 3].map(() => setupCode(open.house)))
      assert.equal(new Set(codes).size, 1)
      assert.match(codes[0]!, /^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
      return codes[0]!
    }

    function setUp(code: string, other: object = {}) {
      const body = { ...wish, setupCode: code, ...other }
      return visitor(open.app).post('/platform/setup', body)
    }

    async function administrators(): Promise<string[]> {
      const rows = await inRole(open.house.database, 'admin', null, (tx) =>
        tx.selectFrom('staff_member').select('person_id').execute(),
      )
      return rows.map((row) => row.person_id)
    }

    function codeFile(): string {
      return join(open.house.config.FREIGABE_DATA, 'setup-code')
    }
  })
}
