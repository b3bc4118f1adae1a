import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { castStaff, castSubmitted } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createPolicyDraft, savePolicyDraft } from '../drafts/edit-policy-draft.ts'
import { readPublication } from '../publications/list-publications.ts'
import { runPolicyTrial } from './run-policy-trial.ts'
import { listPolicyTrialCases, readPolicyTrial, tryPolicyDraft } from './try-policy-draft.ts'

const run = { attempt: 1, last: false, signal: new AbortController().signal }

onEachDatabase('A trial of a draft', (given) => {
  test('tells in sum and case by case what the draft would have made of past submissions', async () => {
    const { house } = given()
    const [first, second] = [await castSubmitted(house), await castSubmitted(house)]
    const { id, version } = await written(house, holdingAll)
    await tryPolicyDraft(house, id, version)
    await runPolicyTrial(house, await trialOf(house, id), run)
    const trial = await readPolicyTrial(house, id)
    assert.deepEqual([trial.state, trial.version, trial.total, trial.done], ['done', version, 2, 2])
    const held = trial.outcomes.find(({ outcome }) => outcome === 'held')
    assert.deepEqual(held, { outcome: 'held', before: 0, after: 2 })
    const promised = trial.promises.reduce((sum, { before }) => sum + before, 0)
    assert.equal(promised, 2)

    const { items } = await listPolicyTrialCases(house, id, { limit: 1 })
    assert.deepEqual([items[0]!.accountId, items[0]!.caseId], [second.account, second.caseId])
    assert.deepEqual([items[0]!.before.outcome, items[0]!.after.outcome], ['person', 'held'])
    const { nextCursor } = await listPolicyTrialCases(house, id, { limit: 1 })
    const rest = await listPolicyTrialCases(house, id, { limit: 5, cursor: nextCursor! })
    assert.deepEqual(
      rest.items.map(({ caseId }) => caseId),
      [first.caseId],
    )
  })

  test('of a draft that changes no rule finds every case unchanged', async () => {
    const { house } = given()
    const { id, version } = await written(house, (text) => text)
    await tryPolicyDraft(house, id, version)
    await runPolicyTrial(house, await trialOf(house, id), run)
    const { total, done, changed, outcomes, routes } = await readPolicyTrial(house, id)
    assert.ok(total > 0)
    assert.deepEqual([done, changed], [total, 0])
    for (const { before, after } of [...outcomes, ...routes]) assert.equal(before, after)
  })

  test('that was begun twice by a worker that died in between is whole', async () => {
    const { house } = given()
    const { id, version } = await written(house, holdingAll)
    await tryPolicyDraft(house, id, version)
    const trial = await trialOf(house, id)
    await assert.rejects(runPolicyTrial(dyingAtTheEnd(house), trial, run), /ends here/)
    assert.equal((await readPolicyTrial(house, id)).state, 'running')
    await runPolicyTrial(house, trial, run)
    const { total, changed, state } = await readPolicyTrial(house, id)
    const { items } = await listPolicyTrialCases(house, id, { limit: 200 })
    assert.deepEqual([state, changed, items.length], ['done', total, total])
  })

  test('that was asked for again takes the place of the one before, and a second click changes nothing', async () => {
    const { house } = given()
    const draft = await written(house, holdingAll)
    await tryPolicyDraft(house, draft.id, draft.version)
    const before = await trialOf(house, draft.id)
    await tryPolicyDraft(house, draft.id, draft.version)
    assert.deepEqual(await trialOf(house, draft.id), before)
    const { personId } = await castStaff(house, 'lead')
    const edited = await savePolicyDraft(house, personId, draft.id, draft)
    await tryPolicyDraft(house, draft.id, edited.version)
    await runPolicyTrial(house, before, run)
    assert.deepEqual((await readPolicyTrial(house, draft.id)).state, 'waiting')
    await runPolicyTrial(house, await trialOf(house, draft.id), run)
    assert.deepEqual((await readPolicyTrial(house, draft.id)).state, 'done')
  })
})

/** A rule that holds whatever it can judge. */
function holdingAll(text: string): string {
  return text.replace(
    /^rules:\n/m,
    `rules:
  - id: hold_all
    title: { de: Alles anhalten, en: Hold all }
    explanation: { de: Jede Liste sieht ein Mensch an., en: A person looks at every list. }
    when: account.ageDays >= 0
    then: { effect: hold }
`,
  )
}

async function written(house: House, change: (text: string) => string) {
  const { personId } = await castStaff(house, 'lead')
  const words = { title: 'Versuch', note: '' }
  const { id, version, inForce } = await createPolicyDraft(house, personId, words)
  const { texts } = await readPublication(house, inForce)
  const text = texts.find(({ id }) => id === 'house')!.source
  const files = { house: change(text).replace(/^version: .*$/m, 'version: 2031-01-01') }
  const draft = await savePolicyDraft(house, personId, id, {
    ...words,
    version,
    base: inForce,
    files,
  })
  assert.deepEqual(draft.faults, [])
  return draft
}

async function trialOf(house: House, draft: string) {
  const row = await inRole(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('policy_trial')
      .select('run')
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow(),
  )
  return { draft, run: row.run }
}

/** A process that dies when only the end of the trial is left to record. */
function dyingAtTheEnd(house: House): House {
  // Beginning, reading, storing, and finding nothing further to read.
  let left = 4
  const root = new Proxy(house.database.root, {
    get(target, name) {
      if (name === 'startTransaction' && left-- === 0) throw new Error('The process ends here.')
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...house, database: { ...house.database, root } as House['database'] }
}
