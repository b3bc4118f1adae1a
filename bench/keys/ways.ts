import type { DeskCase } from '@freigabe/contract'
import type { Page } from 'playwright-core'
import { words } from '../../tests/journeys/words.ts'

const { desk } = words.de

export type Kind = 'accepted' | 'rejected' | 'asked' | 'confirmed'
type Press = (key: string) => Promise<void>

/** More than these keys for one case, and the desk is stuck. */
const most = 60

/**
 * What a reviewer does with a case: rejects what no law allows, asks where the files contradict what was said or
 * something serious was found, confirms what a colleague proposed, and accepts everything else.
 */
export function wayFor(seen: DeskCase, forbidden: readonly string[]): Kind {
  if (seen.proposal?.state === 'waiting') return 'confirmed'
  if (forbidden.length > 0) return 'rejected'
  const found = seen.sheet.lines.flatMap((line) => line.found)
  const isGrave = found.some(
    ({ speaks, severity }) => speaks === 'against' && severity === 'serious',
  )
  const isAsked = seen.questions.some(({ state }) => state === 'answered')
  const isDoubtful = isGrave || seen.contradictions.length > 0 || seen.changedBatches.length > 0
  return isDoubtful && !isAsked ? 'asked' : 'accepted'
}

/** What is pressed, from the open case to its sending; each follows what the button of the letter says. */
export const decide: Record<Kind, (page: Page, press: Press) => Promise<void>> = {
  async accepted(page, press) {
    await seeAll(page, press)
    for (const [key, shortcut] of [
      ['p', 'p'],
      ['Shift+P', 'Shift+P'],
    ] as const) {
      if ((await page.locator(`[aria-keyshortcuts="${shortcut}"]`).count()) > 0) await press(key)
    }
    while ((await left(page)) > 0) await pressAndWait(page, press, '2')
    await press('a')
    await page.locator('form:focus-within').waitFor()
    await send(page, press)
  },
  async rejected(page, press) {
    await press('r')
    await focused(page, desk.reject.grounds)
    for (const key of ['ArrowDown', 'Enter', 'Tab']) await press(key)
    await focused(page, desk.restsOn.title)
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await press(key)
    await send(page, press)
  },
  /** What a colleague proposed for two people to decide. */
  async confirmed(page, press) {
    await press('a')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button').last().waitFor()
    await press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
  },
  async asked(page, press) {
    for (const key of ['3', '3']) await pressAndWait(page, press, key)
    await press('f')
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('Woher stammen diese Empfänger?')
    await send(page, press)
  },
}

/** How many statements are not judged yet. */
async function left(page: Page): Promise<number> {
  const said = await page
    .getByText(/^\d+ von \d+ Angaben bewertet/)
    .first()
    .textContent()
  const [done, all] = said!.match(/\d+/g)!.map(Number)
  return all! - done!
}

/** Goes from statement to statement until everything that weighs was in view. */
async function seeAll(page: Page, press: Press) {
  const unseen = page.getByText(/Befunde? noch nicht im Blick/)
  for (let step = 0; step < most; step += 1) {
    // A finding counts once it was in view for a moment.
    await page.waitForTimeout(700)
    if ((await unseen.count()) === 0) return
    await press('.')
  }
}

/** A key that judges moves on to the next statement; what it did is awaited, so that no key is lost. */
async function pressAndWait(page: Page, press: Press, key: string) {
  const state = () =>
    page.evaluate(() =>
      [
        document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset.statement,
        document.querySelectorAll('[data-statement] [aria-pressed=true]').length,
      ].join(' '),
    )
  const before = await state()
  await press(key)
  await page.waitForFunction(
    (was) =>
      [
        document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset.statement,
        document.querySelectorAll('[data-statement] [aria-pressed=true]').length,
      ].join(' ') !== was,
    before,
  )
}

/** Sends; where the button says what comes first, it leads there, and that is done. */
async function send(page: Page, press: Press) {
  const button = page.locator('aside form button[type=submit]')
  for (let turn = 0; turn < most; turn += 1) {
    const label = (await button.textContent())!
    await press('Control+Enter')
    if (await goes(page, label)) return
    const field = await page.locator(':focus').getAttribute('role')
    if (field === 'combobox') for (const key of ['ArrowDown', 'Enter']) await press(key)
    else throw new Error(`It says ${label}, and nothing follows.`)
  }
}

const sends: readonly string[] = [
  ...[desk.accept.send, desk.reject.send, desk.ask.send],
  ...[desk.propose.accept, desk.propose.reject],
]

async function goes(page: Page, label: string): Promise<boolean> {
  if (!sends.some((words) => label.startsWith(words))) return false
  await page.locator('aside form').waitFor({ state: 'detached' })
  return true
}

async function focused(page: Page, name: string) {
  await page.getByRole('combobox', { name }).and(page.locator(':focus')).waitFor()
}
