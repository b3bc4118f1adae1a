// One stage with everything that is held about an address, dear to set: whatever is tried on it stands here.

import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { ScreenedReport } from '@freigabe/contract'
import { sql } from 'kysely'
import { answerQuestions } from '../case/asking/answer-questions.ts'
import { caseSalt, saltedDigest } from '../case/case-salt.ts'
import { openContact } from '../case/open-masked.ts'
import { readCase } from '../case/read-case.ts'
import { readDraft } from '../case/submitting/read-draft.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import { rights } from '../database/rights/rights.ts'
import { takeLease } from '../desk/lease/take-lease.ts'
import { readDeskCase } from '../desk/read-desk-case.ts'
import { writeNote } from '../desk/write-note.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { takePermit } from '../gate/sending/take-permit.ts'
import { uploadEvidence } from '../lists/evidence/upload-evidence.ts'
import { verifyLog } from '../log/verify-log.ts'
import { readSender, reportSender } from '../people/accounts/sender.ts'
import { enterComplaint } from '../requests/complaints/enter-complaint.ts'
import { signUpLooker } from '../sources/look-at-sign-up.ts'
import { signedIn, type Visitor, visitor } from '../testing/browser.ts'
import {
  castAccount,
  castCase,
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  completeContent,
  password,
} from '../testing/cast.ts'
import { acceptAtOnce, askAtOnce, assessAll } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { lettersTo } from '../testing/last-link.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { reportSuppressed } from '../watching/report-suppressed.ts'

const reason = 'person_asked'

onEachDatabase('Privacy', (given) => {
  test('an address is found wherever it is held, and only it', async () => {
    const { email } = await heldEverywhere()
    const admin = await administrator()
    const { found, unsearched } = await search(admin, email.toUpperCase())
    assert.deepEqual(placesOf(found), {
      contact: 1,
      decision: 1,
      draft: 1,
      evidence: 1,
      invitation: 1,
      letter: 2,
      look: 1,
      mail: 1,
      note: 1,
      question: 1,
      submission: 2,
    })
    assert.ok(found.every(({ accountName }) => accountName === 'Teeladen'))
    assert.ok(unsearched.recipientsFiles > 0 && unsearched.evidenceFiles > 0)
    assert.deepEqual((await search(admin, `jo${email}`)).found, [])
    assert.deepEqual((await search(admin, email.slice(1))).found, [])
  })

  test('an erased address is nowhere any more, and everything around it is', async () => {
    const { email, account, caseId, owner, reviewer } = await heldEverywhere()
    const admin = await administrator()
    const { found } = await search(admin, email)
    const { erased } = await erase(admin, email)
    assert.deepEqual(erased, found)
    assert.deepEqual((await search(admin, email)).found, [])
    assert.ok(!(await everyRow()).includes(email))
    const { house } = given()
    const seen = await readDeskCase(house, reviewer.personId, account, caseId)
    assert.equal(seen.notes[0]?.text, 'Rückruf bei […] am Montag.')
    assert.equal(seen.questions[0]?.text, 'Wer ist […]?')
    assert.equal(seen.questions[0]?.answer?.text, 'Das ist […], nicht b…t@example.org.')
    assert.equal(seen.decision?.statement.found, 'Beleg von […] liegt vor.')
    assert.equal(seen.contactLooks[0]?.reason, 'Rückfrage von […]')
    assert.equal(seen.hasContact, false)
    const draft = await readDraft(house, 'customer', account, caseId)
    assert.equal(draft.content.contact, undefined)
    assert.equal(draft.version, 2)
    assert.match(JSON.stringify(seen.submissions), /Gefragt hat uns \[…\] im Laden\./)
    const others = await lettersTo(house, owner.email)
    assert.ok(others.some((letter) => JSON.stringify(letter).includes('Wer ist […]?')))
    assert.deepEqual(await lettersTo(house, email), [])
  })

  test('a domain that a report has of this one recipient alone is erased with the address, one of many stays', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const lone = `nina@nina-${randomUUIDv7()}.de`
    const domain = lone.split('@')[1]!
    const mistyped = `otto-${randomUUIDv7()}`
    const shared = `agentur-${randomUUIDv7()}.de`
    const lines = [
      'E-Mail',
      lone,
      `otto@${mistyped}.con`,
      `eins@${shared}`,
      `zwei@${shared}`,
      'drei@gmail.com',
    ]
    const { batch } = await castCase(house, owner.actor, account, `${lines.join('\n')}\n`)
    const before = await everyRow()
    assert.ok(before.includes(domain) && before.includes(`${mistyped}.com`))
    const admin = await administrator()
    const erased = [lone, `otto@${mistyped}.con`, `eins@${shared}`, 'drei@gmail.com']
    for (const email of erased) await erase(admin, email)
    const rows = await everyRow()
    assert.deepEqual([rows.includes(domain), rows.includes(shared)], [false, true])
    assert.ok(!rows.includes(mistyped), 'nor what it was meant to be')
    const { screening } = await house.database.root
      .selectFrom('batch')
      .select('screening')
      .where('batch_id', '=', batch)
      .executeTakeFirstOrThrow()
    const { domains } = ScreenedReport.parse(screening)
    assert.deepEqual(
      domains.top.map(({ domain: named }) => named).sort(),
      [shared, 'gmail.com', '[…]', '[…]'].sort(),
    )
  })

  test('what the log has of erased words proves them before, and betrays nothing after', async () => {
    const { house } = given()
    const { email, account, caseId } = await heldEverywhere()
    const { decision } = await readCase(house, 'customer', account, caseId)
    const salt = await inRole(house.database, 'command', account, (tx) =>
      caseSalt(tx, account, caseId),
    )
    const decided = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('event')
        .select('body')
        .where('account_id', '=', account)
        .where('type', '=', 'accepted')
        .executeTakeFirstOrThrow(),
    )
    const { contentDigest } = decided.body as { contentDigest: string }
    assert.equal(contentDigest, saltedDigest(salt, decision?.statement))
    assert.ok((await everyRow()).includes(salt))
    await erase(await administrator(), email)
    assert.ok(!(await everyRow()).includes(salt))
  })

  test('each act is in the platform’s log by a keyed digest; both logs stay whole and name no address', async () => {
    const { house } = given()
    const { email, account } = await heldEverywhere()
    const { browser, personId } = await administrator()
    await search({ browser }, email)
    await browser.post('/privacy/exports', { email, reason: 'authority_asked' })
    await erase({ browser }, email)
    const { before } = await search({ browser }, email)
    assert.deepEqual(
      before.map(({ type, reason: why }) => [type, why]),
      [
        ['address_searched', reason],
        ['address_exported', 'authority_asked'],
        ['address_erased', reason],
      ],
    )
    const events = await inRole(house.database, 'admin', null, (tx) =>
      tx.selectFrom('platform_event').selectAll().where('by_id', '=', personId).execute(),
    )
    const digests = new Set(events.map(({ body }) => (body as { address: string }).address))
    assert.equal(digests.size, 1)
    assert.match([...digests][0]!, /^k1:[0-9a-f]{64}$/)
    const ofAccount = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('event')
        .selectAll()
        .where('account_id', '=', account)
        .where('type', '=', 'address_erased')
        .execute(),
    )
    assert.deepEqual(ofAccount.map(({ body }) => (body as { place: string }).place).sort(), [
      'contact',
      'decision',
      'draft',
      'evidence',
      'look',
      'note',
      'question',
      'submission',
      'submission',
    ])
    assert.doesNotMatch(JSON.stringify([events, ofAccount]), /@/)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('that an address must not be mailed again is found, and stays when it is erased', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const email = `tina-${randomUUIDv7()}@example.org`
    await reportSuppressed(house, account, { kind: 'unsubscribed', addresses: [email] })
    const admin = await administrator()
    assert.deepEqual(placesOf((await search(admin, email)).found), { suppression: 1 })
    assert.deepEqual((await erase(admin, email)).erased, [])
    assert.deepEqual(placesOf((await search(admin, email)).found), { suppression: 1 })
    assert.deepEqual((await search(admin, `x${email}`)).found, [])
  })

  test('that a mailbox is not there is found over all accounts, and goes with the address', async () => {
    const { house } = given()
    await compareAccounts()
    const { account } = await castAccount(house)
    const email = `tina-${randomUUIDv7()}@example.org`
    await reportSuppressed(house, account, { kind: 'hard_bounced', addresses: [email] })
    const admin = await administrator()
    const all = { suppression: 1, dead_recipient: 1 }
    assert.deepEqual(placesOf((await search(admin, email)).found), all)
    assert.deepEqual(placesOf((await erase(admin, email)).erased), { dead_recipient: 1 })
    assert.deepEqual(placesOf((await search(admin, email)).found), { suppression: 1 })
  })

  test('an address in what the platform reports of a sender is found, and goes from it', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const email = `tina-${randomUUIDv7()}@example.org`
    const none = { domainSince: null, dmarc: null, imprint: null, paidSince: null, paidBy: null }
    const facts = { ...none, domain: 'example.org', payer: `Kundin ${email}` }
    await reportSender(house, { kind: 'clock' }, account, facts)
    const admin = await administrator()
    assert.deepEqual(placesOf((await search(admin, email)).found), { sender: 1 })
    await erase(admin, email)
    const { domain, payer } = await readSender(house, account)
    assert.deepEqual([domain, payer], ['example.org', 'Kundin […]'])
  })

  test('the days on which an address was asked to confirm are found, and stay when it is erased', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    const email = `tina-${randomUUIDv7()}@example.org`
    const wish = { id: randomUUIDv7(), account, group, purpose: 'confirmation', count: 1 } as const
    const signUp = { id: 's-1', address: email }
    const sending = sendingOf(house, signUpLooker(house))
    await takePermit(house, sending, { ...wish, signUp }, null)
    const admin = await administrator()
    assert.deepEqual(placesOf((await search(admin, email)).found), { confirmation: 1 })
    assert.deepEqual((await erase(admin, email)).erased, [])
    assert.deepEqual(placesOf((await search(admin, email)).found), { confirmation: 1 })
  })

  test('an address beyond ASCII is found and erased, whichever form its domain is written in', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const name = `jürgen-${randomUUIDv7()}`
    await reportSuppressed(house, account, {
      kind: 'unsubscribed',
      addresses: [`${name}@bücher.example`],
    })
    const now = house.clock.now()
    await enterComplaint(house, await castReviewer(house), {
      ...{ complaintId: randomUUIDv7(), from: 'recipient', reference: null },
      ...{ email: `${name}@bücher.example`, words: 'Woher?', receivedAt: now, dueAt: now },
    })
    const { caseId } = await castCase(house, owner.actor, account)
    const content = { answers: { 'general/purpose': `Fragen Sie ${name}@bücher.example.` } }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { ...(await completeContent(house, account)), ...content } as never,
      alsoCases: [],
      step: 2,
    })
    const admin = await administrator()
    const international = `${name}@xn--bcher-kva.example`
    for (const form of [international, `${name}@bücher.example`.normalize('NFD')])
      assert.deepEqual(placesOf((await search(admin, form)).found), {
        complaint: 1,
        draft: 1,
        suppression: 1,
      })
    await erase(admin, international)
    assert.deepEqual(placesOf((await search(admin, international)).found), { suppression: 1 })
    const { content: left } = await readDraft(house, 'customer', account, caseId)
    assert.equal(JSON.stringify(left).includes(name), false)
  })

  test('an export holds what is there as data, and no token that opens a door', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    const theirs = await signedIn(given().app, editor.email, password)
    await theirs.post(`/accounts/${account}/groups`, { name: 'Kunden' })
    const { browser } = await administrator()
    const { status, body } = await browser.post('/privacy/exports', { email: editor.email, reason })
    assert.equal(status, 200)
    const person = body.holdings.find(({ place }: { place: string }) => place === 'person')
    assert.equal(person.data.name, editor.name)
    const places = body.holdings.map(({ place }: { place: string }) => place)
    assert.deepEqual(places.sort(), ['membership', 'person', 'session'])
    assert.deepEqual(
      body.acts.map(({ type, accountId }: { type: string; accountId: string }) => [
        type,
        accountId,
      ]),
      [['group_created', account]],
    )
    const tokens = await inRole(house.database, 'door', null, (tx) =>
      tx.selectFrom('person_session').select('token').execute(),
    )
    const text = JSON.stringify(body)
    for (const { token } of tokens) assert.ok(!text.includes(token))
  })

  test('an export holds what was noted and found about what a person handed in, and no colleague’s name', async () => {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const { actor, name } = await castReviewer(house)
    await writeNote(house, { actor, name }, account, caseId, 'Wirkt am Telefon gut vorbereitet.')
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .insertInto('case_signal')
        .values({
          account_id: account,
          case_id: caseId,
          revision: 1,
          code: 'files_tried',
          severity: 'notice',
          facts: JSON.stringify({ versions: 7 }) as never,
          at: house.clock.now(),
        })
        .execute(),
    )
    const admin = await administrator()
    const { body } = await admin.browser.post('/privacy/exports', { email: owner.email, reason })
    const held = (place: string) =>
      body.holdings.filter((holding: { place: string }) => holding.place === place)
    const [note] = held('case_note')
    assert.deepEqual(note.data, { text: 'Wirkt am Telefon gut vorbereitet.' })
    assert.deepEqual([note.caseId, note.onErase], [caseId, 'kept'])
    const severities = held('case_finding').map(
      ({ data }: { data: { severity: string } }) => data.severity,
    )
    assert.ok(severities.includes('notice'))
    assert.ok(!JSON.stringify(body).includes(name))
  })

  test('an erased person is signed out for good, and what they did stays told by nobody’s name', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    const theirs = await signedIn(app, editor.email, password)
    await theirs.post(`/accounts/${account}/groups`, { name: 'Kunden' })
    const { acts } = await erase(await administrator(), editor.email)
    assert.equal(acts, 1)
    assert.equal((await theirs.get('/session')).body.code, 'NOT_SIGNED_IN')
    const again = await visitor(app).post('/session', { email: editor.email, password })
    assert.equal(again.body.code, 'SIGN_IN_FAILED')
    const owners = await signedIn(app, owner.email, password)
    const { members } = (await owners.get(`/accounts/${account}/people`)).body
    assert.deepEqual(
      members.map(({ personId }: { personId: string }) => personId),
      [owner.personId],
    )
    const row = await inRole(house.database, 'admin', null, (tx) =>
      tx.selectFrom('person').selectAll().where('id', '=', editor.personId).executeTakeFirst(),
    )
    assert.equal(row?.name, 'Gelöschte Person')
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('whom somebody must follow first is not erased, and nothing is changed', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const other = await castAccount(house)
    await inRole(house.database, 'admin', other.account, (tx) =>
      tx
        .insertInto('membership')
        .values({
          account_id: other.account,
          person_id: owner.personId,
          role: 'reader',
          since: house.clock.now(),
        })
        .execute(),
    )
    const { browser, email } = await administrator()
    const wish = { email: owner.email, reason }
    const last = await browser.post('/privacy/erasures', wish)
    assert.deepEqual([last.status, last.body.code], [409, 'LAST_OWNER'])
    assert.equal(last.body.about.accountId, account)
    assert.equal((await browser.get(`/accounts/${other.account}/people`)).body.members.length, 2)
    const own = await browser.post('/privacy/erasures', { email, reason })
    assert.deepEqual([own.status, own.body.code], [403, 'OWN_ROLE'])
    const { found } = await search({ browser }, owner.email)
    assert.equal(placesOf(found).person, 1)
  })

  test('a member of staff leaves the staff with it; their decisions stay', async () => {
    const { house } = given()
    const { account, caseId, reviewer } = await heldEverywhere()
    const { browser } = await administrator()
    await erase({ browser }, reviewer.email)
    const { members } = (await browser.get('/staff')).body
    assert.ok(members.every(({ personId }: { personId: string }) => personId !== reviewer.personId))
    const seen = await readCase(house, 'customer', account, caseId)
    assert.equal(seen.decision?.outcome, 'accepted')
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('it is administration’s alone, and no answer is kept for a repetition', async () => {
    const { house, app } = given()
    const email = `tina-${randomUUIDv7()}@example.org`
    for (const role of ['reviewer', 'lead', 'support', 'billing'] as const) {
      const staff = await castStaff(house, role)
      const browser = await signedIn(app, staff.email, password)
      for (const path of ['searches', 'exports', 'erasures']) {
        const refused = await browser.post(`/privacy/${path}`, { email, reason })
        assert.equal(refused.body.code, 'NOT_ALLOWED', `${role} ${path}`)
      }
    }
    const { browser } = await administrator()
    const key = { 'idempotency-key': randomUUIDv7() }
    await browser.post('/privacy/searches', { email, reason }, key)
    const kept = await inRole(house.database, 'door', null, (tx) =>
      tx
        .selectFrom('idempotency')
        .select(['status', 'response'])
        .where('key', '=', key['idempotency-key'])
        .execute(),
    )
    assert.deepEqual(kept, [{ status: null, response: null }])
  })

  async function compareAccounts() {
    const { house, clock } = given()
    const named = { name: 'Rohrpost', locale: 'de' as const, set_up_at: clock.now() }
    await inRole(house.database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ ...named, compare_accounts: true })
        .onConflict((conflict) => conflict.column('single').doUpdateSet({ compare_accounts: true }))
        .execute(),
    )
  }

  async function administrator() {
    const { house, app } = given()
    const { email, personId } = await castStaff(house, 'admin')
    return { email, personId, browser: await signedIn(app, email, password) }
  }

  /** A recipient’s address in everything that people type about a case, from the draft to the decision. */
  async function heldEverywhere() {
    const { house } = given()
    const email = `tina-${randomUUIDv7()}@example.org`
    const { account, owner } = await castAccount(house)
    const reviewer = await castReviewer(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const content = await contentNaming(account, email)
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: content as never,
      alsoCases: [],
      step: 4,
    })
    const { version: declarationVersion } = policyAtHome.declaration
    const submission = { submissionId: randomUUIDv7(), draftVersion: 1, declarationVersion }
    await submitCase(house, owner, account, caseId, submission)
    await uploadEvidence(
      house,
      owner.name,
      account,
      `${email}.txt`,
      Readable.from([Buffer.from('Ja')]),
    )
    await inviteTo(account, owner.email, email)
    await reviewNaming(account, caseId, owner, reviewer, email)
    return { email, account, caseId, owner, reviewer }
  }

  async function contentNaming(account: string, email: string) {
    const content = await completeContent(given().house, account)
    const [key] = Object.entries(content.answers).find(
      ([, answer]) => typeof answer === 'string' && answer.startsWith('Sie haben'),
    )!
    const answers = {
      ...content.answers,
      [key]: `Gefragt hat uns ${email} im Laden. Sie sagte Ja.`,
    }
    return { ...content, answers, contact: { name: 'Tina Muster', phone: '030 1', email } }
  }

  async function inviteTo(account: string, owner: string, email: string) {
    const browser = await signedIn(given().app, owner, password)
    const wish = { email, role: 'reader', locale: 'de' }
    assert.equal((await browser.post(`/accounts/${account}/invitations`, wish)).status, 201)
  }

  async function reviewNaming(
    account: string,
    caseId: string,
    owner: Awaited<ReturnType<typeof castAccount>>['owner'],
    reviewer: Awaited<ReturnType<typeof castReviewer>>,
    email: string,
  ) {
    const { house } = given()
    const { actor, name } = reviewer
    const { token } = await takeLease(house, reviewer, account, caseId)
    const questionId = randomUUIDv7()
    await askAtOnce(house, { actor, name }, account, caseId, {
      leaseToken: token!,
      questionId,
      text: `Wer ist ${email}?`,
      grounds: ['origin_unclear'],
      requirements: [],
    })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: `Das ist ${email}, nicht bert@example.org.`, evidence: [] }],
    })
    await writeNote(house, { actor, name }, account, caseId, `Rückruf bei ${email} am Montag.`)
    await openContact(house, { actor, name }, account, caseId, `Rückfrage von ${email}`)
    const held = await assessAll(house, reviewer, account, caseId)
    const decision = { decisionId: randomUUIDv7(), conditions: [] }
    const statement = { found: `Beleg von ${email} liegt vor.` }
    await acceptAtOnce(house, actor, account, caseId, { ...held, ...decision, statement })
  }

  /** The content of all tables, as their owner sees it. */
  async function everyRow(): Promise<string> {
    const { root } = given().house.database
    const tables: string[] = []
    for (const table of Object.keys(rights)) {
      const { rows } = await sql<{ text: string }>`
        select coalesce(jsonb_agg(to_jsonb(${sql.table(table)}.*)), '[]')::text as text
        from ${sql.table(table)}`.execute(root)
      tables.push(rows[0]!.text)
    }
    return tables.join('\n')
  }
})

type Counts = { place: string; count: number; accountName: string | null }[]

function placesOf(found: Counts): Record<string, number> {
  return Object.fromEntries(
    found.map(({ place, count }) => [place, count] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

async function search({ browser }: { browser: Visitor }, email: string) {
  const { status, body } = await browser.post('/privacy/searches', { email, reason })
  assert.equal(status, 200)
  return body as {
    found: Counts
    acts: number
    unsearched: { recipientsFiles: number; evidenceFiles: number }
    before: { type: string; reason: string }[]
  }
}

async function erase({ browser }: { browser: Visitor }, email: string) {
  const { status, body } = await browser.post('/privacy/erasures', { email, reason })
  assert.equal(status, 200)
  return body as { erased: Counts; acts: number }
}
