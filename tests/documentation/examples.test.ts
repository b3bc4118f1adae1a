import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { drawScreeningKey } from '../../packages/server/src/platform/screening-keys.ts'
import { docsPages } from '../../packages/server/src/reference/docs-page/docs-pages.ts'
import { inOrder } from '../../packages/server/src/reference/docs-page/samples.ts'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { sealList } from '../../packages/server/src/testing/seal-list.ts'
import { quickestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'
import { customers, guide, guideWith } from './integration-guide.ts'
import { exampleFolder } from './program.ts'

const steps = Object.values(inOrder)
  .map(({ sdk }) => sdk)
  .join('\n')

test('the program of the guide to integration compiles, and does what the guide says', async (t) => {
  const files = { 'guide.ts': guide, 'connect.mjs': guide, 'customers.csv': customers }
  const folder = await exampleFolder(t, files)
  assert.equal(await folder.complaints(), '')
  const { environment } = await platform(t)
  const printed = await folder.printed('connect.mjs', environment)
  assert.match(
    printed,
    /^import: (received|screening|screened)\nstopped: never_approved\nsent: 0\n/,
  )
  assert.match(
    printed,
    /\nmail to anna@example.org\nmail to bert@example.net\nsent: 2\n1 observed, 0 kinds of denial here so far\nreport: recorded\n/,
  )
  assert.match(printed, /\nconfirmation: allow, 1\nall groups of the account changed\n/)
  assert.match(printed, /\nstopped: never_approved\nsent: 0\n$/)
  // Repeating it does nothing twice: nobody is asked to confirm twice a day.
  const again = await folder.printed('connect.mjs', environment)
  assert.match(
    again,
    /\nsent: 2\n1 observed, \d kinds of denial here so far\nreport: known\nconfirmation: deny, 0\n/,
  )
})

test('what goes on from the guide compiles, and does what its page says', async (t) => {
  const gate = guideWith('docs/reference/gate.md')
  const more = guideWith('docs/guides/integrate-more.md')
  const events = guideWith('docs/guides/events.md')
  const { environment, clock, sealed } = await platform(t)
  // A verifier of permits uses a clock of its own.
  clock.set(new Date().toISOString())
  const folder = await exampleFolder(t, {
    'gate.ts': gate,
    'gate.mjs': gate,
    'events.ts': events,
    'events.mjs': events,
    'more.ts': more,
    'more.mjs': more,
    'customers.csv': customers,
    'report.json': await sealed(customers),
  })
  assert.equal(await folder.complaints(), '')
  const asked = await folder.printed('gate.mjs', environment)
  assert.match(
    asked,
    /over HTTP: false, never_approved, 0 of its imports\nfirst part: 0 of 2\na permit for 1\n$/,
  )
  const told = await folder.printed('events.mjs', environment)
  assert.match(told, /group\.created in .*\n(.*\n)*number \d+: group\.renamed\n$/)
  for (const _time of ['once', 'again']) {
    const printed = await folder.printed('more.mjs', environment)
    assert.match(
      printed,
      /the sign-up may be sent to: false\nasked: \d+, attacked: false\ncame back: (counted,counted|known,known)\ngoodwill possible: (true|false)\n/,
    )
    assert.match(printed, /decisions up to 0\n$/)
  }
})

test('the five steps of the reference compile, and connect a platform', async (t) => {
  const folder = await exampleFolder(t, { 'steps.ts': steps, 'kunden.csv': customers })
  assert.equal(await folder.complaints(), '')
  const { environment, accounts } = await platform(t)
  const printed = await folder.printed('steps.ts', environment)
  assert.match(printed, /false\nask the gate again/)
  assert.deepEqual(await accounts(), ['Teeladen Nordwind'])
})

test('the call of each endpoint in the reference is one that the SDK takes', async (t) => {
  const pages = [...docsPages().values()].join('')
  const calls = [...pages.matchAll(/data-language="TypeScript">.*?<code>(.*?)<\/code>/gs)]
    .map(([, code]) => textOf(code!))
    .filter((code) => /^(await|for await) /.test(code))
  assert.ok(calls.length > 50)
  const program = [
    "import { createClient } from '@freigabe/sdk'",
    "const freigabe = createClient({ baseUrl: '' })",
    'const file = new Uint8Array()',
    ...calls,
  ].join('\n')
  const folder = await exampleFolder(t, { 'calls.ts': program })
  assert.equal(await folder.complaints(), '')
})

/** A platform that listens, with a key for it. */
async function platform(t: TestContext) {
  const { house, app, clock, end } = await openTestHouse(quickestDatabase)
  t.after(end)
  const admin = await castStaff(house, 'admin')
  const { secret } = await issueKey(house, admin.actor, admin.name, null, {
    name: 'Test',
    scopes: ['read', 'write', 'gate'],
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const FREIGABE_URL = `http://127.0.0.1:${port}`
  return {
    environment: { FREIGABE_URL, FREIGABE_KEY: secret },
    clock,
    /** A list, screened where it is under a key of the platform. */
    async sealed(list: string): Promise<string> {
      const { file } = await drawScreeningKey(house, admin.actor, admin.name, 'Test')
      return JSON.stringify((await sealList(file, list)).sealed)
    },
    async accounts(): Promise<string[]> {
      const headers = { authorization: `Bearer ${secret}` }
      const answer = await fetch(`${FREIGABE_URL}/v1/accounts`, { headers })
      const { items } = (await answer.json()) as { items: { name: string }[] }
      return items.map(({ name }) => name)
    },
  }
}

function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  }
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
}
