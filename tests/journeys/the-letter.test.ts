import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Request, Route } from 'playwright-core'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { choose } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { words } from './words.ts'

const { desk } = words.de

onOneStage('The letter beside a case', (given) => {
  test('stands there from the start, and says what is still missing in it', async () => {
    const page = await openSubmitted()
    const letter = letterOn(page)
    await letter.getByText(/^Wir haben Ihre Angaben zu ‚Sommerkunden‘/).waitFor()
    const all = await page.getByRole('button', { name: plausible, exact: true }).count()
    const missing = letter.getByText(desk.hurdle.unassessed_other.replace('{{count}}', `${all}`))
    await missing.waitFor()
    await page.getByRole('button', { name: plausible, exact: true }).first().click()
    await letter
      .getByText(desk.hurdle.unassessed_other.replace('{{count}}', `${all - 1}`))
      .waitFor()
  })

  test('writes and takes back a sentence with each judgement', async () => {
    const page = await openSubmitted('purchased_or_rented')
    await choose(page, 'reject', 'de')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().click()
    const statement = page.locator('[data-statement]').first()
    const judge = (name: string) => statement.getByRole('button', { name, exact: true }).click()
    await judge(desk.assess.value.contradicted)
    await letterOn(page)
      .getByText(/trifft Ihre Angabe „.+“ nicht zu\./)
      .waitFor()
    await judge(desk.assess.value.unclear)
    await letterOn(page)
      .getByText(/Unklar geblieben ist Ihre Angabe „.+“\./)
      .waitFor()
    await judge(plausible)
    await letterOn(page)
      .getByText(/Unklar geblieben/)
      .waitFor({ state: 'detached' })
  })

  test('says of a rejection what is missing until a remedy is chosen, and offers no other case before its ground', async () => {
    const page = await openSubmitted('purchased_or_rented')
    await choose(page, 'reject', 'de')
    const letter = letterOn(page)
    await letter.getByText(desk.remedy.unsaid).waitFor()
    assert.equal(await letter.getByText(/keinen Weg zu einer Freigabe/).count(), 0)
    assert.equal(await page.getByText(desk.several.label, { exact: true }).count(), 0)
    await page.getByRole('combobox', { name: desk.remedy.title }).click()
    await page.getByRole('option', { name: desk.remedy.none }).click()
    await letter.getByText(/keinen Weg zu einer Freigabe/).waitFor()
    assert.equal(await letter.getByText(desk.remedy.unsaid).count(), 0)
  })

  test('a judgement in doubt writes its sentence into the question', async () => {
    const page = await openSubmitted()
    await choose(page, 'ask', 'de')
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.waitFor()
    const statement = page.locator('[data-statement]').first()
    await statement.getByRole('button', { name: desk.assess.value.unclear, exact: true }).click()
    await page.waitForFunction(
      (field) => /^Bitte senden Sie uns .*„/.test((field as HTMLTextAreaElement).value),
      await text.elementHandle(),
    )
    await statement.getByRole('button', { name: plausible, exact: true }).click()
    await page.waitForFunction(
      (field) => (field as HTMLTextAreaElement).value === '',
      await text.elementHandle(),
    )
  })

  test('what a ground brings into a question is named there, taken out with one press, and covers nothing', async () => {
    const page = await openSubmitted()
    await page.setViewportSize({ width: 1280, height: 800 })
    // The words of the letter come last, and push what is below them down.
    const words = Promise.withResolvers<void>()
    await page.route('**/mail-preview', async (route) => {
      await words.promise
      await route.continue()
    })
    await choose(page, 'ask', 'de')
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.fill('Guten Tag.')
    await page.getByRole('combobox', { name: desk.ask.grounds }).click()
    await page.getByRole('option').first().waitFor()
    words.resolve()
    await letterOn(page)
      .getByText(/ist noch etwas offen\./)
      .waitFor()
    const list = await page.getByRole('listbox').boundingBox()
    const buttons = await page.getByRole('group', { name: desk.decision.title }).boundingBox()
    assert.ok(list!.y >= buttons!.y + buttons!.height)
    await page.waitForFunction(() => {
      const shown = document.querySelector('[role=listbox]')!.getBoundingClientRect()
      const send = document.querySelector('aside form [type=submit]')!.getBoundingClientRect()
      return shown.bottom <= send.top
    })
    await page.getByRole('option').last().click()
    const inserted = page.getByRole('list', { name: desk.ask.inserted.title })
    await inserted.getByText(/^Eingefügt: Standardtext zu „/).waitFor()
    assert.match(await text.inputValue(), /^Guten Tag\.\n\n./)
    await inserted.getByRole('button').click()
    await inserted.getByRole('listitem').waitFor({ state: 'detached' })
    assert.equal(await text.inputValue(), 'Guten Tag.')
    await letterOn(page)
      .getByText(/ist noch etwas offen\./)
      .waitFor()
  })

  test('a list of choices stays while the field that it belongs to is out of sight', async () => {
    const page = await openSubmitted('purchased_or_rented')
    await page.setViewportSize({ width: 1024, height: 320 })
    await choose(page, 'reject', 'de')
    await letterOn(page).getByText(desk.remedy.unsaid).waitFor()
    const field = page.getByRole('combobox', { name: desk.remedy.title })
    await field.click()
    const last = page.getByRole('option', { name: desk.remedy.none })
    await last.waitFor()
    await page.getByRole('button', { name: desk.letter.ownWords }).scrollIntoViewIfNeeded()
    const pushedOut = await field.evaluate((input) => {
      const pane = input.closest('aside')!
      pane.scrollTop += input.getBoundingClientRect().bottom - pane.getBoundingClientRect().top + 48
      return new Promise<boolean>((done) => {
        const watch = new IntersectionObserver(([entry]) => done(!entry!.isIntersecting))
        requestAnimationFrame(() => requestAnimationFrame(() => watch.observe(input)))
      })
    })
    assert.ok(pushedOut)
    assert.ok(await last.isVisible())
    await last.click()
    await letterOn(page)
      .getByText(/keinen Weg zu einer Freigabe/)
      .waitFor()
  })

  test('nothing in it is struck through that its author did not strike', async () => {
    const page = await openSubmitted()
    const letter = letterOn(page)
    const statement = page.locator('[data-statement]').first()
    await statement.getByRole('button', { name: desk.assess.value.unclear, exact: true }).click()
    await letter.getByText(textPattern(desk.hurdle.doubtful_one)).waitFor()
    assert.equal(await letter.locator('del').count(), 0)
    await choose(page, 'accept', 'de')
    await letter.getByText(textPattern(desk.hurdle.doubtful_one)).waitFor()
    assert.equal(await letter.locator('del').count(), 0)
  })

  test('a question goes out with the doubtful statements that it names', async () => {
    const page = await openSubmitted()
    await choose(page, 'ask', 'de')
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.waitFor()
    const [named, struck] = [0, 1].map((at) => page.locator('[data-statement]').nth(at))
    for (const statement of [named!, struck!]) {
      await statement.getByRole('button', { name: desk.assess.value.unclear, exact: true }).click()
    }
    await page.waitForFunction(
      (field) => (field as HTMLTextAreaElement).value.split('\n\n').length === 2,
      await text.elementHandle(),
    )
    await text.fill((await text.inputValue()).split('\n\n')[0]!)
    const isAsked = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/questions'),
    )
    await page.getByRole('button', { name: desk.ask.send }).click()
    const { statements } = (await isAsked).postDataJSON()
    assert.deepEqual(statements, [await named!.getAttribute('data-statement')])
  })

  test('costs one request at a time: what is no longer wanted is given up, and the last one stands', async () => {
    const page = await openSubmitted('purchased_or_rented')
    await choose(page, 'reject', 'de')
    await letterOn(page).and(page.locator('[aria-busy="false"]')).waitFor()
    const held = await holdPreviews(page)
    await pickGround(page)
    await held.begun(1)
    const isGivenUp = page.waitForEvent('requestfailed', isPreview)
    await pickGround(page)
    await held.begun(2)
    await isGivenUp
    held.release()
    await letterOn(page).and(page.locator('[aria-busy="false"]')).waitFor()
    await letterOn(page)
      .getByText(/spricht gegen eine Freigabe: „.+“ und „.+“\./)
      .waitFor()
  })

  test('costs nothing while nobody looks at the page', async () => {
    const page = await openSubmitted('purchased_or_rented')
    await choose(page, 'reject', 'de')
    await letterOn(page).and(page.locator('[aria-busy="false"]')).waitFor()
    let asked = 0
    page.on('request', (request) => {
      if (isPreview(request)) asked += 1
    })
    await hide(page, true)
    await pickGround(page)
    await letterOn(page).and(page.locator('[aria-busy="true"]')).waitFor()
    // Longer than the letter waits for a further change.
    await page.waitForFunction((from) => performance.now() - from > 1000, await now(page))
    assert.equal(asked, 0)
    await hide(page, false)
    await letterOn(page)
      .getByText(/spricht gegen eine Freigabe: „.+“\./)
      .waitFor()
    assert.equal(asked, 1)
  })

  async function openSubmitted(method?: string) {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house, method)
    const { email } = await castReviewer(house)
    const look = { width: 1440, scheme: 'light', language: 'de' } as const
    const { page } = await signIn(browser, url, { email, password }, look)
    await page.goto(`/desk/${account}/${caseId}`)
    await letterOn(page).waitFor()
    return page
  }
})

const plausible = desk.assess.value.plausible

function isPreview(request: Request): boolean {
  return request.url().includes('mail-preview')
}

function letterOn(page: Page) {
  return page.getByRole('region', { name: desk.letter.title })
}

/** Chooses the first ground that is offered. */
async function pickGround(page: Page) {
  await page.getByRole('combobox', { name: desk.reject.grounds }).click()
  await page.getByRole('option').first().click()
}

/** Holds back what asks for the letter. */
async function holdPreviews(page: Page) {
  const waiting: Route[] = []
  const state = { isHeld: true }
  const listeners: (() => void)[] = []
  await page.route('**/mail-preview', async (route) => {
    if (!state.isHeld) return route.continue()
    waiting.push(route)
    for (const listener of listeners) listener()
  })
  return {
    begun: (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => waiting.length >= count && resolve()
        listeners.push(look)
        look()
      }),
    release: () => {
      state.isHeld = false
      for (const route of waiting) route.continue().catch(() => {})
    },
  }
}

/** As when another tab is in front. */
async function hide(page: Page, isHidden: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, isHidden)
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now())
}
