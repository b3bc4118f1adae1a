import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import {
  castDraft,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
  type Reviewer,
} from '../../packages/server/src/testing/cast.ts'
import { faultsOf } from './every-screen/faults-of.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, sayAbout, send } from './reviewer.ts'
import { onEachStage } from './stage.ts'
import { words } from './words.ts'

const { desk, parts } = words.de

onEachStage('Working the queue in the browser', (given) => {
  test('three people who ask for the next case at once get three cases, and see who has the others', async () => {
    const cases = await waiting(3)
    const people = await Promise.all([atDesk(), atDesk(), atDesk()])
    await Promise.all(people.map(({ page }) => page.keyboard.press('n')))
    const opened = await Promise.all(people.map(({ page }) => caseOpened(page)))
    assert.deepEqual(opened.toSorted(), cases.map(({ caseId }) => caseId).toSorted())
    for (const { page, person } of people) {
      await page.getByText(desk.lease.mine, { exact: true }).waitFor()
      await page.goto('/desk')
      await page.getByText(desk.queue.mine, { exact: true }).waitFor()
      for (const other of people.filter((each) => each.person !== person)) {
        await page.getByText(other.person.name, { exact: true }).waitFor()
      }
    }
  })

  test('whoever finds nothing left is told why', async () => {
    await waiting(1)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    await caseOpened(one.page)
    await two.page.keyboard.press('n')
    const dialog = two.page.getByRole('dialog', { name: desk.next.nothing })
    await dialog.getByText(desk.next.held_one.replace('{{number}}', '1')).waitFor()
  })

  test('once a question is sent the next case is taken, as the tick beside the letter says, unless one prefers the queue', async () => {
    const [first, second] = await waiting(2)
    const { page } = await atDesk()
    await page.keyboard.press('n')
    assert.equal(await caseOpened(page), first!.caseId)
    await askSomething(page)
    await page.waitForURL(`**/desk/*/${second!.caseId}`)
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
    await askSomething(page, false)
    await page.waitForURL('**/desk')
    await page.keyboard.press('?')
    const preference = page.getByRole('switch', { name: desk.next.preference })
    assert.equal(await preference.isChecked(), false)
  })

  test('a case is put aside with H, is offered to nobody, and can be offered again', async () => {
    const [only] = await waiting(1)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    await caseOpened(one.page)
    await one.page.keyboard.press('h')
    await one.page.getByRole('textbox', { name: desk.defer.reason }).fill('Rückruf')
    await one.page.getByRole('button', { name: desk.defer.confirm, exact: true }).last().click()
    await one.page.getByRole('dialog', { name: desk.next.nothing }).waitFor()
    await two.page.goto(`/desk/${only!.account}/${only!.caseId}`)
    await two.page.getByText(`${one.person.name}: Rückruf`).waitFor()
    await two.page.getByRole('button', { name: desk.place.offer, exact: true }).click()
    await two.page.getByText(`${one.person.name}: Rückruf`).waitFor({ state: 'detached' })
    await two.page.keyboard.press('n')
    await two.page.getByRole('dialog', { name: desk.next.nothing }).waitFor()
  })

  test('a case that is handed over with a note is the colleague’s next, and nobody else’s', async () => {
    await waiting(1)
    const [one, two, three] = [await atDesk(), await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    const caseId = await caseOpened(one.page)
    await one.page.keyboard.press('o')
    await handTo(one.page, two.person.name)
    await one.page.getByRole('textbox', { name: desk.handOver.note }).fill('Formular ansehen')
    await one.page.getByRole('button', { name: desk.handOver.confirm, exact: true }).last().click()
    await one.page.getByRole('dialog', { name: desk.next.nothing }).waitFor()
    await three.page.keyboard.press('n')
    await three.page.getByRole('dialog', { name: desk.next.nothing }).waitFor()
    await two.page.getByRole('button', { name: desk.view.forMe }).click()
    await two.page.getByText(desk.queue.forMe, { exact: true }).waitFor()
    await two.page.keyboard.press('n')
    assert.equal(await caseOpened(two.page), caseId)
    await two.page.getByText('Formular ansehen').waitFor()
  })

  test('a case that one skips with S is the next one’s of somebody else, and a lead reads why', async () => {
    const [only] = await waiting(1)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    await caseOpened(one.page)
    await one.page.keyboard.press('s')
    await one.page.getByRole('textbox', { name: desk.skip.reason }).fill('Ich war dort Kundin')
    await one.page.getByRole('button', { name: desk.skip.confirm, exact: true }).last().click()
    await one.page.getByRole('dialog', { name: desk.next.nothing }).waitFor()
    await two.page.keyboard.press('n')
    assert.equal(await caseOpened(two.page), only!.caseId)
    const lead = await atDesk('lead')
    await lead.page.goto(`/desk/${only!.account}/${only!.caseId}`)
    await lead.page.getByText(`${one.person.name} übersprungen: Ich war dort Kundin`).waitFor()
  })

  test('what a lead brings forward is next for everybody, and says so in the queue', async () => {
    const [, last] = await waiting(2)
    const lead = await atDesk('lead')
    await lead.page.goto(`/desk/${last!.account}/${last!.caseId}`)
    assert.ok(await standInOneLine(lead.page, 1120), 'Nothing wraps where three panes begin.')
    await lead.page.getByRole('button', { name: desk.priority.open }).click()
    await lead.page.getByRole('menuitem', { name: desk.priority.confirm.raise }).click()
    await lead.page.getByRole('textbox', { name: desk.priority.reason }).fill('Messe am Montag')
    await lead.page.getByRole('button', { name: desk.priority.confirm.raise }).last().click()
    await lead.page.getByText('Messe am Montag').waitFor()
    const { page } = await atDesk()
    await page.getByText(desk.partWhy.ahead).waitFor()
    const head = page.getByRole('list', { name: desk.part.ahead })
    await head.getByText(desk.urgency.tag.raised).waitFor()
    await page.keyboard.press('n')
    assert.equal(await caseOpened(page), last!.caseId)
  })

  test('several cases are selected by keyboard and handed over together', async () => {
    await waiting(2)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('j')
    await one.page.keyboard.press('x')
    await one.page.keyboard.press('j')
    await one.page.keyboard.press('x')
    await one.page.getByText(desk.select.count_other.replace('{{count}}', '2')).waitFor()
    await one.page.getByRole('button', { name: desk.select.handOver }).click()
    await handTo(one.page, two.person.name)
    await one.page.getByRole('button', { name: desk.handOver.confirm, exact: true }).click()
    await one.page.getByText(desk.select.done_other.replace('{{count}}', '2')).waitFor()
    await two.page.reload()
    await two.page.getByRole('button', { name: desk.view.forMe }).getByText('2').waitFor()
  })

  test('a saved view brings its filters back, and the search finds what was submitted', async () => {
    await waiting(1)
    const { page } = await atDesk()
    await page.keyboard.press('/')
    await page.keyboard.type('newsletter/anmelden')
    await page.waitForURL(/search=/)
    await page.getByText('Sommerkunden').first().waitFor()
    await page.getByRole('button', { name: desk.views.open }).click()
    await page.getByRole('textbox', { name: desk.views.save }).fill('Anmeldungen')
    await page.getByRole('button', { name: parts.save, exact: true }).click()
    await page.getByRole('button', { name: 'Anmeldungen', exact: true }).waitFor()
    await page.goto('/desk')
    await page.getByRole('button', { name: desk.views.open }).click()
    await page.getByRole('button', { name: 'Anmeldungen', exact: true }).click()
    await page.waitForURL(/search=/)
  })

  test('a search without a find names its word and is cleared with one press; where nothing waits there is no next case', async () => {
    await waiting(0)
    const { page } = await atDesk()
    await page.getByText(desk.queue.nothing, { exact: true }).waitFor()
    const next = page.getByRole('button', { name: desk.next.take })
    assert.ok(await next.isDisabled())
    await page.keyboard.press('/')
    await page.keyboard.type('Quittenmus')
    await page.getByText(desk.queue.nothingSearched.replace('{{word}}', 'Quittenmus')).waitFor()
    assert.ok(await next.isEnabled())
    await page.getByRole('button', { name: desk.queue.clearSearch }).click()
    await page.getByText(desk.queue.nothing, { exact: true }).waitFor()
    assert.equal(await page.getByRole('searchbox').inputValue(), '')
  })

  test('on a phone the bar below a case says what stands beside it, and is missing where there is nothing', async () => {
    const [only] = await waiting(1)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    await caseOpened(one.page)
    await two.page.setViewportSize({ width: 360, height: 800 })
    const path = `/desk/${only!.account}/${only!.caseId}`
    await two.page.goto(path)
    await two.page.getByRole('button', { name: desk.decision.goHeld }).click()
    await two.page.getByText(desk.decision.readOnly).waitFor()
    await askSomething(one.page, false)
    await one.page.waitForURL('**/desk')
    await two.page.goto(path)
    await two.page.getByRole('button', { name: desk.decision.goAsked }).waitFor()

    const draft = await castDraft(given().house)
    await two.page.goto(`/desk/${draft.account}/${draft.caseId}`)
    await two.page.getByText(desk.waiting.awaiting_submission, { exact: true }).waitFor()
    for (const name of [desk.decision.go, desk.decision.goRead]) {
      assert.equal(await two.page.getByRole('button', { name }).count(), 0, name)
    }
  })

  test('the palette names everything that can be done, and its sections are reached with G too', async () => {
    const [only] = await waiting(1)
    const { page } = await atDesk()
    await page.goto(`/desk/${only!.account}/${only!.caseId}`)
    const claims = page.getByRole('heading', { name: desk.claims.title })
    await claims.waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('1')
    await claims.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+k')
    const search = page.getByRole('combobox', { name: desk.palette.search })
    await search.waitFor()
    assert.deepEqual(await faultsOf(page, 'all'), [])
    const before = await search.boundingBox()
    await search.fill(desk.skip.open)
    await page.getByRole('option', { name: desk.skip.open, selected: true }).waitFor()
    assert.deepEqual(await search.boundingBox(), before)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: desk.skip.reason }).waitFor()
    assert.deepEqual(await faultsOf(page, 'all'), [])
  })

  test('the palette finds an account by a part of its name, with its cases above it, and Enter opens the first', async () => {
    const [only] = await waiting(1)
    const { house } = given()
    await house.database.root
      .updateTable('account')
      .set({ name: 'Rösterei Nordlicht', domain: 'nordlicht.example' })
      .where('account_id', '=', only!.account)
      .execute()
    const { page } = await atDesk()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('röst')
    const accounts = page.getByRole('group', { name: desk.palette.accounts })
    await accounts.getByRole('option', { name: 'Rösterei Nordlicht' }).click()
    await page.waitForURL(`**/desk?account=${only!.account}`)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('sommerk')
    const cases = page.getByRole('group', { name: desk.palette.cases })
    await cases.getByRole('option', { selected: true }).waitFor()
    await page.keyboard.press('Enter')
    assert.equal(await caseOpened(page), only!.caseId)
  })

  test('Escape closes what is open, then ends the selection, then leads back to the queue', async () => {
    await waiting(2)
    const { page } = await atDesk()
    await page.keyboard.press('n')
    await caseOpened(page)
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
    await page.keyboard.press('x')
    const selected = page.getByRole('button', { name: desk.select.handOver })
    await selected.waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: desk.palette.search }).waitFor()
    // A key right after Escape is no longer meant for what it closed.
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: desk.keys.title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await selected.waitFor()
    await page.keyboard.press('Escape')
    await selected.waitFor({ state: 'detached' })
    await page.getByRole('article', { name: desk.case.title }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/desk')
  })

  test('every sign has its word, as a hint where it stands and in the help', async () => {
    await waiting(2)
    const { page } = await atDesk()
    await page.keyboard.press('n')
    await caseOpened(page)
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
    const signs = page.locator('[data-queue-row] svg, li[data-speaks] summary svg:first-child')
    await signs.first().waitFor()
    const untitled = await signs.evaluateAll((all) =>
      all.filter((sign) => !sign.closest('[title], time')).map((sign) => sign.outerHTML),
    )
    assert.deepEqual(untitled, [])
    await page.locator('[data-queue-row] svg').first().waitFor()
    const inRows = await drawn(page.locator('[data-queue-row]'))
    assert.ok(inRows.length > 0)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: desk.keys.title })
    await help.getByRole('list', { name: desk.keys.signs.found }).waitFor()
    const explained = await drawn(help)
    assert.deepEqual(
      inRows.filter((sign) => !explained.includes(sign)),
      [],
    )
    const named = [desk.keys.signs.found, desk.keys.signs.way, desk.keys.signs.held]
    const inHelp = await Promise.all(
      named.map((name) => drawn(help.getByRole('list', { name, exact: true }))),
    )
    assert.equal(new Set(inHelp.flat()).size, inHelp.flat().length, 'one sign has one meaning')
    for (const word of Object.values(parts.severity)) {
      await help.getByText(word, { exact: true }).waitFor()
    }
  })

  test('the queue says to its end what stands out, on a phone as at 768 and 1024 pixels', async () => {
    const [first] = await waiting(2)
    const { page } = await atDesk()
    const row = page.locator(`[data-queue-row="${first!.caseId}"]`)
    for (const width of [360, 768, 1024]) {
      await page.setViewportSize({ width, height: 800 })
      const isCut = await row.evaluate((line) => {
        delete (line as HTMLElement).dataset.plain
        const said = line.querySelector<HTMLElement>('[data-stands-out]')!
        // The longest that the checks of a file say in brief.
        said.textContent =
          'Nachweise, die kaum stimmen können: in gefälschten Listen 100-mal so häufig'
        return said.scrollWidth > said.clientWidth || said.scrollHeight > said.clientHeight
      })
      assert.equal(isCut, false, `${width} pixels`)
    }
  })

  test('the queue cuts off no lateness at 1280 pixels', async () => {
    const [first] = await waiting(2)
    const { page } = await atDesk()
    await page.setViewportSize({ width: 1280, height: 800 })
    const due = page.locator(`[data-queue-row="${first!.caseId}"] time`)
    const dueAt = Date.parse((await due.getAttribute('datetime'))!)
    await page.clock.setFixedTime(dueAt + 16 * 3_600_000 + 60_000)
    await page.reload()
    const far = due.locator('> span').last()
    await far.getByText(desk.due.overdue.replace('{{duration}}', '16 Stunden')).waitFor()
    const isCut = await far.evaluate((words) => {
      // As long as a day is written.
      words.parentElement!.querySelector('span span')!.textContent = 'Mo., 30. Nov.'
      return words.scrollWidth > words.clientWidth
    })
    assert.equal(isCut, false)
  })

  test('N gives back what was not touched, also what was left for the queue, and keeps what one began', async () => {
    const [first, second, third] = await waiting(3)
    const [one, two] = [await atDesk(), await atDesk()]
    await one.page.keyboard.press('n')
    assert.equal(await caseOpened(one.page), first!.caseId)
    await one.page.keyboard.press('u')
    await one.page.waitForURL('**/desk')
    await one.page.keyboard.press('n')
    assert.equal(await caseOpened(one.page), second!.caseId)
    await two.page.keyboard.press('n')
    assert.equal(await caseOpened(two.page), first!.caseId)
    await one.page
      .getByRole('button', { name: desk.assess.value.plausible, exact: true })
      .first()
      .click()
    await one.page
      .getByRole('button', { name: desk.assess.value.plausible, exact: true, pressed: true })
      .first()
      .waitFor()
    await one.page.keyboard.press('n')
    await one.page.waitForURL(`**/desk/*/${third!.caseId}`)
    await one.page.goto('/desk?holder=mine')
    await one.page.locator(`[data-queue-row="${second!.caseId}"]`).waitFor()
  })

  test('what the desk gave goes back once its reader is on another page or in another case, also after loading anew', async () => {
    const [first, second] = await waiting(2)
    const { page } = await atDesk()
    const rowOf = ({ caseId }: { caseId: string }) => page.locator(`[data-queue-row="${caseId}"]`)
    const elsewhere = {
      'another page': () => page.getByRole('link', { name: words.de.shell.place.appeals }).click(),
      'another page, loaded anew': () => page.goto('/requests'),
      'another case': () => rowOf(second!).click(),
      'another case, after loading anew': async () => {
        await page.reload()
        await rowOf(second!).click()
      },
    }
    for (const [way, leave] of Object.entries(elsewhere)) {
      await page.goto('/desk')
      await page.getByRole('button', { name: desk.next.take }).click()
      assert.equal(await caseOpened(page), first!.caseId, way)
      await page.getByText(desk.lease.mine, { exact: true }).waitFor()
      const gaveBack = page.waitForResponse(
        (answer) => answer.url().includes('untouched=true') && answer.status() === 204,
      )
      await leave()
      await gaveBack
      await page.goto('/desk')
      await rowOf(first!).waitFor()
      assert.equal(await rowOf(first!).locator('[data-mine]').count(), 0, way)
    }
  })

  test('N leads back to what one has begun before it gives anything new, and a reload of a case keeps it', async () => {
    const [first, second] = await waiting(2)
    const { page } = await atDesk()
    await page.goto(`/desk/${second!.account}/${second!.caseId}`)
    await page.getByRole('button', { name: desk.lease.claim, exact: true }).first().click()
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
    await page.goto('/desk')
    await page.getByRole('button', { name: desk.next.take }).click()
    assert.equal(await caseOpened(page), second!.caseId)
    await page.keyboard.press('n')
    await page.waitForURL(`**/desk/*/${first!.caseId}`)
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
    await page.reload()
    await page.getByText(desk.lease.mine, { exact: true }).waitFor()
  })

  test('the queue stands beside case and decision from 1120 pixels on, and each row is 44 high', async () => {
    const [only] = await waiting(2)
    const { page } = await atDesk()
    await page.goto(`/desk/${only!.account}/${only!.caseId}`)
    const queue = page.getByRole('region', { name: desk.queue.title })
    const article = page.getByRole('article', { name: desk.case.title })
    await article.waitFor()
    for (const [width, besideIt] of [
      [1920, true],
      [1120, true],
      [1119, false],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      assert.equal(await queue.isVisible(), besideIt, `${width}`)
      assert.ok(await article.isVisible())
    }
    await page.setViewportSize({ width: 1120, height: 800 })
    const row = page.locator('[data-queue-row]').first()
    assert.equal((await article.boundingBox())!.x, 240)
    assert.equal((await row.boundingBox())!.height, 44)
    await page.goto('/desk')
    await row.waitFor()
    assert.equal((await row.boundingBox())!.height, 44)
  })

  /** This many cases on an otherwise empty desk, the most urgent first. */
  async function waiting(count: number) {
    const { house } = given()
    await house.database.root.deleteFrom('desk_queue').execute()
    const cases = []
    for (let n = 0; n < count; n += 1) cases.push(await castSubmitted(house))
    return cases
  }

  async function atDesk(role: 'reviewer' | 'lead' = 'reviewer') {
    const { house, browser, url } = given()
    const person: Reviewer =
      role === 'lead' ? await castStaff(house, role) : await castReviewer(house)
    const { page } = await signIn(browser, url, { email: person.email, password })
    await page.goto('/desk')
    await page.getByRole('button', { name: desk.next.take }).waitFor()
    return { page, person }
  }

  async function caseOpened(page: Page): Promise<string> {
    await page.waitForURL(/\/desk\/[^/]+\/[^/?]+/)
    await page.getByRole('article', { name: desk.case.title }).waitFor()
    return new URL(page.url()).pathname.split('/').at(-1)!
  }

  async function handTo(page: Page, name: string) {
    await page.getByRole('combobox', { name: desk.handOver.to }).click()
    await page.getByRole('option', { name, exact: true }).click()
  }

  async function askSomething(page: Page, goesOn = true) {
    await assessAll(page, 'de')
    await choose(page, 'ask', 'de')
    await sayAbout(page)
    await page.getByRole('textbox', { name: desk.ask.text }).fill('Wo steht das Formular?')
    if (!goesOn) await page.getByRole('checkbox', { name: desk.next.after }).uncheck()
    await send(page, 'ask', 'de')
  }
})

/** Whether all that passes a case on stands side by side, in the width that it has. */
async function standInOneLine(page: Page, width: number): Promise<boolean> {
  await page.setViewportSize({ width, height: 900 })
  const names = [desk.defer.open, desk.handOver.open, desk.skip.open, desk.priority.open]
  const boxes = await Promise.all(
    names.map((name) => page.getByRole('button', { name, exact: true }).boundingBox()),
  )
  const feet = boxes.map((box) => Math.round(box!.y + box!.height))
  const ends = boxes.map((box) => box!.x + box!.width)
  return new Set(feet).size === 1 && Math.max(...ends) <= width
}

/** What signs there are, told apart by how they are drawn. */
function drawn(place: Locator): Promise<string[]> {
  return place
    .locator('svg')
    .evaluateAll((all) =>
      all.map((sign) =>
        [...sign.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(),
      ),
    )
}
