import type { Page } from 'playwright-core'
import { type Language, words } from './words.ts'

/** Opens a waiting case from the queue. */
export async function openCase(page: Page, group: string) {
  await page.goto('/desk')
  await page.getByText(group, { exact: true }).first().click()
  await page.waitForURL(/\/desk\/[^/]+\/[^/]+$/)
  await page.getByRole('heading', { name: group, exact: true }).first().waitFor()
}

/** Opens a part of the case that stands in one line, and gives it. */
export async function openSection(page: Page, title: string) {
  const section = page.getByRole('region', { name: title, exact: true })
  await section.locator('summary').first().click()
  return section
}

/** Opens what agrees and so is folded into one line, if anything does. */
export async function unfold(page: Page) {
  await page.locator('[data-statement]').first().waitFor({ state: 'attached' })
  const folded = page.locator('details:not([open]):has([data-statement]) > summary')
  if ((await folded.count()) > 0) await folded.click()
}

/** Takes the case and finds each of its statements plausible, one by one. */
export async function assessAll(page: Page, language: Language) {
  await unfold(page)
  const name = words[language].desk.assess.value.plausible
  const statements = page.locator('[data-statement]')
  const plausible = statements.getByRole('button', { name, exact: true })
  await plausible.first().waitFor()
  const pressed = statements.getByRole('button', { name, exact: true, pressed: true })
  for (const [place, button] of (await plausible.all()).entries()) {
    await button.click()
    await pressed.nth(place).waitFor()
  }
}

/** Chooses an outcome: accept, ask or reject. */
export async function choose(page: Page, outcome: 'accept' | 'ask' | 'reject', language: Language) {
  await page
    .getByRole('button', { name: words[language].desk.mode[outcome], exact: true })
    .first()
    .click()
}

/** Says what a question is about: the first statement of the account, or the last ground of the house. */
export async function sayAbout(page: Page, what: 'statement' | 'ground' = 'statement') {
  const labels = (['de', 'en'] as const).map((language) => words[language].desk.ask.grounds)
  await page
    .getByRole('combobox', { name: new RegExp(labels.join('|').replaceAll('?', '\\?')) })
    // Not by the mouse: the letter comes in above the field and moves it.
    .press('ArrowDown')
  const options = page.getByRole('option')
  await (what === 'statement' ? options.first() : options.last()).click()
}

/** Sends the letter. */
export async function send(page: Page, outcome: 'accept' | 'ask' | 'reject', language: Language) {
  const { desk } = words[language]
  const button = page.getByRole('button', { name: desk[outcome].send, exact: true })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

/** Picks the first suggestion of a field. */
export async function pick(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
  await page.keyboard.press('Escape')
}
