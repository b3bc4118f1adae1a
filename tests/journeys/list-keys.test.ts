import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { proposeMeasure } from '../../packages/server/src/requests/proceedings/propose-measure.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import {
  acceptAtOnce,
  assessAll,
  handInAndReject,
} from '../../packages/server/src/testing/decide.ts'
import { publishHousePack } from '../../packages/server/src/testing/policy-at-home.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
import { words } from './words.ts'

const { complaints, desk, integrity, requests } = words.de

onEachStage('The lists beside the queue', (given) => {
  test('of appeals are gone through with J and K, and a row is opened with Enter', async () => {
    for (let number = 0; number < 3; number += 1) await castAppeal()
    const page = await enter()
    await page.goto('/requests')
    await page.getByRole('heading', { name: requests.staff.desk.title }).waitFor()
    await page.locator('[data-row-link]').nth(2).waitFor()
    await walk(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)
    await page.getByText('Das Protokoll liegt jetzt vor.').waitFor()
    await page.keyboard.press('u')
    await page.getByRole('link', { name: requests.staff.showDecided }).waitFor()
  })

  test('of proceedings and complaints are one list for J and K, and a row is opened with Enter', async () => {
    for (let number = 0; number < 3; number += 1) await castProceeding()
    const page = await enter()
    await page.goto('/integrity')
    await page.getByRole('heading', { name: integrity.title, exact: true }).waitFor()
    await page.locator('[data-row-link]').nth(2).waitFor()
    await walk(page)
    const { keyboard } = page
    await page.getByRole('button', { name: complaints.enter.open }).click()
    const words = page.getByRole('textbox', { name: complaints.enter.words })
    await words.fill('')
    await words.press('j')
    assert.equal(await words.inputValue(), 'j')
    await page.getByRole('dialog').press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('[data-row-link]').first().focus()
    await keyboard.press('Enter')
    await page.waitForURL(/\/integrity\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)
  })

  test('and their sheets show all keys with ?', async () => {
    const appeal = await castAppeal()
    const proceeding = await castProceeding()
    const hold = await castGroupHold()
    const page = await enter()
    for (const at of ['/requests', appeal, '/integrity', proceeding, '/holds', hold]) {
      await page.goto(at)
      await page.locator('main h1').first().waitFor()
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: desk.keys.title })
      await help.getByText(desk.keys.does.z).waitFor()
    }
  })

  test('of holds and of second opinions are gone through with J and K, and a row is opened with Enter', async () => {
    for (let number = 0; number < 3; number += 1) await castGroupHold()
    const page = await enter()
    await page.goto('/holds')
    await page.locator('[data-row-link]').nth(2).waitFor()
    await walk(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/holds\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)

    await offerOpinion()
    await page.goto('/second-opinions')
    const first = page.locator('[data-row-link]').first()
    await first.waitFor()
    await page.keyboard.press('j')
    await first.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/second-opinions\/[0-9a-f-]{36}$/)
  })

  /** Down past the last row and up again. */
  async function walk(page: Page) {
    const rows = page.locator('[data-row-link]')
    const last = (await rows.count()) - 1
    for (let at = 0; at <= last; at += 1) {
      await page.keyboard.press('j')
      await rows.nth(at).and(page.locator(':focus')).waitFor()
    }
    await page.keyboard.press('j')
    await rows.nth(last).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('k')
    await rows
      .nth(last - 1)
      .and(page.locator(':focus'))
      .waitFor()
  }

  async function castAppeal() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const requestId = randomUUIDv7()
    await fileRequest(house, owner, account, {
      ...{ requestId, messageId: randomUUIDv7(), kind: 'appeal', caseId },
      ...{ title: `Einspruch von ${owner.name}`, text: 'Das Protokoll liegt jetzt vor.' },
    })
    return `/requests/${account}/${requestId}`
  }

  async function castProceeding() {
    const { house } = given()
    const { account } = await castAccount(house)
    const proceedingId = randomUUIDv7()
    await proposeMeasure(house, await castReviewer(house), account, {
      ...{ proceedingId, case: null, measure: 'warning' },
      ...{ grounds: ['false_statement'], reasons: 'Die Zeiten passen nicht.' },
    })
    return `/integrity/${account}/${proceedingId}`
  }

  async function castGroupHold() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group } = await castCase(house, owner.actor, account)
    const hold = await castHold(house, account, { kind: 'group', groupId: group })
    return `/holds/${account}/${hold}`
  }

  /** A decision that somebody else is to judge again. */
  async function offerOpinion() {
    const { house } = given()
    await publishHousePack(house, { routing: { doubleReviewShare: 1 } })
    const reviewer = await castReviewer(house)
    const { account, caseId } = await castSubmitted(house)
    await acceptAtOnce(house, reviewer.actor, account, caseId, {
      ...(await assessAll(house, reviewer, account, caseId)),
      ...{ decisionId: randomUUIDv7(), conditions: [], statement: {} },
    })
  }

  async function enter(): Promise<Page> {
    const { house, browser, url } = given()
    const { email } = await castStaff(house, 'lead')
    const look = { width: 1280, scheme: 'light', language: 'de' } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})
