import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { change } from '../../packages/server/src/change/change.ts'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import { takePermit } from '../../packages/server/src/gate/sending/take-permit.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { readGroup } from '../../packages/server/src/lists/groups/read-groups.ts'
import { declareSource } from '../../packages/server/src/sources/declare-source.ts'
import {
  castAccount,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { declaration } from '../../packages/server/src/testing/cast-source.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection, pick } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

const { desk, intake, parts, review, watching } = words.de

/** Too few are addresses for their column to be found. */
const oneAddress = `Name;Ort\n${'Anna;Ulm\n'.repeat(9)}Ben;ben@gmx.de\n`
onOneStage('How groups stand in the browser', (given) => {
  test('a file that could not be read says so in table, notice and page, until another replaces it', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    await importFile(house, owner.actor, account, group, '%PDF-1.7\n')
    const page = await visit(owner.email, `/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.replace_file).waitFor()
    await page.goto(`/a/${account}`)
    await inTable(page, 'Kunden', parts.standing.needs_you, intake.next.replace_file)
    await page.getByRole('link', { name: intake.notice.button.file_refused }).click()
    await page.locator('input[type=file]').setInputFiles({
      name: 'kunden.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('E-Mail\nanna@gmx.de\nbert@web.de\n'),
    })
    const replaces = page.getByRole('checkbox', { name: 'Ersetzt „kunden.csv“ (nicht verwendbar)' })
    assert.equal(await replaces.isChecked(), true)
    await page.getByRole('button', { name: intake.imports.add, exact: true }).click()
    await page.getByText(intake.answer.title.state_origin).waitFor()
    assert.equal(await page.getByRole('heading', { name: 'kunden.csv' }).count(), 1)
    await page.goto(`/a/${account}`)
    await inTable(page, 'Kunden', parts.standing.needs_you, intake.next.state_origin)
    assert.equal(await page.getByText(intake.notice.button.file_refused).count(), 0)
  })

  test('a file in which no column of addresses was found asks for it, on its page and on the dashboard in the same words', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    await importFile(house, owner.actor, account, group, oneAddress)
    const page = await visit(owner.email, `/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.confirm_column).waitFor()
    await page.getByRole('button', { name: intake.answer.button.confirm_column }).click()
    await page
      .getByRole('combobox', { name: intake.column.choose })
      .and(page.locator(':focus'))
      .waitFor()
    await page.goto(`/a/${account}`)
    await page.getByText('konnten wir nicht erkennen, in welcher Spalte').waitFor()
    await page.getByRole('link', { name: intake.answer.button.confirm_column }).waitFor()
  })

  test('an approved group whose source was just declared says that it can be sent to, and asks about the source', async () => {
    const { house } = given()
    const { account, owner, group } = await accepted()
    await declareSource(house, owner.actor, account, group, declaration)
    const page = await visit(owner.email, `/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.approved, intake.next.state_origin)
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.send_other.replace('{{number}}', '2')).waitFor()
    await page.getByText(intake.answer.text.state_origin_zero).waitFor()
  })

  test('a lead revokes at the desk, and the customer is told on the dashboard and why', async () => {
    const { house } = given()
    const { account, owner, caseId } = await accepted()
    const lead = await castStaff(house, 'lead')
    const atDesk = await visit(lead.email, `/desk/${account}/${caseId}`)
    await atDesk.getByText(`${review.decision.packs.house} (`).waitFor()
    await atDesk.locator('summary', { hasText: desk.revoke.open }).click()
    await pick(atDesk, desk.revoke.grounds, policyAtHome.grounds[0]!.title.de)
    await atDesk
      .getByRole('textbox', { name: desk.revoke.text })
      .fill('Das Formular gibt es nicht mehr.')
    await atDesk.getByRole('button', { name: desk.revoke.next, exact: true }).click()
    const send = atDesk.getByRole('dialog').getByRole('button', { name: desk.revoke.send })
    await send.click()
    await send.waitFor({ state: 'detached' })
    const page = await visit(owner.email, `/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.revoked, intake.next.import_other)
    await page.getByRole('link', { name: intake.notice.button.see_revocation }).click()
    await page.getByText(review.status.title.revoked).waitFor()
    await page.getByText('Das Formular gibt es nicht mehr.').waitFor()
  })

  test('an approval that has ended says so and since when, on its case, too, and names what to do', async () => {
    const { house, clock } = given()
    const { account, owner, group, caseId } = await accepted()
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    clock.forward((Date.parse(approvalEndsAt!) - Date.parse(clock.now())) / 86_400_000)
    const page = await visit(owner.email, `/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.expired, intake.next.renew)
    await page.getByRole('link', { name: intake.notice.button.expired }).click()
    await page.getByText(intake.answer.title.renew).waitFor()
    await page.getByText(intake.answer.by.ended).waitFor()
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: intake.answer.button.import_again }).click()
    await asked
    await inImport(page, intake.imports.closed.expired)
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByText(review.status.title.expired).waitFor()
    await page.getByText(parts.standing.expired, { exact: true }).waitFor()
    await page.getByText(review.status.ended).waitFor()
  })

  test('a case that the customer withdraws leaves the group shut, and says how to begin anew', async () => {
    const { account, owner, group, caseId } = await castSubmitted(given().house)
    const page = await visit(owner.email, `/a/${account}/cases/${caseId}`)
    await page.getByRole('button', { name: review.withdraw.button, exact: true }).click()
    await page.getByRole('button', { name: review.withdraw.confirm }).click()
    await page.getByText(review.status.text.withdrawn).waitFor()
    await page.goto(`/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.withdrawn, intake.next.import_again)
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.import_again).waitFor()
    const again = {
      name: 'neu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('E-Mail\nx@web.de\n'),
    }
    await page.locator('input[type=file]').setInputFiles(again)
    await page.getByRole('checkbox', { name: 'Ersetzt „kunden.csv“ (zurückgezogen)' }).waitFor()
    await page.getByRole('button', { name: parts.cancel }).click()
    await page.getByRole('button', { name: intake.imports.add, exact: true }).waitFor()
  })

  for (const language of ['de', 'en'] as const) {
    test(`a group that is approved for so many at first says so, how many were sent, and when that is all (${language})`, async () => {
      const { desk, intake, parts } = words[language]
      const { house } = given()
      const { account, owner, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId, [{ code: 'first_send_at_most', limit: 1 }])
      const purpose = 'campaign'
      await recordSends(
        house,
        sendingOf(house),
        [{ id: 'one', account, group, purpose, count: 1 }],
        null,
      )
      const page = await visit(owner.email, `/a/${account}`, language)
      await inTable(page, 'Sommerkunden', parts.standing.limited, intake.next.send_first_one)
      const filter = page.getByRole('combobox', { name: intake.dashboard.standing })
      await filter.selectOption(parts.standing.approved)
      await page.getByText(intake.dashboard.nothing).waitFor()
      await page.getByText(intake.dashboard.noneOfStanding).waitFor()
      await filter.selectOption(parts.standing.limited)
      await inTable(page, 'Sommerkunden', parts.standing.limited, intake.next.send_first_one)
      await page.setViewportSize({ width: 360, height: 800 })
      await inTable(page, 'Sommerkunden', parts.standing.limited, intake.next.send_first_one)
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByText(intake.answer.title.send_some_other.replace('{{number}}', '2')).waitFor()
      await inImport(page, intake.imports.closed.permit_required)
      const sent = {
        de: '1 Nachricht, zuletzt 1 am .*, 1 in den letzten 30 Tagen',
        en: '1 message, last 1 on .*, 1 in the last 30 days',
      }[language]
      await page.getByText(new RegExp(`^${intake.sent} ${sent}$`)).waitFor()
      const reviewer = await castReviewer(house)
      const atDesk = await visit(reviewer.email, `/desk/${account}/${caseId}`, language)
      await openSection(atDesk, desk.who.title)
      await atDesk.getByText(new RegExp(`^${sent}$`)).waitFor()

      const wish = { id: randomUUID(), account, group, purpose, count: 1 } as const
      assert.equal((await takePermit(house, sendingOf(house), wish, null)).count, 1)
      await page.reload()
      await page.getByText(intake.answer.title.see_condition).waitFor()
      const usedUp = intake.answer.condition.first_send_used_up
      await page.getByText(usedUp.replace('{{number}}', '1').replace('{{of}}', '2')).waitFor()
    })
  }

  test('approved for so many days, a case names its last day, and nothing as a condition', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId, [{ code: 'expires_after', limit: 30 }])
    const page = await visit(owner.email, `/a/${account}/cases/${caseId}`)
    await page.getByText(textPattern(review.approved.days_other)).waitFor()
    await page.getByText(parts.caseStatus.accepted, { exact: true }).first().waitFor()
    assert.equal(await page.getByText(review.decision.condition_one, { exact: true }).count(), 0)
    assert.equal(await page.getByText('sobald und solange').count(), 0)
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText('Ja, Sie können an diese 2 Empfänger senden.').waitFor()
    await page.goto(`/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.approved, intake.next.send)
  })

  test('approved once the cleaned list is there, a case says so at first sight, wherever it is named', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId, [{ code: 'cleaned_reimport' }])
    const page = await visit(owner.email, `/a/${account}/cases/${caseId}`)
    await page.getByText(review.approved.only_after_cleaned_reimport).waitFor()
    await page.getByText(parts.standing.conditional, { exact: true }).waitFor()
    await page.getByText(review.timeline.conditional, { exact: true }).waitFor()
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.import_cleaned).waitFor()
    const history = page.getByRole('table', { name: intake.history.title })
    await history.getByText(parts.standing.conditional, { exact: true }).waitFor()
    await page.goto(`/a/${account}/notifications`)
    const told = 'ist freigegeben, sobald eine Bedingung erfüllt ist.'
    await page.getByText(told).waitFor()
    await page.goto(`/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.conditional, intake.next.import_cleaned)
  })

  for (const [language, oneOfTwo, twoOfThree, badge] of [
    [
      'de',
      'Sie können an eine von 2 Gruppen senden.',
      'An 2 von 3 Empfängern können Sie senden. Für einen fehlen Angaben.',
      '2 von 3 frei',
    ],
    [
      'en',
      'You can send to one of 2 groups.',
      'You can send to 2 of 3 recipients. We need details for one.',
      '2 of 3 approved',
    ],
  ] as const) {
    test(`the dashboard answers first to how many groups one can send, and a group to how many of its recipients (${language})`, async () => {
      const { house } = given()
      const { intake, parts } = words[language]
      const { account, owner, group } = await accepted()
      await createGroup(house, owner.actor, account, { name: 'Noch leer' })
      const page = await visit(owner.email, `/a/${account}`, language)
      await page.getByRole('heading', { level: 1, name: oneOfTwo }).waitFor()
      await importFile(house, owner.actor, account, group, 'E-Mail\ncarla@example.com\n')
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByText(twoOfThree).waitFor()
      await page.getByText(badge, { exact: true }).waitFor()
      await page.getByText(parts.standing.needs_you, { exact: true }).first().waitFor()
      await page.goto(`/a/${account}`)
      await page
        .getByRole('heading', { level: 1, name: intake.sending.account.partly_one })
        .waitFor()
      const waiting = page.getByRole('region', { name: intake.notice.label })
      assert.equal(await waiting.getByRole('listitem').count(), 1)
    })

    test(`a promise that was missed is said plainly and in a sentence of its own, and not in the red of what is asked of the customer (${language})`, async () => {
      const { house, clock } = given()
      const { intake, parts, review } = words[language]
      const { account, owner, group, caseId } = await castSubmitted(house)
      const page = await visit(owner.email, `/a/${account}`, language)
      await page.clock.setFixedTime(Date.parse(clock.now()) + 7 * 86_400_000)
      await page.reload()
      await page.getByText(intake.sending.missed_one.split('{{moment}}')[1]!).waitFor()
      for (const path of ['', `/groups/${group}`]) {
        await page.goto(`/a/${account}${path}`)
        const missed = page.locator('time').filter({ hasText: parts.deadline.missed })
        await missed.first().waitFor()
        for (const each of await missed.all()) {
          assert.notEqual(await each.getAttribute('data-tone'), 'red')
        }
      }
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByText(intake.answer.title.late).waitFor()
      await page.goto(`/a/${account}/cases/${caseId}`)
      await page.getByText(review.late.title).waitFor()
    })
  }

  test('recipients that the group has already are told to count once, and files without any are not', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const again = intake.imports.sameAs.split(' (')[0]!.replace('{{name}}', 'kunden.csv')
    const page = await visit(owner.email, `/a/${account}/groups/${group}`)
    for (const [file, told] of [
      ['E-Mail;Name\nanna;Anna\n', 0],
      ['E-Mail;Name\nbert;Bert\n', 0],
      ['E-Mail\nanna@gmx.de\nbert@web.de\n', 0],
      ['Name;E-Mail\nBert;bert@web.de\nAnna;anna@gmx.de\n', 1],
    ] as const) {
      await importFile(house, owner.actor, account, group, file)
      await page.reload()
      await page.getByRole('heading', { name: 'kunden.csv' }).first().waitFor()
      assert.equal(await page.getByText(again).count(), told)
    }
    assert.equal(await page.getByText(/^0 Empfänger/).count(), 2)
  })

  test('a hold says what came back and who looks into it', async () => {
    const { account, owner, group } = await accepted()
    await castHold(given().house, account, { kind: 'group', groupId: group })
    const page = await visit(owner.email, `/a/${account}`)
    await inTable(page, 'Sommerkunden', parts.standing.on_hold, intake.next.wait_for_hold)
    await page.getByRole('link', { name: 'Sommerkunden' }).click()
    await page.getByText(watching.account.groupTitle).waitFor()
    await page.getByText('74 von 1.200 Adressen', { exact: false }).waitFor()
    await inImport(page, intake.imports.closed.held)
  })

  test('a suspended account is told so on top, and offered nothing that would be refused', async () => {
    const { house } = given()
    const { account, owner, group } = await accepted()
    await inRole(house.database, 'admin', account, (tx) =>
      tx
        .updateTable('account')
        .set({ suspended_at: house.clock.now() })
        .where('account_id', '=', account)
        .execute(),
    )
    await change(house, 'command', account, async (unit) => unit.refreshGate(group))
    const page = await visit(owner.email, `/a/${account}`)
    await page.getByText(intake.answer.title.settle_suspension).waitFor()
    await inTable(page, 'Sommerkunden', parts.standing.suspended, intake.next.settle_suspension)
    assert.equal(await page.getByRole('button', { name: intake.dashboard.create }).count(), 0)
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.text.settle_suspension).waitFor()
    assert.equal(await page.locator('input[type=file]').count(), 0)
  })

  async function accepted() {
    const { house } = given()
    const submitted = await castSubmitted(house)
    await accept(house, submitted.account, submitted.caseId)
    return submitted
  }

  async function visit(email: string, path: string, language: Language = 'de'): Promise<Page> {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    const { page } = await signIn(browser, url, { email, password }, looks)
    await page.goto(path)
    return page
  }
})

/** Waits for a group's row to name its standing and what comes next. */
async function inTable(page: Page, group: string, standing: string, next: string) {
  const row = page.getByRole('row').filter({ hasText: group })
  await row.getByText(standing, { exact: true }).waitFor()
  await row.getByText(next).waitFor()
}

/** Waits for the group's one import to say how it stands. */
async function inImport(page: Page, closed: string) {
  const card = page.getByRole('listitem').filter({ hasText: 'kunden.csv' })
  await card.getByText(closed, { exact: true }).waitFor()
}
