import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Started, startFreigabe } from '../../packages/cli/src/testing/run-freigabe.ts'
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../packages/cli/src/testing/scratch-database.ts'
import { readConfig } from '../../packages/server/src/config/read-config.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { packAll } from '../../scripts/pack/pack-all.ts'
import { projectNode } from '../../scripts/set-up/project.js'
import { freePort } from '../free-port.ts'
import { type NatsServer, startNats, withoutNats } from '../gate/nats-server.ts'
import { Place } from '../packages/install.ts'
import { borrowBrowser, signIn, withoutBrowser } from './open-browser.ts'
import { pick } from './reviewer.ts'
import { words } from './words.ts'

const postgres = process.env.FREIGABE_TEST_POSTGRES ?? ''
const missing = withoutBrowser || withoutNats || (postgres === '' && 'there is no PostgreSQL')
const { desk } = words.de
const messages = 10_000

/**
 * A platform’s own program, in a folder that holds nothing of ours except the installed package; it follows
 * over NATS.
 */
const program = `
import { setTimeout as pause } from 'node:timers/promises'
import { openGate } from '@freigabe/sdk/gate'
import { connect } from '@nats-io/transport-node'

const [url, key, account, group, line] = process.argv.slice(2)
const nats = await connect(JSON.parse(line))
const gate = await openGate({ url, key, name: 'foreign-mailer', nats })
const list = gate.group(account, group)
console.log('begun')
for (let number = 0; number < ${messages}; number += 1) {
  const { maySend, reason } = list.check()
  console.log(JSON.stringify({ number, at: Date.now(), sent: maySend, reason }))
  if (number % 5 === 0) await pause(5)
}
await gate.close()
await nats.close()
`

interface Line {
  number: number
  at: number
  sent: boolean
  reason: string | null
}

describe('A foreign platform', { skip: missing }, () => {
  let work: string
  let database: ScratchDatabase
  let house: OpenHouse
  let browser: Awaited<ReturnType<typeof borrowBrowser>>
  let web: string
  let gate: string
  let nats: NatsServer
  const running: Started[] = []

  before(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'freigabe-foreign-'))
    database = await createScratchDatabase(postgres)
    const ports = await Promise.all([freePort(), freePort(), freePort()])
    const [first, second, ofGate] = ports.map((port) => ({ PORT: String(port) }))
    web = `http://localhost:${ports[0]}`
    gate = `http://localhost:${ports[2]}`
    nats = await startNats()
    const settings = {
      ...database.settings,
      ...{ FREIGABE_DATA: work, FREIGABE_URL: web, FREIGABE_NATS: nats.url },
    }
    house = await openHouse(readConfig({ ...settings, LOG_LEVEL: 'error' }))
    const start = async (args: string[], says: RegExp, more: Record<string, string> = {}) => {
      const started = startFreigabe(args, { ...settings, ...more })
      running.push(started)
      await started.written(says)
    }
    await Promise.all([
      start(['serve', '--no-worker'], /Freigabe runs/, first),
      start(['serve', '--no-worker'], /Freigabe runs/, second),
      start(['serve', '--gate'], /Freigabe runs/, ofGate),
      start(['worker'], /The worker runs/),
      start(['worker'], /The worker runs/),
    ])
    browser = await borrowBrowser()
  })
  after(async () => {
    for (const { process } of running) process.kill('SIGKILL')
    await Promise.all(running.map(({ ended }) => ended))
    await browser?.giveBack()
    await house?.close()
    await nats?.close()
    await database?.drop()
    await rm(work, { recursive: true, force: true })
  })

  test('installs the package, follows the gate over NATS in its own loop, and sends nothing once the screen says that it knows of a revocation', async () => {
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const lead = await castStaff(house, 'lead')
    const { page } = await signIn(browser.browser, web, { email: lead.email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    const place = await installed()
    const sender = startSender(place, [
      ...[gate, await issue(), account, group, JSON.stringify(nats.ofSender)],
    ])
    await sender.begun
    await revoke(page)
    await page.getByText(desk.knownBy.all_one).waitFor()
    const known = Date.now()
    const lines = await sender.ended
    assert.equal(lines.length, messages)
    const sent = lines.filter((line) => line.sent)
    assert.ok(sent.length > 0 && sent.at(-1)!.at <= known)
    const refused = lines.slice(sent.length)
    assert.ok(refused.length > 0)
    assert.deepEqual([...new Set(refused.map(({ reason }) => reason))], ['revoked'])
  })

  async function installed(): Promise<Place> {
    const folder = path.join(work, 'dist')
    const [packed] = await packAll(folder, ['sdk'])
    const place = new Place(path.join(work, 'platform'), projectNode)
    place.write({ 'package.json': '{ "type": "module" }', 'send.js': program })
    await place.install(path.join(folder, packed!.filename), '@nats-io/transport-node@3')
    return place
  }

  async function issue(): Promise<string> {
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    return (await issueKey(house, admin.actor, admin.name, null, wish)).secret
  }
})

/** When it began and, once it has ended, everything that it did. */
function startSender(place: Place, args: string[]) {
  const child = spawn(place.node, ['send.js', ...args], { cwd: place.folder })
  const begun = Promise.withResolvers<void>()
  const lines: Line[] = []
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'begun') begun.resolve()
    else lines.push(JSON.parse(line))
  })
  const ended = new Promise<Line[]>((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(lines)
      else reject(new Error(`The sender ended with ${code}: ${err}`))
    })
  })
  return { begun: Promise.race([begun.promise, ended]), ended }
}

async function revoke(page: Page) {
  await page.locator('summary', { hasText: desk.revoke.open }).click()
  await pick(page, desk.revoke.grounds, policyAtHome.grounds[0]!.title.de)
  await page.getByRole('textbox', { name: desk.revoke.text }).fill('Das Formular ist weg.')
  await page.getByRole('button', { name: desk.revoke.next, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: desk.revoke.send }).click()
}
