import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { House } from '../../house.ts'
import { castAccount, castCase, completeContent } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { forecastCase } from '../clock/forecast-case.ts'
import { readCase } from '../read-case.ts'
import { promiseDraft } from './promise-draft.ts'
import { saveDraft } from './save-draft.ts'
import { submitCase, supplementCase } from './submit-case.ts'

const method = 'form_double_opt_in'
const recommended = `${method}/test_sign_up`
// 10:00 on a Wednesday in Berlin, with four business hours or one business day from then.
const fastBy = '2026-11-25T13:00:00.000Z'
const usualBy = '2026-11-26T09:00:00.000Z'

onEachDatabase('The promise of a draft', (given) => {
  test('is the one that its way has, and the same once it is handed in', async () => {
    for (const [add, dueAt] of [
      [{}, usualBy],
      [{ [recommended]: true }, fastBy],
    ] as const) {
      const drafted = await castDrafted(given().house, add)
      assert.equal((await drafted.promise()).promisedBy, dueAt)
      await drafted.submit()
      assert.equal(await drafted.dueAt(), dueAt)
    }
  })

  test('names the detail that would make it sooner, and until when', async () => {
    const { promise } = await castDrafted(given().house)
    const { sooner } = await promise()
    assert.deepEqual(sooner, { details: [recommended], promisedBy: fastBy, forecast: null })
    const complete = await castDrafted(given().house, { [recommended]: true })
    assert.equal((await complete.promise()).sooner, null)
  })

  test('is the same whatever is found for the desk alone, before and after, while the desk looks closer', async () => {
    const { house } = given()
    const drafted = await castDrafted(house, { [recommended]: true })
    await findForDesk(house, drafted.account, drafted.batch)
    assert.equal((await drafted.promise()).promisedBy, fastBy)
    await drafted.submit()
    assert.equal(await drafted.dueAt(), fastBy)
    const { route } = await inRole(house.database, 'desk', null, (tx) =>
      tx
        .selectFrom('desk_queue')
        .select('route')
        .where('case_id', '=', drafted.caseId)
        .executeTakeFirstOrThrow(),
    )
    assert.equal(route, 'normal')
  })

  test('moves forward with a supplement that leads to a faster way, and back with none', async () => {
    const { house, clock } = given()
    const drafted = await castDrafted(house)
    await drafted.submit()
    clock.forward({ hours: 1 })
    await drafted.supplement(1, { [recommended]: true })
    const sooner = new Date(Date.parse(fastBy) + 3_600_000).toISOString()
    assert.equal(await drafted.dueAt(), sooner)
    const { promisedBy } = await forecastCase(house, 'customer', drafted.account, drafted.caseId)
    assert.equal(promisedBy, sooner)
    await drafted.supplement(2, {})
    assert.equal(await drafted.dueAt(), sooner)
    clock.forward({ hours: -1 })
  })

  test('says until when the other cases of the same submission are decided', async () => {
    const { house } = given()
    const drafted = await castDrafted(house, { [recommended]: true })
    const other = await castCase(house, drafted.owner.actor, drafted.account, otherFile)
    await drafted.save(1, [other.caseId])
    const { promisedBy, othersBy } = await drafted.promise()
    assert.deepEqual({ promisedBy, othersBy }, { promisedBy: fastBy, othersBy: fastBy })
  })
})

const otherFile = 'email,bestaetigt_am\nanna.berg@example.net,2026-03-02 10:00:00\n'

/** A case whose draft has everything but one recommended detail. */
async function castDrafted(house: House, add: Record<string, unknown> = {}) {
  const { account, owner } = await castAccount(house)
  const { caseId, batch } = await castCase(house, owner.actor, account)
  const base = await completeContent(house, account, method)
  const [evidence] = base.answers[`${method}/confirmation_mail`] as string[]
  const screenshot = { [`${method}/form_screenshot`]: [evidence!] }
  const content = (more: object) => ({
    ...base,
    answers: { ...base.answers, ...screenshot, ...more },
  })
  const save = (version: number, alsoCases: string[] = []) =>
    saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version,
      content: content(add) as never,
      alsoCases,
      step: 4,
    })
  await save(0)
  const declarationVersion = policyAtHome.declaration.version
  return {
    ...{ account, owner, caseId, batch, save },
    promise: () => promiseDraft(house, account, caseId),
    dueAt: async () => (await readCase(house, 'customer', account, caseId)).clock.dueAt,
    submit: () =>
      submitCase(house, owner, account, caseId, {
        submissionId: randomUUIDv7(),
        draftVersion: 1,
        declarationVersion,
      }),
    supplement: (revision: number, more: object) =>
      supplementCase(house, owner, account, caseId, {
        submissionId: randomUUIDv7(),
        revision,
        declarationVersion,
        content: content(more) as never,
      }),
  }
}

/** Adds to the report of an import what customers do not read. */
function findForDesk(house: House, account: string, batch: string) {
  const finding = { id: 'unlikely_records', severity: 'warning', facts: { times: 50, parts: [] } }
  return inRole(house.database, 'command', account, (tx) =>
    tx
      .updateTable('batch')
      .set({
        screening: sql`jsonb_set(screening, '{findings}',
          screening -> 'findings' || ${JSON.stringify(finding)}::jsonb)`,
      })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute(),
  )
}
