import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { SealedReport } from '@freigabe/contract'
import { openSample, type ScreeningKey } from '@freigabe/screening/seal'
import { sql } from 'kysely'
import { rights } from '../../database/rights/rights.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { sampleKey } from '../../keys/sample-key.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { issueKey } from '../../platform/keys.ts'
import { drawScreeningKey } from '../../platform/screening-keys.ts'
import { signedIn, type Visitor, withKey } from '../../testing/browser.ts'
import { castAccount, castCustomer, castStaff, importFile, password } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { sealList, signContent } from '../../testing/seal-list.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const people = Array.from({ length: 200 }, (_, i) => `person${i}@firma.example.org;Person ${i}`)
const list = `E-Mail;Name\n${people.join('\n')}\nfalsch@;Niemand\n`

onEachDatabase('A sealed report', (given) => {
  test('is an import without a file that opens a case as a file does, and says where it was screened', async () => {
    const { house } = given()
    const { account, owner, group, browser, path } = await stage()
    const { sealed, content } = await sealList(await draw(), list)
    const { status, body } = await browser.post(`${path}?reference=list-7`, sealed)
    assert.equal(status, 201)
    assert.deepEqual(
      [body.origin, body.state, body.reference, body.fileName, body.recipients],
      ['platform', 'screened', 'list-7', 'kunden.csv', 200],
    )
    assert.equal(body.screening.digest, content.report.digest)
    assert.equal(await gate(account, group), 'never_approved')

    const other = await createGroup(house, owner.actor, account, { name: 'Dieselben' })
    const uploaded = await importFile(house, owner.actor, account, other.id, list)
    const file = (
      await browser.get(`/accounts/${account}/groups/${other.id}/batches/${uploaded.batch}`)
    ).body
    const { at: _sealedAt, comparison: _compared, ...found } = body.screening
    const { at: _screenedAt, comparison: _comparison, ...foundByUs } = file.screening
    assert.deepEqual(found, foundByUs)
    assert.equal(file.origin, 'server')

    await handIn(house, owner, account, body.caseId)
    await accept(house, account, body.caseId)
    assert.equal(await gate(account, group), 'allow')
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('leaves a sample that only the platform can open, and no address in clear anywhere', async () => {
    const { house } = given()
    const { account, browser, path } = await stage()
    const { sealed, sample } = await sealList(await draw(), list)
    const { body } = await browser.post(path, sealed)
    const { rows } = await sql<Record<'key_id' | 'encapsulated' | 'ciphertext', string>>`
      select key_id, encode(encapsulated, 'base64') as encapsulated,
        encode(ciphertext, 'base64') as ciphertext, recipients as rows
      from sealed_sample where batch_id = ${body.id}`.execute(house.database.root)
    const [kept] = rows as [Record<string, string>]
    const opened = await openSample(await sampleKey(house.keys.sealing[0]!), {
      keyId: kept.key_id!,
      rows: 59,
      encapsulated: kept.encapsulated!,
      ciphertext: kept.ciphertext!.replaceAll('\n', ''),
    })
    assert.deepEqual(opened, sample)
    for (const table of Object.keys(rights)) {
      const { rows: all } = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(house.database.root)
      assert.ok(!all.some(({ row }) => /person\d+@firma/.test(row)), table)
    }
    await browser.delete(`/accounts/${account}/groups/${body.groupId}/batches/${body.id}`)
    const left = await sql`select from sealed_sample where batch_id = ${body.id}`.execute(
      house.database.root,
    )
    assert.equal(left.rows.length, 0)
  })

  test('of recipients that were approved before needs no case', async () => {
    const { house } = given()
    const { account, owner, group, browser, path } = await stage()
    const uploaded = await importFile(house, owner.actor, account, group, list)
    await handIn(house, owner, account, uploaded.caseId!)
    await accept(house, account, uploaded.caseId!)
    const { sealed } = await sealList(await draw(), `Mail\n${list.split('\n').slice(1).join('\n')}`)
    const { body } = await browser.post(path, sealed)
    assert.deepEqual([body.coveredBefore, body.caseId], [true, null])
    assert.equal(await gate(account, group), 'allow')
  })

  test('handed in to its group again is answered with the import that it stands for', async () => {
    const { account, group, browser, path } = await stage()
    const { sealed } = await sealList(await draw(), list)
    const [first, ...again] = await Promise.all(
      [1, 2, 3].map(() => browser.post(`${path}?reference=r1`, sealed)),
    )
    for (const { status, body } of again) assert.deepEqual([status, body.id], [201, first!.body.id])
    assert.equal((await browser.post(path, sealed)).body.id, first!.body.id)
    const batches = (await browser.get(`/accounts/${account}/groups/${group}/batches`)).body.items
    assert.equal(batches.length, 1)
    assert.equal((await browser.post(`${path}?reference=r2`, sealed)).body.code, 'REPORT_USED')

    await browser.delete(`/accounts/${account}/groups/${group}/batches/r1`)
    const anew = await browser.post(`${path}?reference=r3`, sealed)
    assert.notEqual(anew.body.id, first!.body.id)
    assert.equal((await browser.post(path, sealed)).body.id, anew.body.id)
  })

  test('vouches for no other group and no other account', async () => {
    const { house } = given()
    const [mine, other] = [await stage(), await stage()]
    const key = await draw()
    const { sealed } = await sealList(key, list)
    assert.equal((await mine.browser.post(mine.path, sealed)).status, 201)
    const refused = await other.browser.post(other.path, sealed)
    assert.deepEqual([refused.status, refused.body.code], [409, 'REPORT_USED'])
    assert.equal(refused.body.about, undefined)
    const second = await createGroup(house, mine.owner.actor, mine.account, { name: 'Zwei' })
    const path = `/accounts/${mine.account}/groups/${second.id}/sealed-reports`
    assert.equal((await mine.browser.post(path, sealed)).body.code, 'REPORT_USED')
    const { body } = await other.browser.get(
      `/accounts/${other.account}/groups/${other.group}/batches`,
    )
    assert.deepEqual(body.items, [])
  })

  test('is said to hold what the platform recorded or fetched itself by its own key alone', async () => {
    const { house, app } = given()
    const { browser, path } = await stage()
    const { sealed } = await sealList(await draw(), list)
    const refused = await browser.post(`${path}?recordedBy=platform`, sealed)
    assert.deepEqual([refused.status, refused.body.code], [403, 'NOT_ALLOWED'])
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Plattform', scopes: ['write' as const] }
    const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
    const taken = await withKey(app, secret).post(`${path}?recordedBy=platform`, sealed)
    assert.deepEqual([taken.status, taken.body.recordedBy], [201, 'platform'])
    const orders = (await sealList(await draw(), `${list}neu@example.org;\n`)).sealed
    const byCustomer = await browser.post(`${path}?recordedBy=shop`, orders)
    assert.deepEqual([byCustomer.status, byCustomer.body.code], [403, 'NOT_ALLOWED'])
    const fetched = await withKey(app, secret).post(`${path}?recordedBy=shop`, orders)
    assert.deepEqual([fetched.status, fetched.body.recordedBy], [201, 'shop'])
  })

  test('that takes a reference which another import has is refused', async () => {
    const { browser, path } = await stage()
    const key = await draw()
    const [one, two] = [await sealList(key, list), await sealList(key, `${list}neu@example.org;\n`)]
    assert.equal((await browser.post(`${path}?reference=r1`, one.sealed)).status, 201)
    const refused = await browser.post(`${path}?reference=r1`, two.sealed)
    assert.equal(refused.body.code, 'REFERENCE_TAKEN')
    assert.equal((await browser.post(path, two.sealed)).status, 201)
  })

  test('that was changed, or signed with a key that nobody drew or somebody revoked, is refused', async () => {
    const { browser, path } = await stage()
    const admin = await administration()
    const drawn = (await admin.post('/platform/screening-keys', { name: 'Shop' })).body
    const { sealed, content } = await sealList(drawn.file, list)
    const code = async (report: unknown) => (await browser.post(path, report)).body.code
    const changed = { ...content, report: { ...content.report, digest: `r1-${'0'.repeat(64)}` } }
    const encoded = Buffer.from(JSON.stringify(changed)).toString('base64')
    assert.equal(await code({ ...sealed, content: encoded }), 'REPORT_SIGNATURE_BROKEN')
    for (const text of ['AAAA', 'no base64 at all', '']) {
      assert.equal(await code({ ...sealed, content: text }), 'REPORT_SIGNATURE_BROKEN')
      assert.equal(await code({ ...sealed, signature: text }), 'REPORT_SIGNATURE_BROKEN')
    }
    const strangers = signContent({ ...(await draw()), id: drawn.id }, content)
    assert.equal(await code(strangers), 'REPORT_SIGNATURE_BROKEN')
    for (const keyId of ['mine', '01890000-0000-7000-8000-000000000000']) {
      assert.equal(await code({ ...sealed, keyId }), 'SCREENING_KEY_UNKNOWN')
    }
    assert.equal((await admin.delete(`/platform/screening-keys/${drawn.id}`)).status, 204)
    assert.equal(await code(sealed), 'SCREENING_KEY_REVOKED')
  })

  test('of another form, version or origin is refused, and so is one with an address', async () => {
    const { browser, path } = await stage()
    const key = await draw()
    const { content } = await sealList(key, list)
    const { report } = content
    const answer = async (wrong: unknown) =>
      (await browser.post(path, signContent(key, wrong))).body
    const preview = await sealList(key, list, 'preview')
    assert.equal((await browser.post(path, preview.sealed)).body.code, 'REPORT_ORIGIN_REFUSED')
    const later = await answer({ ...content, report: { ...report, version: 2 } })
    assert.deepEqual(
      [later.code, later.about],
      ['REPORT_VERSION_UNKNOWN', { version: 2, known: 1 }],
    )
    for (const wrong of ['no JSON', '7', '[]', '{"report":{"version":1}}']) {
      assert.equal((await answer(wrong)).code, 'REPORT_INVALID', wrong)
    }
    const [first, ...findings] = report.findings
    const unknown = { ...report, findings: [{ ...first!, id: 'later_check' }, ...findings] }
    const refused = await answer({ ...content, report: unknown })
    assert.equal(refused.code, 'REPORT_INVALID')
    assert.equal(refused.faults[0].pointer, '/report/findings/0/id')
    const header = ['anna@example.org', 'Name']
    const telling = { ...report, columns: { ...report.columns, header } }
    const told = await answer({ ...content, report: telling })
    assert.deepEqual([told.code, told.about], ['REPORT_INVALID', { holds: 'address' }])
    const loose = { ...content, sketch: { ...content.sketch, hashes: 'AAAA' } }
    assert.equal((await answer(loose)).code, 'REPORT_INVALID')
  })

  test('whose figures contradict each other is refused', async () => {
    const { browser, path } = await stage()
    const key = await draw()
    const { content } = await sealList(key, list)
    const { report, sketch, sample } = content
    const fewer = { ...report, recipients: { ...report.recipients, unique: 150, duplicates: 50 } }
    const hashes = Buffer.from(sketch.hashes, 'base64')
    for (const wrong of [
      { ...content, report: fewer },
      { ...content, report: { ...report, rows: { ...report.rows, read: 7 } } },
      { ...content, sketch: { ...sketch, recipients: 100 } },
      { ...content, sketch: { ...sketch, rate: 3 } },
      { ...content, sketch: { ...sketch, hashes: hashes.subarray(8).toString('base64') } },
      { ...content, sample: { ...sample, rows: 3 } },
    ]) {
      const { code } = (await browser.post(path, signContent(key, wrong))).body
      assert.equal(code, 'REPORT_INCONSISTENT')
    }
    const elsewhere = { ...content, sample: { ...sample, keyId: 'k0' } }
    const { code } = (await browser.post(path, signContent(key, elsewhere))).body
    assert.equal(code, 'SAMPLE_KEY_UNKNOWN')
  })

  test('is handed in by whoever may import, with either kind of key, and by nobody else', async () => {
    const { house, app } = given()
    const { account, owner, path } = await stage()
    const key = await draw()
    const callers: [Visitor, string | undefined][] = [
      [await signIn((await castCustomer(house, account, 'editor')).email), undefined],
      [await signIn((await castCustomer(house, account, 'reader')).email), 'NOT_ALLOWED'],
      [await signIn((await castStaff(house, 'support')).email), 'NOT_ALLOWED'],
      [await signIn((await castStaff(house, 'reviewer')).email), 'NOT_ALLOWED'],
      [(await stage()).browser, 'NOT_FOUND'],
    ]
    const admin = await castStaff(house, 'admin')
    for (const [scope, code] of [
      ['write', undefined],
      ['read', 'NOT_ALLOWED'],
    ] as const) {
      const wish = { name: 'x', scopes: [scope] }
      const own = await issueKey(house, owner.actor, 'x', account, wish)
      const platforms = await issueKey(house, admin.actor, 'x', null, wish)
      callers.push([withKey(app, own.secret), code], [withKey(app, platforms.secret), code])
    }
    for (const [place, [caller, code]] of callers.entries()) {
      const { sealed } = await sealList(key, `${list}nummer${place}@example.org;\n`)
      const { status, body } = await caller.post(path, sealed)
      assert.equal(body.code, code, String(place))
      assert.equal(status === 201, code === undefined)
    }
  })

  test('of ten million recipients finds room; what is larger than any report does not', async () => {
    const { browser, path } = await stage()
    const key = await draw()
    const { content } = await sealList(key, list)
    const report = structuredClone(content.report)
    const recipients = 10_000_000
    const { rows, recipients: counts, domains } = report
    Object.assign(rows, { total: recipients, read: recipients, refused: 0, refusedByReason: {} })
    const people = { addresses: recipients, valid: recipients, unique: recipients }
    Object.assign(counts, { ...people, invalid: 0, invalidByReason: {}, empty: 0, duplicates: 0 })
    domains.others = recipients - domains.top.reduce((sum, each) => sum + each.recipients, 0)
    const sketch = { recipients, rate: 6, hashes: madeUpHashes(recipients / 64) }
    const sealed = signContent(key, { ...content, report, sketch })
    assert.ok(sealed.content.length > 2 * 1024 ** 2)
    const { status, body } = await browser.post(path, sealed)
    assert.deepEqual([status, body.recipients], [201, recipients])
    const tooLarge: SealedReport = { ...sealed, content: 'A'.repeat(9 * 1024 ** 2) }
    assert.equal((await browser.post(path, tooLarge)).body.code, 'BODY_TOO_LARGE')
  })

  /** An account with a group and its owner at a browser. */
  async function stage() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const browser = await signIn(owner.email)
    return {
      account,
      owner,
      group,
      browser,
      path: `/accounts/${account}/groups/${group}/sealed-reports`,
    }
  }

  function signIn(email: string): Promise<Visitor> {
    return signedIn(given().app, email, password)
  }

  async function administration() {
    return signIn((await castStaff(given().house, 'admin')).email)
  }

  async function draw(): Promise<ScreeningKey> {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    return (await drawScreeningKey(house, admin.actor, admin.name, 'Shop')).file
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' } as const
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})

/** Hashes that the highest rate picks, in order. */
function madeUpHashes(count: number): string {
  const hashes = new BigUint64Array(count)
  for (let i = 0; i < count; i++) {
    hashes[i] = createHash('sha256').update(String(i)).digest().readBigUInt64BE() >> 6n
  }
  const bytes = Buffer.alloc(count * 8)
  for (const [i, hash] of hashes.sort().entries()) bytes.writeBigUInt64BE(hash, i * 8)
  return bytes.toString('base64')
}
