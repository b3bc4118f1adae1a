import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castReviewer, importFile, type Player, password } from '../../testing/cast.ts'
import { assessAll, handIn } from '../../testing/decide.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { supplementCase } from '../submitting/submit-case.ts'

onEachDatabase('Taking a case that is like another', (given) => {
  test('judges what reads alike as the reviewer judged it, so that one act covers both', async () => {
    const { account, first, second } = await together()
    const { reviewer, browser } = await atDesk()
    await assessAll(given().house, reviewer, account, first)
    const taken = await browser.post(`/desk/accounts/${account}/cases/${second}/likeness`, {
      like: first,
    })
    assert.deepEqual([taken.status, taken.body.unassessed, taken.body.lease.mine], [200, [], true])
    const accepted = await browser.post(`/desk/accounts/${account}/cases/${second}/acceptance`, {
      decisionId: randomUUIDv7(),
      leaseToken: taken.body.lease.token,
      revision: taken.body.revision,
    })
    assert.equal(accepted.body.status, 'accepted')
  })

  test('leaves open what reads otherwise, and what somebody else has judged', async () => {
    const { house } = given()
    const { account, owner, first, second } = await together()
    await reword(account, owner, second)
    const { reviewer, browser } = await atDesk()
    await assessAll(house, reviewer, account, first)
    const path = `/desk/accounts/${account}/cases/${second}/likeness`
    const taken = await browser.post(path, { like: first })
    assert.deepEqual(taken.body.unassessed, ['answer:general/purpose'])

    const other = await together()
    await assessAll(house, reviewer, other.account, other.first)
    const stranger = await atDesk()
    const untouched = await stranger.browser.post(
      `/desk/accounts/${other.account}/cases/${other.second}/likeness`,
      { like: other.first },
    )
    const { statements } = await stranger.browser
      .get(`/desk/accounts/${other.account}/cases/${other.second}`)
      .then(({ body }) => body)
    assert.equal(untouched.body.unassessed.length, statements.length)
  })

  test('copies, too, that statements were judged in bulk', async () => {
    const { account, first, second } = await together()
    const { reviewer, browser } = await atDesk()
    const { leaseToken, revision } = await assessAll(given().house, reviewer, account, first)
    const paths = [first, second].map((caseId) => `/desk/accounts/${account}/cases/${caseId}`)
    const { id } = (await browser.get(paths[0]!)).body.statements[0]
    const wish = { leaseToken, revision, value: 'plausible', statements: [id] }
    await browser.put(`${paths[0]}/statements`, wish)
    await browser.post(`${paths[1]}/likeness`, { like: first })
    const seen = (await browser.get(paths[1]!)).body.statements as { id: string; inBulk: boolean }[]
    assert.deepEqual(
      seen.filter(({ inBulk }) => inBulk).map((statement) => statement.id),
      [id],
    )
  })

  test('can be told beforehand: what reads otherwise, on what it may be rejected; nothing is taken', async () => {
    const { account, owner, first, second } = await together()
    const { browser } = await atDesk()
    const path = `/desk/accounts/${account}/cases`
    const alike = { caseId: second, differs: [], grounds: [], isChanged: false }
    assert.deepEqual((await browser.get(`${path}/${first}/likeness`)).body.items, [alike])
    await reword(account, owner, second)
    const [compared] = (await browser.get(`${path}/${first}/likeness`)).body.items
    assert.deepEqual(compared, { ...alike, differs: ['answer:general/purpose'] })
    assert.equal((await browser.get(`${path}/${second}`)).body.lease, null)
    assert.equal((await browser.get(`${path}/${randomUUIDv7()}/likeness`)).status, 404)
  })

  test('is refused where somebody else holds the case, and not found in another account', async () => {
    const { house } = given()
    const { account, first, second } = await together()
    const other = await together()
    const { browser } = await atDesk()
    await takeLease(house, await castReviewer(house), account, second)
    const take = (caseId: string, like: string) =>
      browser.post(`/desk/accounts/${account}/cases/${caseId}/likeness`, { like })
    assert.equal((await take(second, first)).body.code, 'LEASE_HELD')
    assert.equal((await take(first, other.first)).body.code, 'NOT_FOUND')
  })

  async function atDesk() {
    const { house, app } = given()
    const reviewer = await castReviewer(house)
    return { reviewer, browser: await signedIn(app, reviewer.email, password) }
  }

  /** Two groups of an account for which one submission was handed in. */
  async function together() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const [first, second] = [await waiting(account, owner, 0), await waiting(account, owner, 10)]
    await handIn(house, owner as never, account, first, [second])
    return { account, owner, first, second }
  }

  async function waiting(account: string, owner: Player, from: number) {
    const { house } = given()
    const { id: group } = await createGroup(house, owner.actor, account, { name: `Gruppe ${from}` })
    const csv = listOf(from, from + 3)
    return (await importFile(house, owner.actor, account, group, csv)).caseId!
  }

  async function reword(account: string, owner: Player, caseId: string) {
    const { house } = given()
    const { submissions } = await readCase(house, 'customer', account, caseId)
    const { content } = submissions.at(-1)!
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: { ...content, answers: { ...content.answers, 'general/purpose': 'Etwas anderes.' } },
    })
  }
})
