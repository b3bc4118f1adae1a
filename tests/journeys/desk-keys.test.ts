import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { sayAbout } from './reviewer.ts'
import { words } from './words.ts'

const { desk } = words.de

onOneStage('Keys at the desk', (given) => {
  test('lead from a rejection that was begun to a question: Escape ends the typing', async () => {
    const { page } = await atCase()
    await page.keyboard.press('r')
    const grounds = page.getByRole('combobox', { name: desk.reject.grounds })
    await grounds.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await textOf(page).waitFor()
  })

  test('Ctrl+Enter sends where nothing has the focus, once however often it is pressed', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await sayAbout(page)
    await textOf(page).fill('Woher sind die Adressen?')
    await page.keyboard.press('Escape')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const sent = questionsSent(page)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await textOf(page).waitFor({ state: 'detached' })
    assert.equal(sent.length, 1)
  })

  test('Ctrl+Enter sends right after the key of a way on, before the focus has moved there', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await sayAbout(page)
    await textOf(page).fill('Woher sind die Adressen?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await textOf(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    const sent = questionsSent(page)
    // The focus is moved in the next frame, which does not come.
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0
    })
    await page.keyboard.press('f')
    await page.keyboard.press('Control+Enter')
    await textOf(page).waitFor({ state: 'detached' })
    assert.equal(sent.length, 1)
  })

  test('Ctrl+Enter in a note keeps the note and sends no letter', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await sayAbout(page)
    await textOf(page).fill('Woher sind die Adressen?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    const note = page.getByRole('textbox', { name: desk.notes.field })
    await note.fill('Schon einmal gesehen.')
    const sent = questionsSent(page)
    await note.press('Control+Enter')
    await page.getByText('Schon einmal gesehen.').waitFor()
    await textOf(page).waitFor()
    assert.deepEqual(sent, [])
  })

  test('after a note the keys are those of the case again', async () => {
    const { page } = await atCase()
    await page.keyboard.press('i')
    const note = page.getByRole('textbox', { name: desk.notes.field })
    await note.fill('Schon einmal gesehen.')
    await note.press('Control+Enter')
    await note.and(page.locator(':not(:focus)')).waitFor()
    await page.keyboard.press('f')
    await textOf(page).and(page.locator(':focus')).waitFor()
    assert.equal(await note.inputValue(), '')
  })

  test('F leads into the question itself, and the grounds are one Shift+Tab before it', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await textOf(page).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Woher?')
    assert.equal(await textOf(page).inputValue(), 'Woher?')
    await page.keyboard.press('Shift+Tab')
    await groundsOf(page).and(page.locator(':focus')).waitFor()
  })

  test('a question that names neither ground nor statement leads there, and is sent once one is chosen', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await textOf(page).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Woher sind die Adressen?')
    const sent = questionsSent(page)
    await page.getByRole('button', { name: desk.ask.sayAbout, exact: false }).waitFor()
    await page.keyboard.press('Control+Enter')
    await groundsOf(page).and(page.locator(':focus')).waitFor()
    assert.deepEqual(sent, [])
    await page.keyboard.press('ArrowDown')
    // The list marks its option a moment after it opened; until then Enter chooses nothing.
    await page.locator('[role=option][data-combobox-selected]').waitFor()
    await page.keyboard.press('Enter')
    const asked = page.waitForRequest((request) => request.url().endsWith('/questions'))
    await page.keyboard.press('Control+Enter')
    const { statements, grounds } = (await asked).postDataJSON()
    assert.deepEqual([statements.length, grounds], [1, []])
  })

  test('A shows the letter from its beginning', async () => {
    const { page } = await atCase()
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const key of ['p', 'Shift+P', 'a']) await page.keyboard.press(key)
    const form = page.locator('aside form')
    await form.getByRole('heading', { level: 2 }).and(page.locator(':focus')).waitFor()
    await form.getByText(desk.accept.until.split('{{')[0]!).first().waitFor()
    // What was judged a moment ago may still write the letter anew.
    await page.waitForFunction(
      (line) => {
        const pane = line!.closest('aside')!.getBoundingClientRect()
        const { top, bottom } = line!.getBoundingClientRect()
        return top >= pane.top && bottom <= pane.bottom
      },
      await form.getByText(/^Guten Tag /).elementHandle(),
    )
  })

  test('what is typed in a search field and not chosen is said there, and nothing is sent', async () => {
    const { page } = await atCase()
    await page.keyboard.press('f')
    await textOf(page).fill('Woher sind die Adressen?')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Seit wann')
    const sent = questionsSent(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText(desk.search.left.replace('{{typed}}', 'Seit wann')).waitFor()
    await groundsOf(page).and(page.locator(':focus')).waitFor()
    assert.deepEqual(sent, [])
  })

  test('the row of the open case stands in view in the queue beside it, however low that becomes', async () => {
    for (let before = 0; before < 8; before++) await castSubmitted(given().house)
    const { page } = await atCase()
    for (const height of [480, 300]) {
      await page.setViewportSize({ width: 1280, height })
      await page.waitForFunction(() => {
        const row = document.querySelector('[data-queue-row][aria-current=page]')
        return row !== null && row.getBoundingClientRect().bottom <= window.innerHeight
      })
    }
  })

  test('what is typed before the palette is there stands in its field', async () => {
    const { page } = await atCase()
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route('**/palette-window-*.js', async (route) => {
      await promise
      await route.continue()
    })
    await page.reload()
    await page.getByRole('button', { name: desk.mode.reject, exact: true }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('röst')
    resolve()
    const field = page.getByRole('combobox', { name: desk.palette.search })
    await field.waitFor()
    assert.equal(await field.inputValue(), 'röst')
  })

  /** A case that was handed in last of some, so that it stands low in the queue. */
  async function atCase() {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByRole('button', { name: desk.mode.reject, exact: true }).first().waitFor()
    return { page }
  }
})

function textOf(page: Page) {
  return page.getByRole('textbox', { name: desk.ask.text })
}

function groundsOf(page: Page) {
  return page.getByRole('combobox', { name: desk.ask.grounds })
}

/** The paths under which questions are sent from now on. */
function questionsSent(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/questions'))
      sent.push(request.url())
  })
  return sent
}
