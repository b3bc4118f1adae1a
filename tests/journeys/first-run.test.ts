import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Started, startServer } from '../../packages/cli/src/testing/run-freigabe.ts'
import { createScratchDatabase } from '../../packages/cli/src/testing/scratch-database.ts'
import { freePort } from '../free-port.ts'
import { borrowBrowser, signIn, withoutBrowser } from './open-browser.ts'
import { words } from './words.ts'

const { accounts, desk, notify, platform, staff } = words.de
const password = 'vier Wörter am Stück'

describe('A first run on the embedded database', { skip: withoutBrowser }, () => {
  firstRun(async () => ({ settings: {}, drop: async () => undefined }))
})

const postgres = process.env.FREIGABE_TEST_POSTGRES
const withoutPostgres = postgres === undefined && 'needs a PostgreSQL: FREIGABE_TEST_POSTGRES'

describe('A first run on PostgreSQL', { skip: withoutBrowser || withoutPostgres }, () => {
  firstRun(async () => {
    const { settings, drop } = await createScratchDatabase(postgres!)
    return { settings: { ...settings, FREIGABE_SETUP_CODE: 'eigener-code' }, drop }
  })
})

/** From an empty installation to one with a reviewer and an account, each test continuing from the last. */
function firstRun(
  openDatabase: () => Promise<{ settings: Record<string, string>; drop(): Promise<void> }>,
) {
  let folder: string
  let drop: () => Promise<void>
  let serving: Started & { url: string }
  let browser: Browser
  let giveBack: () => Promise<void>
  let admin: Page
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-first-run-'))
    const database = await openDatabase()
    drop = database.drop
    // Links in mails carry the port, so it is known before the program starts.
    const port = await freePort()
    serving = await startServer(
      {
        FREIGABE_DATA: folder,
        FREIGABE_MAILBOX: 'true',
        FREIGABE_URL: `http://localhost:${port}`,
        PORT: String(port),
        ...database.settings,
      },
      '--empty',
    )
    ;({ browser, giveBack } = await borrowBrowser())
    admin = (await signIn(browser, serving.url, null)).page
  })
  after(async () => {
    await giveBack?.()
    serving?.process.kill('SIGTERM')
    await serving?.ended
    await drop?.()
    await rm(folder, { recursive: true, force: true })
  })

  test('refuses a wrong code in words, and keeps what was entered', async () => {
    await admin.goto('/')
    await admin.waitForURL('**/setup')
    await fill(admin, platform.setUp.code, 'abcd-efgh-jkmn')
    await fill(admin, platform.setUp.platformName, 'Briefwerk')
    await fill(admin, accounts.field.name, 'Anna Ahrens')
    await fill(admin, accounts.field.email, 'anna@briefwerk.example')
    await admin.getByLabel(accounts.field.password, { exact: true }).fill(password)
    await press(admin, platform.setUp.submit)
    await admin.getByText(platform.setUp.codeWrong).waitFor()
    assert.equal(await entered(admin, platform.setUp.platformName), 'Briefwerk')
    assert.equal(await entered(admin, accounts.field.email), 'anna@briefwerk.example')
  })

  test('takes the code that the program printed, and signs the first administrator in', async () => {
    const [, code = ''] = await serving.written(/enter this code: (\S+)/)
    await fill(admin, platform.setUp.code, code)
    await press(admin, platform.setUp.submit)
    await admin.getByRole('heading', { name: accounts.accounts.title }).waitFor()
    await admin.goto('/admin/platform')
    await admin.getByText('Briefwerk').waitFor()
  })

  test('leads to a reviewer, who is invited by mail and begins at an empty desk', async () => {
    await admin.goto('/admin/staff')
    await press(admin, staff.invite)
    await fill(admin, staff.email, 'paula@briefwerk.example')
    await press(admin, staff.inviteSubmit)
    await admin.getByText(staff.pending).waitFor()
    await admin.goto('/mailbox')
    await admin.getByRole('list', { name: notify.mailbox.list }).getByRole('link').first().click()
    const link = admin.frameLocator(`[title="${notify.mailbox.content}"]`).getByRole('link')
    const href = await link.first().getAttribute('href')

    const { page } = await signIn(browser, serving.url, null)
    await page.goto(href!)
    await fill(page, accounts.field.name, 'Paula Petri')
    await page.getByLabel(accounts.field.password, { exact: true }).fill(password)
    await press(page, accounts.invitation.accept)
    await page.getByText(desk.queue.nothing).waitFor()
  })

  test('shows a mail as one page on a narrow screen', async () => {
    await admin.setViewportSize({ width: 360, height: 640 })
    await admin.goto('/mailbox')
    await admin.getByRole('list', { name: notify.mailbox.list }).getByRole('link').first().click()
    await admin.getByTitle(notify.mailbox.content).waitFor()
    await admin.waitForFunction(() => {
      const frame = document.querySelector('iframe')
      const letter = frame?.contentDocument?.documentElement
      return (
        frame && letter && letter.offsetHeight > 640 && frame.clientHeight >= letter.scrollHeight
      )
    })
    await admin.setViewportSize({ width: 1280, height: 720 })
  })

  test('leads to an account, to which its first person is then invited', async () => {
    await admin.goto('/admin/accounts')
    await press(admin, accounts.accounts.create)
    await fill(admin, accounts.accounts.name, 'Gärtnerei Quitte')
    await press(admin, accounts.accounts.createSubmit)
    await admin.getByRole('heading', { name: accounts.people.title }).waitFor()
    await press(admin, accounts.people.invite)
    await fill(admin, accounts.field.email, 'quirin@quitte.example')
    await press(admin, accounts.people.inviteSubmit)
    await admin.getByText(accounts.people.pending).waitFor()
  })

  test('happens once: afterwards its screen leads to the sign-in', async () => {
    const { page } = await signIn(browser, serving.url, null)
    await page.goto('/setup')
    await page.waitForURL('**/sign-in')
  })
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click()
}

async function fill(page: Page, name: string, value: string) {
  await page.getByRole('textbox', { name }).fill(value)
}

function entered(page: Page, name: string) {
  return page.getByRole('textbox', { name }).inputValue()
}
