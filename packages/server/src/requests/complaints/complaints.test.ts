import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createGroup } from '../../lists/groups/create-group.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { sweepRetention } from '../../privacy/sweep-retention.ts'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import {
  castAccount,
  castCustomer,
  castStaff,
  castSubmitted,
  importFile,
  password,
} from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { lastMail } from '../../testing/last-mail.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { reportSuppressed } from '../../watching/report-suppressed.ts'

onEachDatabase('A complaint from outside', (given) => {
  test('is traced to its import, put to the account without a word in the mail, answered and closed', async () => {
    const { house } = given()
    const { account, owner, batch, group } = await imported(0, 50)
    const desk = await enter((await castStaff(house, 'reviewer')).email)
    const customer = await enter(owner.email)
    const { id, email } = await entered(desk, 7)
    const [traced, ...others] = (await desk.post(`${of(id)}/trace`, {})).body.batches
    assert.deepEqual(others, [])
    assert.deepEqual(
      [traced.account.id, traced.group.id, traced.batch.id, traced.sketch, traced.approved],
      [account, group, batch, 'held', { now: false, onReceipt: false }],
    )
    await placed(desk, id, account, batch)
    const inquiry = { inquiryId: randomUUIDv7(), text: `Wo hat ${email} eingewilligt?` }
    const asked = await desk.post(`${of(id)}/inquiry`, inquiry)
    assert.deepEqual([asked.status, asked.body.status], [200, 'asked'])
    assert.deepEqual((await desk.post(`${of(id)}/inquiry`, inquiry)).body, asked.body)

    const path = `/accounts/${account}/complaints`
    const [seen] = (await customer.get(path)).body.items
    assert.deepEqual([seen.standing, seen.mayAnswer, seen.answerBy], ['asked', true, seen.answerBy])
    assert.ok(!JSON.stringify(seen).includes(email) && seen.masked.includes('…'))
    assert.deepEqual((await customer.post(`${path}/${id}/address`)).body, { email })
    const file = await customer.upload(`/accounts/${account}/evidence?fileName=a.txt`, 'Beleg')
    const said = { answerId: randomUUIDv7(), text: `${email}, 3. Mai`, evidence: [file.body.id] }
    const answered = await customer.post(`${path}/${id}/answers`, said)
    assert.deepEqual([answered.status, answered.body.standing], [201, 'answered'])
    assert.equal((await customer.post(`${path}/${id}/answers`, said)).body.entries.length, 2)

    const read = (await desk.get(of(id))).body
    assert.equal(read.entries[1].evidence[0].name, 'a.txt')
    assert.deepEqual(read.notes[0].kind, 'shown')
    assert.ok(!JSON.stringify(read).includes(email))
    assert.equal((await closed(desk, id, 'consent_shown')).body.status, 'closed')
    const [over] = (await customer.get(path)).body.items
    assert.deepEqual([over.standing, over.mayAnswer], ['closed', false])
    const late = await customer.post(`${path}/${id}/address`)
    assert.equal(late.body.code, 'COMPLAINT_NOT_OPEN_FOR_THIS')
    const letters = (await lettersTo(house, owner.email)).map(({ template }) => template)
    assert.deepEqual(letters, ['consent_record_asked'])
    assert.deepEqual(await rowsNaming(email), ['complaint_entry'])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('is not shown by a sample that leaves the recipient out, and that is said', async () => {
    const { account, batch } = await imported(10_000, 14_000)
    const desk = await staff('reviewer')
    const answers = new Set<string>()
    for (let person = 10_000; person < 10_016; person++) {
      const { id } = await entered(desk, person)
      const all = (await desk.post(`${of(id)}/trace`, {})).body
      const { batches, counts } = (await desk.post(`${of(id)}/trace`, { account })).body
      const { sketch } = batches[0]
      assert.deepEqual(counts, {
        held: sketch === 'held' ? 1 : 0,
        notHeld: 0,
        cannotShow: sketch === 'held' ? 0 : 1,
      })
      assert.equal(
        all.batches.some((each: { batch: { id: string } }) => each.batch.id === batch),
        sketch === 'held',
      )
      answers.add(sketch)
    }
    assert.deepEqual([...answers].sort(), ['cannot_show', 'held'])
    const { id } = await entered(desk, 99_999)
    const nobody = (await desk.post(`${of(id)}/trace`, { account })).body
    assert.ok(['not_held', 'cannot_show'].includes(nobody.batches[0].sketch))
  })

  test('is found in a large list for which the recipient is no anchor', async () => {
    const { batch } = await imported(20_000, 21_500)
    const desk = await staff('reviewer')
    for (let person = 20_000; person < 20_010; person++) {
      const { id } = await entered(desk, person)
      const { batches } = (await desk.post(`${of(id)}/trace`, {})).body
      assert.deepEqual(
        batches.map((each: { batch: { id: string } }) => each.batch.id),
        [batch],
      )
    }
  })

  test('shows the mail to the account before it is sent, once the account is known', async () => {
    const { house, clock } = given()
    const { account, owner, batch } = await imported(700, 750)
    const desk = await staff('reviewer')
    const { id } = await entered(desk, 705)
    const later = new Date(Date.parse(clock.now()) + 3 * 86_400_000).toISOString()
    const early = await desk.post(`${of(id)}/mail-preview`, { answerBy: later })
    assert.equal(early.body.code, 'COMPLAINT_NOT_OPEN_FOR_THIS')
    await placed(desk, id, account, batch)
    for (const wish of [{}, { answerBy: later }]) {
      const { frame, ...shown } = (await desk.post(`${of(id)}/mail-preview`, wish)).body
      assert.match(frame.opening[0], /^ein Empfänger hat sich bei uns beschwert\./)
      const inquiry = { inquiryId: randomUUIDv7(), text: 'Bitte zeigen Sie sie.', ...wish }
      assert.equal((await desk.post(`${of(id)}/inquiry`, inquiry)).status, 200)
      assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
    }
  })

  test('says of each import whether it is approved, and was when the complaint came', async () => {
    const { house, clock } = given()
    const { account, caseId } = await castSubmitted(house)
    const before = await entered(await staff('reviewer'), 1)
    clock.forward({ hours: 1 })
    await accept(house, account, caseId)
    const desk = await staff('reviewer')
    const after = await entered(desk, 1)
    const approved = async (id: string) =>
      (await desk.post(`${of(id)}/trace`, { account })).body.batches[0].approved
    assert.deepEqual(await approved(before.id), { now: true, onReceipt: false })
    assert.deepEqual(await approved(after.id), { now: true, onReceipt: true })
  })

  test('names the accounts that reported the recipient', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const email = personOf(555_555)
    await reportSuppressed(house, account, { kind: 'complained', addresses: [email] })
    const desk = await staff('lead')
    const { id } = await entered(desk, 555_555)
    const { reported } = (await desk.post(`${of(id)}/trace`, {})).body
    assert.deepEqual(
      reported.map((each: { account: { id: string }; kind: string }) => [
        each.account.id,
        each.kind,
      ]),
      [[account, 'complained']],
    )
  })

  test('says at which of its days it is refused, and stores nothing', async () => {
    const desk = await staff('reviewer')
    const now = Date.parse(given().house.clock.now())
    const day = (days: number) => new Date(now + days * 86_400_000).toISOString()
    const refusals = [
      [day(1), day(2), 'RECEIVED_IN_FUTURE', ['/body/receivedAt']],
      [day(-1), day(-2), 'DUE_BEFORE_RECEIPT', ['/body/receivedAt', '/body/dueAt']],
    ] as const
    for (const [receivedAt, dueAt, code, pointers] of refusals) {
      const form = formOf(7, receivedAt, dueAt)
      const { status, body } = await desk.post('/desk/complaints', form)
      assert.deepEqual([status, body.code], [422, code])
      const named = body.faults.map(({ pointer }: { pointer: string }) => pointer)
      assert.deepEqual(named, pointers)
      assert.equal((await desk.get(of(form.complaintId))).body.code, 'NOT_FOUND')
    }
    const late = await desk.post('/desk/complaints', formOf(7, day(-9), day(-2)))
    assert.deepEqual([late.status, late.body.overdue], [201, true])
  })

  test('is worked by reviewers and leads alone, and a look at the address is on record with its reason', async () => {
    const { house } = given()
    const desk = await staff('lead')
    const { id, email, words } = await entered(desk, 3)
    for (const role of ['support', 'billing', 'admin'] as const) {
      const other = await staff(role)
      assert.equal((await other.get('/desk/complaints')).body.code, 'NOT_ALLOWED', role)
      assert.equal((await other.post(`${of(id)}/trace`, {})).body.code, 'NOT_ALLOWED', role)
    }
    assert.equal((await desk.post(`${of(id)}/address`, {})).status, 400)
    const revealed = await desk.post(`${of(id)}/address`, { reason: 'Antwort schreiben' })
    assert.deepEqual(revealed.body, { email, words })
    const { notes } = (await desk.get(of(id))).body
    assert.deepEqual([notes[0].kind, notes[0].text], ['look', 'Antwort schreiben'])
    const looks = await house.database.root
      .selectFrom('platform_event')
      .select('subject')
      .where('type', '=', 'complained_address_shown')
      .where('subject', '=', id)
      .execute()
    assert.equal(looks.length, 1)
  })

  test('is answered by those who may write for the account that was asked, and nobody else sees it', async () => {
    const { house } = given()
    const { account, batch } = await imported(100, 150)
    const desk = await staff('reviewer')
    const { id } = await entered(desk, 101)
    await placed(desk, id, account, batch)
    const path = `/accounts/${account}/complaints`
    const reader = await enter((await castCustomer(house, account, 'reader')).email)
    assert.deepEqual((await reader.get(path)).body.items, [])
    await asked(desk, id)
    assert.equal((await reader.get(path)).body.items.length, 1)
    const said = { answerId: randomUUIDv7(), text: 'Hier.' }
    assert.equal((await reader.post(`${path}/${id}/answers`, said)).body.code, 'NOT_ALLOWED')
    assert.equal((await reader.post(`${path}/${id}/address`)).body.code, 'NOT_ALLOWED')
    const support = await staff('support')
    assert.equal((await support.get(path)).status, 200)
    assert.equal((await support.post(`${path}/${id}/address`)).body.code, 'NOT_ALLOWED')
    const stranger = await castAccount(house)
    const other = await enter(stranger.owner.email)
    assert.equal((await other.get(path)).body.code, 'NOT_FOUND')
    const own = `/accounts/${stranger.account}/complaints/${id}`
    assert.equal((await other.post(`${own}/answers`, said)).body.code, 'NOT_FOUND')
    assert.equal((await other.post(`${own}/address`)).body.code, 'NOT_FOUND')
  })

  test('takes no import of another account, and no account that is not there', async () => {
    const { account } = await imported(200, 210)
    const other = await imported(300, 310)
    const desk = await staff('reviewer')
    const { id } = await entered(desk, 201)
    for (const place of [
      { account, batch: other.batch },
      { account, group: other.group },
      { account: randomUUIDv7() },
    ]) {
      assert.equal((await desk.post(`${of(id)}/place`, place)).body.code, 'NOT_FOUND')
    }
    assert.equal((await desk.get(of(id))).body.status, 'entered')
    assert.equal((await desk.get(of(randomUUIDv7()))).body.code, 'NOT_FOUND')
  })

  test('says that there is no consent only after the deadline, and is open again when the answer comes late', async () => {
    const { clock } = given()
    const { account, owner, batch } = await imported(400, 450)
    const desk = await staff('lead')
    const { id } = await entered(desk, 401)
    assert.equal((await closed(desk, id, 'no_consent')).body.code, 'CONSENT_RECORD_UNANSWERED')
    await placed(desk, id, account, batch)
    await asked(desk, id)
    assert.equal((await closed(desk, id, 'no_consent')).body.code, 'CONSENT_RECORD_AWAITED')
    clock.forward({ days: 8 })
    const again = await staff('lead')
    assert.equal((await closed(again, id, 'no_consent')).body.outcome, 'no_consent')
    const later = await enter(owner.email)
    const path = `/accounts/${account}/complaints`
    assert.equal((await later.get(path)).body.items[0].mayAnswer, true)
    const said = { answerId: randomUUIDv7(), text: 'Doch noch gefunden.' }
    assert.equal((await later.post(`${path}/${id}/answers`, said)).status, 201)
    assert.equal((await again.get(of(id))).body.status, 'answered')
    assert.ok((await listed(again)).includes(id))
  })

  test('is closed once, however many do so at the same time', async () => {
    const desk = await staff('lead')
    const other = await staff('reviewer')
    const { id } = await entered(desk, 9)
    const both = await Promise.all([closed(desk, id, 'settled'), closed(other, id, 'not_ours')])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
    assert.ok(!(await listed(desk)).includes(id))
    const over = (await desk.get('/desk/complaints?closed=true&limit=200')).body.items
    assert.ok(over.some((each: { id: string }) => each.id === id))
  })

  test('is found beside the case on the same import, and in the history of the account', async () => {
    const { account, batch, caseId } = await imported(500, 550)
    const desk = await staff('reviewer')
    const { id } = await entered(desk, 501)
    await placed(desk, id, account, batch)
    for (const path of [`cases/${caseId}/complaints`, 'complaints']) {
      const { items } = (await desk.get(`/desk/accounts/${account}/${path}`)).body
      assert.deepEqual([items.length, items[0].id, items[0].from], [1, id, 'recipient'])
    }
  })

  test('is found and erased with the address, and forgets it a year after its closing', async () => {
    const { house, clock } = given()
    const { account, batch } = await imported(600, 650)
    const desk = await staff('lead')
    const admin = await staff('admin')
    const one = await entered(desk, 601)
    await placed(desk, one.id, account, batch)
    await asked(desk, one.id)
    const wish = { email: one.email, reason: 'person_asked' }
    const { found } = (await admin.post('/privacy/searches', wish)).body
    assert.deepEqual(
      found.map(({ place, count }: { place: string; count: number }) => [place, count]),
      [['complaint', 1]],
    )
    assert.deepEqual((await admin.post('/privacy/erasures', wish)).body.erased, found)
    assert.deepEqual((await admin.post('/privacy/searches', wish)).body.found, [])
    const read = (await desk.get(of(one.id))).body
    assert.deepEqual([read.hasAddress, read.masked], [false, null])
    const inquiry = { inquiryId: randomUUIDv7(), text: 'Noch einmal.' }
    assert.equal((await desk.post(`${of(one.id)}/inquiry`, inquiry)).body.code, 'ADDRESS_GONE')
    assert.equal((await desk.post(`${of(one.id)}/trace`, {})).body.code, 'ADDRESS_GONE')

    const two = await entered(desk, 602)
    await closed(desk, two.id, 'settled')
    clock.forward({ days: 364 })
    await sweepRetention(house)
    assert.equal((await (await staff('lead')).get(of(two.id))).body.hasAddress, true)
    clock.forward({ days: 2 })
    await sweepRetention(house)
    const forgotten = (await (await staff('lead')).get(of(two.id))).body
    assert.deepEqual([forgotten.hasAddress, forgotten.words], [false, ''])
    assert.equal(forgotten.outcome, 'settled')
  })

  /** An account with an import of the persons in a range of numbers, its end excluded. */
  async function imported(first: number, end: number) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const { batch, caseId } = await importFile(
      house,
      owner.actor,
      account,
      group,
      listOf(first, end),
    )
    return { account, owner, group, batch, caseId }
  }

  async function entered(desk: Visitor, person: number) {
    const at = given().house.clock.now()
    const form = formOf(person, at, new Date(Date.parse(at) + 14 * 86_400_000).toISOString())
    const { status, body } = await desk.post('/desk/complaints', form)
    assert.deepEqual([status, body.status], [201, 'entered'], JSON.stringify(body))
    return { id: form.complaintId, email: form.email, words: form.words }
  }

  async function placed(desk: Visitor, id: string, account: string, batch: string) {
    const { status, body } = await desk.post(`${of(id)}/place`, { account, batch })
    assert.deepEqual([status, body.status, body.batch.sketch], [200, 'traced', 'held'])
  }

  async function asked(desk: Visitor, id: string) {
    const wish = { inquiryId: randomUUIDv7(), text: 'Bitte zeigen Sie die Einwilligung.' }
    assert.equal((await desk.post(`${of(id)}/inquiry`, wish)).status, 200)
  }

  function closed(desk: Visitor, id: string, outcome: string) {
    const wish = { decisionId: randomUUIDv7(), outcome, text: 'So war es.' }
    return desk.post(`${of(id)}/closing`, wish)
  }

  async function listed(desk: Visitor): Promise<string[]> {
    const { items } = (await desk.get('/desk/complaints?limit=200')).body
    return items.map(({ id }: { id: string }) => id)
  }

  /** The tables with an address in plain text, apart from those of the recipients’ own data. */
  async function rowsNaming(text: string): Promise<string[]> {
    const { root } = given().house.database
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'`.execute(root)
    const naming: string[] = []
    for (const { name } of rows) {
      const found = await sql`select from ${sql.table(name)} each
        where position(${text} in each::text) > 0 limit 1`.execute(root)
      if (found.rows.length > 0) naming.push(name)
    }
    return naming
  }

  async function staff(role: 'reviewer' | 'lead' | 'support' | 'billing' | 'admin') {
    return enter((await castStaff(given().house, role)).email)
  }

  function enter(email: string) {
    return signedIn(given().app, email, password)
  }
})

function formOf(person: number, receivedAt: string, dueAt: string) {
  return {
    complaintId: randomUUIDv7(),
    from: 'recipient',
    email: personOf(person),
    words: 'Woher haben Sie meine Adresse?',
    receivedAt,
    dueAt,
  }
}

function of(complaint: string): string {
  return `/desk/complaints/${complaint}`
}
