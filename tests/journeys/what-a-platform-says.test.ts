import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { changeAccount } from '../../packages/server/src/people/accounts/keep-accounts.ts'
import { namePlatform } from '../../packages/server/src/platform/set-up.ts'
import { changeSettings } from '../../packages/server/src/platform/settings.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import {
  castAccount,
  castCase,
  castDraft,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

const hours = { de: 'Mo.–Fr. 9–17 Uhr', en: 'Mon–Fri 9 am to 5 pm' }
const startLabel = { de: 'Freigabeprozess starten', en: 'Start the approval process' }

onOneStage('What a platform owes its customers to say', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, intake, platform, requests, review, wizard } = words[language]

    test(`administration says how it is reached and what the button is called, and customers read it, and why all this (${language})`, async () => {
      const { house } = given()
      await namePlatform(house, 'Rohrpost', 'de')
      const { account, owner } = await castDraft(house)
      const admin = await castStaff(house, 'admin')
      const office = await as(admin.email, language)
      await office.goto('/admin/platform')
      const { contact } = platform
      await office.getByLabel(contact.phone).fill('+49 30 1234567')
      await office.getByLabel(contact.address).fill('Postweg 1\n10115 Berlin')
      await office.getByLabel(contact.hoursDe).fill(hours.de)
      await office.getByLabel(contact.hoursEn).fill(hours.en)
      await office.getByLabel(contact.startDe).fill(startLabel.de)
      await office.getByLabel(contact.startEn).fill(startLabel.en)
      await office.getByRole('button', { name: words[language].parts.save, exact: true }).click()
      await office.getByText(contact.saved).first().waitFor()

      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}`)
      await customer.getByText(intake.notice.why).waitFor()
      await customer
        .getByText(`+49 30 1234567 · ${hours[language]} · Postweg 1, 10115 Berlin`)
        .waitFor()
      await customer.getByRole('link', { name: startLabel[language] }).click()
      await customer.waitForURL(/submit/)
      await customer.goto(`${new URL(customer.url()).pathname}?at=reminder`)
      await customer.getByText(wizard.reminder.why).waitFor()
      await customer.getByText(wizard.reminder.judged).waitFor()
      await customer.goto(`/a/${account}/requests/new`)
      await customer.getByText(requests.filing.hint.advice).waitFor()
      await changeSettings(house, admin.actor, { startLabel: null })
    })

    test(`who has filled in everything reads that not everything fits together where it does not (${language})`, async () => {
      const { house } = given()
      const { account, owner, caseId, content } = await castDraft(house)
      const by = { id: owner.personId, name: owner.name }
      const answers = {
        ...content.answers,
        ...Object.fromEntries(recommended(content.answers[recordsKey])),
      }
      const save = (version: number, records: unknown) =>
        saveDraft(house, by, account, caseId, {
          version,
          content: { ...content, answers: { ...answers, [recordsKey]: records } } as never,
          alsoCases: [],
          step: 4,
        })
      await save(1, content.answers[recordsKey])
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/cases/${caseId}/submit`)
      await customer.getByText(wizard.meter.complete).waitFor()
      await save(2, 'recipients_file')
      await customer.reload()
      await customer.getByText(wizard.meter.contradicted).waitFor()
      assert.equal(await customer.getByText(wizard.meter.complete).count(), 0)
    })

    test(`with a rejection goodwill is offered where it is possible, and not otherwise (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await handInAndReject(house, owner, account, caseId)
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      const offer = customer.getByRole('link', { name: linkIn(review.decision.goodwill) })
      await customer.getByRole('link', { name: review.decision.importOther }).waitFor()
      assert.equal(await offer.count(), 0)
      const today = house.clock.now()
      await reportPlan(house, account, {
        ...{ kind: 'plan', name: 'Basis 10.000', quota: 10_000, used: 0, price: null },
        ...{ bookedOn: today.slice(0, 10), preferred: false, asOf: today },
      })
      await customer.reload()
      await offer.click()
      await customer.getByRole('radio', { name: requests.kind.goodwill, checked: true }).waitFor()
    })

    test(`what observing lets through and enforcing would not is shown to the account and to administration (${language})`, async () => {
      const { house } = given()
      const { account, group, owner } = await castSubmitted(house)
      const admin = await castStaff(house, 'admin')
      const { name } = await changeAccount(house, admin.actor, account, { mode: 'observe' })
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}`)
      await customer.getByText(intake.observed.none).waitFor()
      const question = { account, group, purpose: 'campaign' as const }
      await checkGates(house, [question, question], null, true)
      await house.gate.denials.written()
      await customer.reload()
      const table = customer.getByRole('table', { name: intake.observed.title })
      const told = await table.getByRole('row').nth(1).textContent()
      for (const part of ['Sommerkunden', intake.imports.closed.in_review, '2']) {
        assert.ok(told?.includes(part), `${told}`)
      }
      const office = await as(admin.email, language)
      await office.goto('/admin/senders')
      const row = office
        .getByRole('table', { name: platform.observed.title })
        .getByRole('row', { name })
        .first()
      assert.match((await row.textContent()) ?? '', /2/)
    })

    test(`a reviewer sees an address in a statement once a reason is given, and not before (${language})`, async () => {
      const { house } = given()
      const { account, caseId } = await castSubmitted(house)
      const email = 'erika.muster@gmx.example'
      await sql`
        update submission set content = jsonb_set(content, ${`{answers,${textKey}}`},
          to_jsonb(${`Anmeldung von ${email}`}::text)) where case_id = ${caseId}`.execute(
        house.database.root,
      )
      const page = await as((await castReviewer(house)).email, language)
      await page.goto(`/desk/${account}/${caseId}`)
      await page.getByText('e…r@gmx.example').first().waitFor()
      assert.equal(await page.getByText(email).count(), 0)
      await page.getByRole('button', { name: desk.openAnswers.open }).click()
      const dialog = page.getByRole('dialog', { name: desk.openAnswers.title })
      await dialog
        .getByRole('textbox', { name: desk.openAnswers.reason })
        .fill('Abgleich mit dem Protokoll der Anmeldung')
      await dialog.getByRole('button', { name: desk.openAnswers.openAndLog }).click()
      await dialog.getByText(`Anmeldung von ${email}`).waitFor()
    })
  }

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

const method = policyAtHome.methods.find(({ code }) => code === 'form_double_opt_in')!
const recordsKey = `${method.code}/double_opt_in_records`
const textKey = `${method.code}/${
  policyAtHome.requirements.find(
    ({ id, kind, necessity }) =>
      method.requirements.includes(id) && kind === 'long_text' && necessity === 'required',
  )!.id
}`

/** Something for each detail that is only recommended. */
function recommended(evidence: unknown): [string, unknown][] {
  return [
    ...policyAtHome.generalRequirements.map((id) => ['general', id] as const),
    ...method.requirements.map((id) => [method.code, id] as const),
  ].flatMap(([area, id]) => {
    const { kind, necessity, choices, range } = policyAtHome.requirements.find(
      (known) => known.id === id,
    )!
    if (necessity === 'required') return []
    const values = {
      choice: choices?.[0]?.value,
      confirmation: true,
      number: range?.min ?? 1,
      date: '2026-03-01',
      link: 'https://www.example.org/newsletter/anmelden?form=7',
      records: evidence,
      file: evidence,
      text: 'Captcha und Bestätigungsmail',
      long_text: 'Captcha und Bestätigungsmail',
    }
    return [[`${area}/${id}`, values[kind]] as [string, unknown]]
  })
}

/** The words of the link in a text. */
function linkIn(text: string): string {
  return text.match(/<ask>(.*)<\/ask>/)![1]!
}
