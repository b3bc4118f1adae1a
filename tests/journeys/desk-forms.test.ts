import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { choose, sayAbout, unfold } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { words } from './words.ts'

const { desk, parts, review } = words.de

onOneStage('Judging and deciding at the desk', (given) => {
  test('grounds take the focus without opening, close with a choice, and stand law first', async () => {
    const page = await openSubmitted()
    await choose(page, 'reject', 'de')
    const field = page.getByRole('combobox', { name: desk.reject.grounds })
    await field.and(page.locator(':focus')).waitFor()
    const options = page.getByRole('option')
    assert.equal(await options.count(), 0)
    for (const title of [titleOf('third_party_list'), titleOf('address_purchased')]) {
      await field.pressSequentially(title.slice(0, 12))
      await options.filter({ hasText: title }).click()
      await options.first().waitFor({ state: 'detached' })
    }
    const hurdle = `${titleOf('address_purchased')}, ${titleOf('third_party_list')}`
    await page.getByText(desk.reject.neverPut.replace('{{grounds}}', hurdle)).waitFor()
  })

  test('the first ground that has what was typed is chosen with Enter', async () => {
    const page = await openSubmitted()
    await choose(page, 'reject', 'de')
    const field = page.getByRole('combobox', { name: desk.reject.grounds })
    await field.pressSequentially(titleOf('third_party_list').slice(4, 14))
    await page.getByRole('option').first().waitFor()
    await field.press('Enter')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    assert.equal(await field.inputValue(), '')
    await page
      .getByText(desk.reject.neverPut.replace('{{grounds}}', titleOf('third_party_list')))
      .waitFor()
  })

  test('of many statements not judged yet three are named, the others wait behind their number', async () => {
    const page = await openSubmitted()
    await choose(page, 'accept', 'de')
    await unfold(page)
    const all = await page.getByRole('group', { name: textPattern(desk.assess.of) }).count()
    const hurdle = page.getByText(desk.hurdle.unassessed_other.replace('{{count}}', String(all)))
    const links = hurdle.locator('..').getByRole('listitem').getByRole('button')
    await links.first().waitFor()
    assert.equal(await links.count(), 3)
    await page.getByText(desk.hurdle.more.replace('{{number}}', String(all - 3))).click()
    assert.equal(await links.count(), all)
  })

  test('judgements are sent one after another, so that a late answer takes back no later one', async () => {
    const page = await openSubmitted()
    await unfold(page)
    const name = desk.assess.value.plausible
    const plausible = page.getByRole('button', { name, exact: true })
    const pressed = page.getByRole('button', { name, exact: true, pressed: true })
    const { promise: areClicked, resolve: clicked } = Promise.withResolvers<void>()
    const under = { way: 0, most: 0 }
    await page.route('**/statements/*', async (route) => {
      under.way += 1
      under.most = Math.max(under.most, under.way)
      const response = await route.fetch()
      await areClicked
      under.way -= 1
      await route.fulfill({ response })
    })
    await plausible.nth(0).click()
    await plausible.nth(1).click()
    await pressed.nth(1).waitFor()
    const answered = page
      .waitForResponse(/statements/)
      .then(() => page.waitForResponse(/statements/))
    clicked()
    await answered
    assert.equal(under.most, 1)
    assert.equal(await pressed.count(), 2)
  })

  test('only the statement in focus shows its keys', async () => {
    const page = await openSubmitted()
    const cards = page.locator('[data-statement]')
    await cards.first().waitFor()
    const keysIn = (place: Locator) => place.getByText(/^[1-4]$/).filter({ visible: true })
    assert.equal(await keysIn(cards).count(), 0)
    await page.keyboard.press('.')
    await keysIn(cards).first().waitFor()
    assert.deepEqual(await keysIn(cards).allInnerTexts(), ['1', '2', '3', '4'])
    assert.equal(await keysIn(page.locator('[data-statement]:focus-within')).count(), 4)
  })

  test('an acceptance names the statements whose evidence was not opened, and leads to them', async () => {
    const page = await openSubmitted()
    await choose(page, 'accept', 'de')
    const { unopened_one: one, unopened_other: many } = desk.hurdle
    const unopened = page.getByText(one).or(page.getByText(textPattern(many)))
    await unopened.locator('..').getByRole('listitem').getByRole('button').first().click()
    await page.keyboard.press('e')
    await page.locator('article iframe').first().waitFor()
    await unopened.waitFor({ state: 'detached' })
  })

  test('grounds that nobody asked about stand apart from those on which the case can be rejected', async () => {
    const page = await openSubmitted()
    await choose(page, 'reject', 'de')
    await page.getByRole('combobox', { name: desk.reject.grounds }).press('ArrowDown')
    await page.getByText(textPattern(desk.ground.afterAsking)).first().waitFor()
  })

  test('a note that is not kept yet is kept before anything is sent', async () => {
    const page = await openSubmitted()
    await choose(page, 'ask', 'de')
    await sayAbout(page)
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.fill('Wo steht das Formular?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    const note = page.getByRole('textbox', { name: desk.notes.field })
    await note.fill('Schon einmal gesehen.')
    await page.getByRole('button', { name: desk.hurdle.note }).click()
    await note.and(page.locator(':focus')).waitFor()
    await note.press('Control+Enter')
    await page.getByRole('button', { name: desk.ask.send }).waitFor()
  })

  test('the mail takes the height that there is: it alone scrolls, and its button stays in sight', async () => {
    const page = await openSubmitted()
    await choose(page, 'ask', 'de')
    await sayAbout(page)
    await page.getByRole('textbox', { name: desk.ask.text }).fill('Wo steht das Formular?')
    for (const height of [860, 600]) {
      await page.setViewportSize({ width: 1360, height })
      await page.getByRole('button', { name: desk.letter.seeMail, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.frameLocator('iframe').getByText('Wo steht das Formular?').waitFor()
      assert.ok(await dialog.evaluate((all) => all.scrollHeight <= all.clientHeight))
      const send = await dialog.getByRole('button', { name: desk.ask.send }).boundingBox()
      assert.ok(send!.y + send!.height < height)
      const letter = await dialog.locator('iframe').boundingBox()
      assert.ok(letter!.height > height / 2, `${letter!.height} of ${height}`)
      await page.getByRole('button', { name: parts.mail.goOnWriting }).click()
      await dialog.waitFor({ state: 'detached' })
    }
  })

  test('an evidence file comes as it was uploaded once a reason is given, not before, and once for a double click', async () => {
    const page = await openSubmitted()
    const { downloadOf, original } = review.evidence
    await page
      .getByRole('button', { name: textPattern(downloadOf) })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: original.title })
    const send = dialog.getByRole('button', { name: original.send })
    await dialog.getByRole('textbox', { name: original.reason }).fill('darum')
    await send.click()
    await dialog.getByText(parts.form.reason).waitFor()
    await dialog
      .getByRole('textbox', { name: original.reason })
      .and(page.locator(':focus'))
      .waitFor()
    const reason = 'Abgleich mit dem Protokoll der Anmeldung'
    await dialog.getByRole('textbox', { name: original.reason }).fill(reason)
    const [file] = await Promise.all([page.waitForEvent('download'), send.dblclick()])
    assert.equal(file.suggestedFilename(), 'einwilligung.txt')
    const words = await readFile(await file.path(), 'utf8')
    assert.equal(words, 'Ja, ich möchte den Newsletter erhalten.')
    await dialog.waitFor({ state: 'detached' })
    const looks = given()
      .house.database.root.selectFrom('look')
      .select('reason')
      .where('kind', '=', 'evidence')
    assert.deepEqual(await looks.execute(), [{ reason }])
  })

  test('evidence that is text is light on dark where the desk is dark', async () => {
    const page = await openSubmitted('dark')
    await page.locator('[data-evidence]').first().click()
    const frame = page.locator('article iframe').first()
    const text = frame.contentFrame().locator('body')
    await text.getByText('Ja, ich möchte den Newsletter erhalten.').waitFor()
    assert.equal(await text.evaluate((body) => getComputedStyle(body).color), 'rgb(255, 255, 255)')
    const ground = await frame.evaluate((each) => getComputedStyle(each).backgroundColor)
    assert.equal(ground, 'rgb(18, 18, 18)')
  })

  const titleOf = (code: string) =>
    policyAtHome.grounds.find((ground) => ground.code === code)!.title.de

  /** A reviewer looking at a case that has not been judged. */
  async function openSubmitted(scheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castReviewer(house)
    const { page } = await signIn(
      browser,
      url,
      { email, password },
      { width: 1280, scheme, language: 'de' },
    )
    await page.goto(`/desk/${account}/${caseId}`)
    return page
  }
})
