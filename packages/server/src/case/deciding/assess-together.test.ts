import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { caseState } from '../require-case.ts'
import { supplementCase } from '../submitting/submit-case.ts'

interface Seen {
  id: string
  value: string | null
  by: string | null
  inBulk: boolean
}

onEachDatabase('Assessing many statements at once', (given) => {
  test('holds for all of them, and the case and the log keep that it was one act', async () => {
    const { path, held, ids, name, browser, logged } = await atDesk()
    const wish = { ...held, value: 'plausible', statements: ids }
    const { status, body } = await browser.put(`${path}/statements`, wish)
    assert.equal(status, 200)
    const judged = body.statements.map(({ value, by, inBulk }: Seen) => [value, by, inBulk])
    assert.deepEqual(
      judged,
      ids.map(() => ['plausible', name, true]),
    )
    const events = await logged()
    assert.deepEqual(new Set(events.map(({ statementId }) => statementId)), new Set(ids))
    assert.ok(events.every(({ inBulk }) => inBulk))
    // A second time nothing is to be judged.
    assert.equal((await browser.put(`${path}/statements`, wish)).status, 200)
    assert.equal((await logged()).length, ids.length)
  })

  test('is no longer said of one that is judged by itself afterwards', async () => {
    const { path, held, ids, browser } = await atDesk()
    const wish = { ...held, value: 'plausible' }
    await browser.put(`${path}/statements`, { ...wish, statements: ids })
    const alone = `${path}/statements/${encodeURIComponent(ids[0]!)}`
    const { statements } = (await browser.put(alone, wish)).body
    const inBulk = statements.filter((each: Seen) => each.inBulk).map(({ id }: Seen) => id)
    assert.deepEqual(inBulk, ids.slice(1))
  })

  test('holds for none where the case has no such statement, and says which', async () => {
    const { path, held, ids, browser, logged } = await atDesk()
    const statements = [...ids, 'answer:nowhere', 'method:never']
    const refused = await browser.put(`${path}/statements`, {
      ...{ ...held, value: 'plausible', statements },
    })
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.about],
      [422, 'STATEMENT_UNKNOWN', { statementIds: ['answer:nowhere', 'method:never'] }],
    )
    assert.deepEqual(await logged(), [])
  })

  test('holds for none once the customer has added something, and says what reads differently', async () => {
    const { path, held, ids, browser, logged, reword } = await atDesk()
    await reword()
    const refused = await browser.put(`${path}/statements`, {
      ...{ ...held, value: 'plausible', statements: ids },
    })
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.about],
      [
        409,
        'REVISION_OUTDATED',
        { revision: held.revision + 1, statementIds: ['answer:general/purpose'] },
      ],
    )
    assert.deepEqual(await logged(), [])
  })

  for (const role of ['reviewer', 'lead'] as const) {
    test(`is refused to a ${role} who decided the case before, and to one who does not hold it`, async () => {
      const { path, held, ids, logged, bar, browser } = await atDesk(role)
      const wish = { ...held, value: 'plausible', statements: ids }
      const other = await castStaff(given().house, role)
      const stranger = await signedIn(given().app, other.email, password)
      assert.equal((await stranger.put(`${path}/statements`, wish)).body.code, 'LEASE_LOST')
      await bar()
      const refused = await browser.put(`${path}/statements`, wish)
      assert.deepEqual([refused.status, refused.body.code], [403, 'REVIEWER_BARRED'])
      assert.deepEqual(await logged(), [])
    })
  }

  test('finds nothing under the path of another account', async () => {
    const { path, held, ids, browser, logged } = await atDesk()
    const { account } = await castSubmitted(given().house)
    const elsewhere = path.replace(/accounts\/[^/]+/, `accounts/${account}`)
    const wish = { ...held, value: 'plausible', statements: ids }
    const refused = await browser.put(`${elsewhere}/statements`, wish)
    assert.deepEqual([refused.status, refused.body.code], [404, 'NOT_FOUND'])
    assert.deepEqual(await logged(), [])
  })

  /** A submitted case that somebody of the desk holds and has judged nothing of. */
  async function atDesk(role: 'reviewer' | 'lead' = 'reviewer') {
    const { house, app } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const { personId, name, email } = await castStaff(house, role)
    const browser = await signedIn(app, email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    const leaseToken = (await browser.post(`${path}/lease`)).body.token as number
    const { statements, revision } = (await browser.get(path)).body
    return {
      ...{ path, browser, name },
      held: { leaseToken, revision: revision as number },
      ids: statements.map(({ id }: Seen) => id) as string[],
      /** The statements that the log says were assessed. */
      logged: async () => {
        const events = await house.database.root
          .selectFrom('event')
          .select('body')
          .where('account_id', '=', account)
          .where('type', '=', 'assessed')
          .execute()
        return events.map(({ body }) => body as { statementId: string; inBulk?: true })
      },
      reword: async () => {
        const { submissions } = await readCase(house, 'customer', account, caseId)
        const { content } = submissions.at(-1)!
        await supplementCase(house, owner, account, caseId, {
          ...{ submissionId: randomUUIDv7(), revision: 1 },
          declarationVersion: policyAtHome.declaration.version,
          content: { ...content, answers: { ...content.answers, 'general/purpose': 'Anderes.' } },
        })
      },
      /** Makes them one who decided the case before it was reopened. */
      bar: () =>
        inRole(house.database, 'command', account, async (tx) => {
          const state = { ...(await caseState(tx, account, caseId)), barredReviewers: [personId] }
          return tx
            .updateTable('approval_case')
            .set({ state: JSON.stringify(state) })
            .where('account_id', '=', account)
            .where('case_id', '=', caseId)
            .execute()
        }),
    }
  }
})
