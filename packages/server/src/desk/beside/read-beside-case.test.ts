import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { SubmissionContent as Content } from '@freigabe/contract'
import { readCase } from '../../case/read-case.ts'
import { saveDraft } from '../../case/submitting/save-draft.ts'
import { submitCase, supplementCase } from '../../case/submitting/submit-case.ts'
import { uploadEvidence } from '../../lists/evidence/upload-evidence.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { deleteContact } from '../../privacy/sweep-retention.ts'
import { castAccount, completeContent, importFile } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readBesideCase } from './read-beside-case.ts'

type Account = Awaited<ReturnType<typeof castAccount>>

onEachDatabase('Beside a case', (given) => {
  test('stand cases of the account with the same form, evidence file, contact or list, the nearest first', async () => {
    const own = await castAccount(given().house)
    const contact = 'anna@laden.example'
    const near = await submitted(own, { host: 'laden.example', file: 'Liste', contact })
    const form = await submitted(own, { host: 'www.laden.example' })
    await submitted(own, { host: 'anders.example' })
    const same = await submitted(own, { host: 'gleich.example', csv: listOf(1, 4) })
    const { caseId } = await submitted(own, {
      host: 'laden.example',
      file: 'Liste',
      contact,
      csv: listOf(1, 4),
    })
    const { similar } = await readBesideCase(given().house, own.account, caseId)
    assert.deepEqual(
      similar.map((found) => [found.caseId, found.shares]),
      [
        [near.caseId, ['contact', 'evidence', 'form_host']],
        [same.caseId, ['list']],
        [form.caseId, ['form_host']],
      ],
    )
  })

  test('cases of other accounts stand there only while the operator has accounts compared', async () => {
    const { house } = given()
    const [one, two] = [await castAccount(house, 'Eins'), await castAccount(house, 'Zwei')]
    const { caseId } = await submitted(one, { host: 'geteilt.example' })
    await submitted(two, { host: 'geteilt.example' })
    assert.deepEqual((await readBesideCase(house, one.account, caseId)).similar, [])
    await compareAccounts(true)
    const { similar } = await readBesideCase(house, one.account, caseId)
    assert.deepEqual(
      similar.map(({ accountName, shares }) => [accountName, shares]),
      [['Zwei', ['form_host']]],
    )
    await compareAccounts(false)
    assert.deepEqual((await readBesideCase(house, one.account, caseId)).similar, [])
  })

  test('says how a similar case was decided, and on what the group was decided last', async () => {
    const { house } = given()
    const own = await castAccount(house)
    const first = await submitted(own, { host: 'weiter.example' })
    await accept(house, own.account, first.caseId)
    const { caseId } = await submitted(own, { host: 'weiter.example', group: first.group })
    const { similar, lastDecided } = await readBesideCase(house, own.account, caseId)
    assert.deepEqual(
      similar.map((found) => [found.caseId, found.status, found.grounds]),
      [[first.caseId, 'accepted', []]],
    )
    assert.deepEqual(
      [lastDecided!.caseId, lastDecided!.outcome, lastDecided!.recipients],
      [first.caseId, 'accepted', 3],
    )
    assert.equal(lastDecided!.submission.revision, 1)
    assert.equal((await readBesideCase(house, own.account, first.caseId)).lastDecided, null)
  })

  test('what more than twenty accounts share is a service, and points to none of them', async () => {
    const { house } = given()
    await compareAccounts(true)
    const [one, two] = [await castAccount(house), await castAccount(house)]
    const { caseId } = await submitted(one, { host: 'dienst.example' })
    const other = await submitted(two, { host: 'dienst.example' })
    const shown = async () =>
      (await readBesideCase(house, one.account, caseId)).similar.map((found) => found.caseId)
    for (let more = 0; more < 19; more++) await alsoElsewhere(one.account, caseId)
    assert.deepEqual(await shown(), [other.caseId])
    await alsoElsewhere(one.account, caseId)
    assert.deepEqual(await shown(), [])
    await compareAccounts(false)
  })

  test('a case is found by what its newest revision says, and by its contact only as long as that is kept', async () => {
    const { house } = given()
    const own = await castAccount(house)
    const contact = 'berta@laden.example'
    const first = await submitted(own, { host: 'eins.example', contact })
    const { caseId } = await submitted(own, { host: 'zwei.example', contact })
    const found = async () => (await readBesideCase(house, own.account, caseId)).similar
    assert.deepEqual(
      (await found()).flatMap(({ shares }) => shares),
      ['contact'],
    )
    const { content } = await latest(own.account, first.caseId)
    await supplementCase(house, own.owner, own.account, first.caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: { ...content, answers: answersWith(content.answers, 'zwei.example') },
    })
    assert.deepEqual((await found())[0]!.shares, ['contact', 'form_host'])
    await inRole(house.database, 'privacy', own.account, (tx) =>
      deleteContact(tx, own.account, first.caseId),
    )
    assert.deepEqual((await found())[0]!.shares, ['form_host'])
  })

  interface Said {
    host: string
    file?: string
    contact?: string
    csv?: string
    group?: string
  }

  /** A submitted case with a form on this host; everything not named is unique to it. */
  async function submitted({ account, owner }: Account, said: Said) {
    const { house } = given()
    const group =
      said.group ?? (await createGroup(house, owner.actor, account, { name: 'Kunden' })).id
    people += 10
    const csv = said.csv ?? listOf(people, people + 3)
    const { caseId } = await importFile(house, owner.actor, account, group, csv)
    const { answers, ...content } = await completeContent(house, account)
    const evidence = await uploaded(account, said.file ?? randomUUIDv7())
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId!, {
      version: 0,
      content: {
        ...(content as Content),
        answers: answersWith(answers as Content['answers'], said.host, evidence),
        ...(said.contact && { contact: { name: 'Anna', email: said.contact } }),
      },
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId!, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    return { group, caseId: caseId! }
  }

  let people = 1000

  /** The answers with every link on this host, and every file replaced by this one. */
  function answersWith(answers: Content['answers'], host: string, file?: string) {
    return Object.fromEntries(
      Object.entries(answers).map(([key, answer]) => {
        if (Array.isArray(answer)) return [key, file === undefined ? answer : [file]]
        return [key, String(answer).startsWith('https:') ? `https://${host}/anmelden` : answer]
      }),
    )
  }

  async function uploaded(account: string, text: string) {
    const stream = Readable.from([Buffer.from(text)])
    return (await uploadEvidence(given().house, 'Test', account, 'liste.txt', stream)).id
  }

  async function latest(account: string, caseId: string) {
    return (await readCase(given().house, 'customer', account, caseId)).submissions.at(-1)!
  }

  /** The traits of a case, also left by a case of another account. */
  async function alsoElsewhere(account: string, caseId: string) {
    const { database, clock } = given().house
    const traits = await inRole(database, 'desk', account, (tx) =>
      tx.selectFrom('case_trait').selectAll().where('case_id', '=', caseId).execute(),
    )
    const other = { account_id: randomUUIDv7(), case_id: randomUUIDv7(), at: clock.now() }
    await inRole(database, 'command', other.account_id, (tx) =>
      tx
        .insertInto('case_trait')
        .values(traits.map(({ kind, digest }) => ({ kind, digest, ...other })))
        .execute(),
    )
  }

  async function compareAccounts(on: boolean) {
    const { database, clock } = given().house
    const named = { name: 'Sendeplatz', locale: 'de', set_up_at: clock.now() } as const
    const compare = { compare_accounts: on }
    await inRole(database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ ...named, ...compare })
        .onConflict((conflict) => conflict.column('single').doUpdateSet(compare))
        .execute(),
    )
  }
})
