import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyDraftText } from '@freigabe/contract'
import { sql } from 'kysely'
import { type LastWord, withLastWord } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { castStaff, castSubmitted } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { listPublications, readPublication } from '../publications/list-publications.ts'
import { openPolicies } from '../publications/policies.ts'
import { createPolicyDraft, dropPolicyDraft, savePolicyDraft } from './edit-policy-draft.ts'
import { proposePolicyDraft, publishPolicyDraft } from './publish-policy-draft.ts'
import { listPolicyDrafts, readPolicyDraft } from './read-policy-draft.ts'

onEachDatabase('A draft of the policy', (given, kind) => {
  test('is published by a second lead, holds from then on, and is on record with its digests', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const draft = await proposed(house, author, await edit(house))
    const before = await inForce(house)
    const published = await publishPolicyDraft(house, second.actor, draft.id, draft.version)
    assert.deepEqual([published.state, published.publication], ['published', before + 1])
    const [newest] = await publications(house)
    assert.equal(newest!.number, before + 1)
    assert.equal(newest!.title, 'Mehr Zeit')
    assert.deepEqual(newest!.publishedBy, { id: author.personId, name: author.name })
    assert.deepEqual(newest!.secondedBy, { id: second.personId, name: second.name })
    assert.deepEqual(
      newest!.packs.filter(({ changed }) => changed).map(({ id }) => id),
      ['house'],
    )
    const { texts } = await readPublication(house, before + 1)
    const body = await lastPublished(house)
    assert.deepEqual(body.digests, Object.fromEntries(texts.map(({ id, digest }) => [id, digest])))
    assert.deepEqual([body.proposedBy, body.singleOperator], [author.personId, false])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('once published is told to whoever listens, and holds in every other process', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const draft = await proposed(house, author, await edit(house))
    const leave = new AbortController()
    const news = house.feed.follow(leave.signal)[Symbol.asyncIterator]()
    const first = news.next()
    const { publication } = await publishPolicyDraft(house, second.actor, draft.id, draft.version)
    assert.equal((await first).value?.publication, publication)
    leave.abort()
    const elsewhere = openPolicies(house.config.FREIGABE_COUNTRY)
    const { version } = await inRole(house.database, 'desk', null, async (tx) =>
      elsewhere.effective(tx, await elsewhere.inForce(tx), []),
    )
    assert.match(version, new RegExp(`house@${versionIn(draft.files.house!)}`))
  })

  test('is not published by who proposed it, nor by who wrote it, until administration has recorded that one person runs the platform', async () => {
    const { house } = given()
    const [author, other] = await twoLeads(house)
    const draft = await written(house, author, await edit(house))
    await proposePolicyDraft(house, other.actor, draft.id, draft.version)
    for (const { actor } of [author, other]) {
      await refused(
        publishPolicyDraft(house, actor, draft.id, draft.version),
        'SECOND_PERSON_NEEDED',
      )
    }
    assert.equal((await readPolicyDraft(house, author.personId, draft.id)).mayPublish, false)
    await inRole(house.database, 'admin', null, async (tx) => {
      const platform = { name: 'Rohrpost', locale: 'de' as const, set_up_at: null }
      await tx
        .insertInto('platform')
        .values({ ...platform, single_operator: true })
        .execute()
    })
    assert.equal((await readPolicyDraft(house, author.personId, draft.id)).mayPublish, true)
    await publishPolicyDraft(house, other.actor, draft.id, draft.version)
    assert.equal((await publications(house))[0]!.secondedBy, null)
    assert.equal((await lastPublished(house)).singleOperator, true)
    await inRole(house.database, 'admin', null, (tx) =>
      tx.updateTable('platform').set({ single_operator: false }).execute(),
    )
  })

  test('warns of a rule that accepts without a limit, and can be proposed all the same', async () => {
    const { house } = given()
    const [author] = await twoLeads(house)
    const { house: text } = await edit(house)
    const unlimited = text!.replace(' && recent.limitShare <= 1.0', '')
    const draft = await written(house, author, { house: unlimited })
    assert.deepEqual(
      [draft.faults, draft.warnings.map(({ code }) => code)],
      [[], ['rule_unlimited']],
    )
    const { state } = await proposePolicyDraft(house, author.actor, draft.id, draft.version)
    assert.equal(state, 'proposed')
  })

  test('that was edited after it was read is neither overwritten nor proposed nor published', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const draft = await proposed(house, author, await edit(house))
    const wish = { ...wishOf(draft), title: 'Doch anders' }
    const edited = await savePolicyDraft(house, author.personId, draft.id, wish)
    assert.deepEqual([edited.state, edited.proposedBy], ['editing', null])
    const late = [
      () => savePolicyDraft(house, second.personId, draft.id, wish),
      () => proposePolicyDraft(house, second.actor, draft.id, draft.version),
      () => publishPolicyDraft(house, second.actor, draft.id, draft.version),
    ]
    for (const act of late) await refused(act(), 'POLICY_DRAFT_CHANGED')
    await refused(
      publishPolicyDraft(house, second.actor, draft.id, edited.version),
      'POLICY_NOT_PROPOSED',
    )
  })

  test('is published once, however often that is clicked', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const draft = await proposed(house, author, await edit(house))
    const before = await inForce(house)
    const clicks = [1, 2, 3].map(() =>
      publishPolicyDraft(house, second.actor, draft.id, draft.version),
    )
    for (const { publication } of await Promise.all(clicks)) assert.equal(publication, before + 1)
    assert.equal(await inForce(house), before + 1)
  })

  test('of two that are published at once one holds, and the other has to be compared again', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const drafts = [
      await proposed(house, author, await edit(house)),
      await proposed(house, author, await edit(house)),
    ]
    const before = await inForce(house)
    const outcomes = await Promise.allSettled(
      drafts.map(({ id, version }) => publishPolicyDraft(house, second.actor, id, version)),
    )
    const lost = outcomes.findIndex(({ status }) => status === 'rejected')
    assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 1)
    await refused(
      publishPolicyDraft(house, second.actor, drafts[lost]!.id, drafts[lost]!.version),
      'POLICY_MOVED_ON',
    )
    assert.equal(await inForce(house), before + 1)
  })

  test('whose publication is cut off in the middle is still there to publish, and nothing else has changed', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const draft = await proposed(house, author, await edit(house))
    const before = await inForce(house)
    const dies: LastWord = async (tx) => {
      if (kind === 'embedded') throw new Error('The process ends here.')
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(house.database.root)
      await sql`select 1`.execute(tx)
    }
    const published = withLastWord(dies, () =>
      publishPolicyDraft(house, second.actor, draft.id, draft.version),
    )
    await assert.rejects(published)
    assert.equal(await inForce(house), before)
    assert.equal((await readPolicyDraft(house, second.personId, draft.id)).state, 'proposed')
    const { publication } = await publishPolicyDraft(house, second.actor, draft.id, draft.version)
    assert.equal(publication, before + 1)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('keeps its faults with line and column, and is not proposed with them', async () => {
    const { house } = given()
    const [author] = await twoLeads(house)
    const { house: text } = await edit(house)
    const lines = text!.split('\n')
    const line = lines.findIndex((each) => each.startsWith('lapseAfterDays:'))
    lines[line] = 'lapseAfterDays: soon'
    const draft = await written(house, author, { house: lines.join('\n') })
    assert.deepEqual(
      draft.faults.map((fault) => [fault.file, fault.line, fault.column]),
      [['house.yaml', line + 1, 1]],
    )
    await refused(proposePolicyDraft(house, author.actor, draft.id, draft.version), 'POLICY_FAULTY')
  })

  test('that says something else under a version that was published before is at fault', async () => {
    const { house } = given()
    const [author] = await twoLeads(house)
    const { house: text } = await edit(house)
    const version = versionIn(await textInForce(house))
    const files = { house: text!.replace(/^version: .*$/m, `version: ${version}`) }
    const { faults } = await written(house, author, files)
    assert.equal(faults.length, 1)
    assert.match(faults[0]!.text.en, /was published with different content/)
    assert.equal(files.house.split('\n')[faults[0]!.line - 1], `version: ${version}`)
  })

  test('that changes nothing is not proposed, and one that was dropped is gone from the list', async () => {
    const { house } = given()
    const [author] = await twoLeads(house)
    const draft = await written(house, author, {})
    await refused(
      proposePolicyDraft(house, author.actor, draft.id, draft.version),
      'POLICY_UNCHANGED',
    )
    await dropPolicyDraft(house, draft.id)
    await dropPolicyDraft(house, draft.id)
    const { items } = await listPolicyDrafts(house)
    assert.ok(!items.some(({ id }) => id === draft.id))
    await refused(
      savePolicyDraft(house, author.personId, draft.id, wishOf(draft)),
      'POLICY_DRAFT_CLOSED',
    )
  })

  test('brings an earlier publication back, with the very versions of then', async () => {
    const { house } = given()
    const [author, second] = await twoLeads(house)
    const words = { title: 'Zurück zum Anfang', note: '', publication: 1 }
    const { id, version, packs } = await createPolicyDraft(house, author.personId, words)
    assert.deepEqual(packs, ['house'])
    await proposePolicyDraft(house, author.actor, id, version)
    await publishPolicyDraft(house, second.actor, id, version)
    const [newest] = await publications(house)
    const first = (await publications(house)).at(-1)!
    const versions = ({ packs }: typeof first) => packs.map(({ id, version }) => `${id}@${version}`)
    assert.deepEqual(versions(newest!), versions(first))
    await castSubmitted(house)
  })

  test('of aliases without end is at fault and stops nothing', async () => {
    const { house } = given()
    const [author] = await twoLeads(house)
    const rows = ['a: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let at = 1; at < 9; at++) rows.push(`b${at}: &a${at} [${Array(10).fill(`*a${at - 1}`)}]`)
    const { faults } = await written(house, author, { house: rows.join('\n') })
    assert.match(faults[0]!.text.en, /alias/i)
  })
})

type Lead = Awaited<ReturnType<typeof castStaff>>

async function twoLeads(house: House): Promise<[Lead, Lead]> {
  return [await castStaff(house, 'lead'), await castStaff(house, 'lead')]
}

async function inForce(house: House): Promise<number> {
  return inRole(house.database, 'desk', null, (tx) => house.policies.inForce(tx))
}

async function publications(house: House) {
  return (await listPublications(house, { limit: 200 })).items
}

async function textInForce(house: House): Promise<string> {
  const { texts } = await readPublication(house, await inForce(house))
  return texts.find(({ id }) => id === 'house')!.source
}

let edits = 0

/** The house pack in force, under another version and with another end of approvals. */
async function edit(house: House): Promise<Record<string, string | null>> {
  edits += 1
  const text = (await textInForce(house))
    .replace(/^version: .*$/m, `version: 2031-01-01.${edits}`)
    .replace(/^( +months: ).*$/m, `$1${24 + edits}`)
  return { house: text }
}

function versionIn(text: string): string {
  return text.match(/^version: (.*)$/m)![1]!
}

async function written(
  house: House,
  { personId }: Lead,
  files: Record<string, string | null>,
): Promise<PolicyDraftText> {
  const words = { title: 'Mehr Zeit', note: 'Weil es dauert.' }
  const { id, version, inForce } = await createPolicyDraft(house, personId, words)
  return savePolicyDraft(house, personId, id, { ...words, version, base: inForce, files })
}

async function proposed(house: House, lead: Lead, files: Record<string, string | null>) {
  const { id, version } = await written(house, lead, files)
  return proposePolicyDraft(house, lead.actor, id, version)
}

function wishOf({ title, note, version, base, files }: PolicyDraftText) {
  return { title, note, version, base, files }
}

async function lastPublished(house: House): Promise<Record<string, unknown>> {
  const { body } = await inRole(house.database, 'admin', null, (tx) =>
    tx
      .selectFrom('platform_event')
      .select('body')
      .where('type', '=', 'policy_published')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return body as Record<string, unknown>
}

async function refused(promise: Promise<unknown>, code: string) {
  await assert.rejects(promise, (error) => error instanceof AppError && error.code === code)
}
