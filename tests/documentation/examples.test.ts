import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { docsPage } from '../../packages/server/src/http/docs-page.ts'
import { inOrder } from '../../packages/server/src/http/docs-page-samples.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'
import { customers, guide } from './integration-guide.ts'
import { exampleFolder } from './program.ts'

const steps = Object.values(inOrder)
  .map(({ sdk }) => sdk)
  .join('\n')

test('the program of the guide to integration compiles, and does what the guide says', async (t) => {
  const folder = await exampleFolder(t, { 'guide.ts': guide, 'kunden.csv': customers })
  assert.equal(await folder.complaints(), '')
  const { environment } = await platform(t)
  const printed = await folder.printed('guide.ts', environment)
  assert.match(printed, /allowed: false, reason: 'never_approved'/)
  assert.match(printed, /confirmation: true/)
  assert.match(printed, /allowed: true, reason: 'never_approved'/)
  assert.match(printed, /sent: one,two\nreported: recorded\nsent: \n/)
  // Whoever repeats it after a failure does nothing twice.
  const again = await folder.printed('guide.ts', environment)
  assert.match(again, /sent: one,two\nreported: known\nsent: \n/)
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
  const page = docsPage()
  const calls = [...page.matchAll(/data-language="TypeScript">.*?<code>(.*?)<\/code>/gs)]
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
  const { house, app, end } = await openTestHouse('embedded')
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
