import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castReviewer,
  importFile,
  type Player,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn as handInAtOnce } from '../../packages/server/src/testing/decide.ts'
import { answerWizard, next } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, openCase, openSection, send } from './reviewer.ts'
import { words } from './words.ts'

const { review, wizard } = words.de

onOneStage('One submission for several groups in the browser', (given) => {
  test('is signed once, decided group by group, and each gate follows its own decision', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const [spring, autumn] = [await waiting(account, owner, 1), await waiting(account, owner, 2)]
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${spring.caseId}/submit`)
    await answerWizard(page, 'platform_own_form', 'de')
    await next(page, 'de')
    await page.waitForURL(/at=contact/)
    await next(page, 'de')
    await page.getByRole('checkbox', { name: autumn.name }).check()
    await page.getByText(`bitte auch ‚${autumn.name}‘ (1 Empfänger).`).waitFor()
    await page.getByRole('checkbox').last().check()
    await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
    await page.getByRole('heading', { name: review.together.title }).waitFor()
    assert.deepEqual(await gates(account, spring, autumn), ['in_review', 'in_review'])

    const { email } = await castReviewer(house)
    const reviewer = (await signIn(browser, url, { email, password })).page
    await openCase(reviewer, spring.name)
    await decide()
    assert.deepEqual(await gates(account, spring, autumn), ['allow', 'in_review'])
    await reviewer.goto(`/desk/${account}/${spring.caseId}`)
    await openSection(reviewer, words.de.desk.who.title)
    const together = reviewer.getByRole('list', { name: review.together.title })
    await together.getByRole('link', { name: autumn.name }).click()
    await reviewer.getByRole('heading', { name: autumn.name }).first().waitFor()
    await openSection(reviewer, words.de.desk.who.title)
    await together.getByText(words.de.parts.caseStatus.accepted).waitFor()
    await decide()
    assert.deepEqual(await gates(account, spring, autumn), ['allow', 'allow'])

    async function decide() {
      await assessAll(reviewer, 'de')
      await choose(reviewer, 'accept', 'de')
      await send(reviewer, 'accept', 'de')
    }
  })

  test('lets go of a group that somebody else has handed in meanwhile, and says so', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const [spring, autumn] = [await waiting(account, owner, 3), await waiting(account, owner, 4)]
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${spring.caseId}/submit`)
    await answerWizard(page, 'platform_own_form', 'de')
    await next(page, 'de')
    await page.waitForURL(/at=contact/)
    await next(page, 'de')
    const other = page.getByRole('checkbox', { name: autumn.name })
    await other.check()
    await handInAtOnce(house, owner, account, autumn.caseId)
    await page.getByRole('checkbox').last().check()
    const submit = page.getByRole('button', { name: wizard.summary.submit, exact: true })
    await submit.click()
    await page.getByText('Es ist schon weitergegangen').waitFor()
    await other.waitFor({ state: 'detached' })
    assert.equal(await page.getByText(`bitte auch ‚${autumn.name}‘`).count(), 0)
    await submit.click()
    await page.getByText(review.status.title.in_review).waitFor()
    assert.deepEqual(await gates(account, spring, autumn), ['in_review', 'in_review'])
  })

  /** A group whose case waits for details. */
  async function waiting(account: string, owner: Player, number: number) {
    const { house } = given()
    const name = `Gruppe ${number}`
    const { id: group } = await createGroup(house, owner.actor, account, { name })
    const csv = `E-Mail\nkunde-${number}@example.org\n`
    const { caseId } = await importFile(house, owner.actor, account, group, csv)
    return { name, group, caseId: caseId! }
  }

  function gates(account: string, ...groups: { group: string }[]) {
    return Promise.all(
      groups.map(async ({ group }) => {
        const question = { account, group, purpose: 'campaign' as const }
        const [answer] = await checkGates(given().house, [question], null)
        return answer!.reason ?? answer!.verdict
      }),
    )
  }
})
