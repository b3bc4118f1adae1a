import type { PolicyPack } from '@freigabe/core'
import type { Page } from 'playwright-core'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { type Language, words } from './words.ts'

const file = 'E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n'

/** Imports a file on the group's page and follows the notice's button into the wizard. */
export async function importAndBegin(
  page: Page,
  account: string,
  group: string,
  language: Language,
) {
  await page.goto(`/a/${account}/groups/${group}`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'kunden.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file),
  })
  const begin = language === 'de' ? 'Herkunft angeben' : 'State the origin'
  await page.getByRole('link', { name: begin }).first().click()
  await page.getByRole('heading', { level: 1, name: words[language].wizard.title }).waitFor()
}

/** Walks from step 1 to the last of the questions and answers what is required of the method. */
export async function answerWizard(page: Page, method: string, language: Language) {
  const stated = policyAtHome.methods.find((known) => known.code === method)!
  await next(page, language)
  await chooseMethod(page, stated, language)
  await next(page, language)
  // Where nothing is required, continuing at once would come before the page is there.
  if (stated.requirements.length > 0) await page.waitForURL(/at=method\./)
  await answerQuestionsOf(page, method, language)
}

/** Opens the card in which a collection method stands, and chooses it. */
export async function chooseMethod(
  page: Page,
  { group, label }: Pick<Method, 'group' | 'label'>,
  language: Language,
) {
  const name = words[language].review.methods.group[group ?? 'other']
  await page.getByRole('heading', { name, exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${label[language]}`) }).click()
}

type Method = PolicyPack['methods'][number]

/** Answers what the policy requires, whatever the method. */
export async function answerQuestionsOf(
  page: Page,
  method: string,
  language: Language,
  policy: PolicyPack = policyAtHome,
) {
  const label = (id: string) =>
    policy.requirements.find((known) => known.id === id)!.label[language]
  const stated = policy.methods.find((known) => known.code === method)!
  for (const id of stated.requirements) await answer(page, id, language)
  if (stated.requirements.length > 0) await next(page, language)
  await page.getByRole('textbox', { name: label('purpose') }).waitFor()
  for (const id of policy.generalRequirements) await answer(page, id, language)
}

/** Goes on to the summary, signs the declaration and hands in. */
export async function handIn(page: Page, language: Language) {
  await next(page, language)
  await page.waitForURL(/at=contact/)
  await next(page, language)
  await page.waitForURL(/at=summary/)
  await page.getByRole('checkbox').last().check()
  await page
    .getByRole('button', { name: words[language].wizard.summary.submit, exact: true })
    .click()
  await page.waitForURL(/\/cases\/[^/]+$/)
}

export async function next(page: Page, language: Language) {
  await page.getByRole('button', { name: words[language].wizard.next, exact: true }).click()
}

async function answer(page: Page, id: string, language: Language) {
  const requirement = policyAtHome.requirements.find((known) => known.id === id)!
  if (requirement.necessity !== 'required') return
  const name = requirement.label[language]
  switch (requirement.kind) {
    case 'choice':
      return page.getByRole('radiogroup', { name }).getByRole('radio').first().check()
    case 'confirmation':
      return page.getByRole('checkbox', { name }).check()
    case 'text':
    case 'long_text':
      return page
        .getByRole('textbox', { name })
        .fill(`Antwort zu ${id}, ausführlich genug für die Prüfung.`)
    default:
      throw new Error(`The journey does not answer a ${requirement.kind}.`)
  }
}
