import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { PublicEvent } from '@freigabe/contract'
import { type Client, createClient } from '@freigabe/sdk'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import type { OpenHouse } from '../../packages/server/src/open-house.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import {
  castAccount,
  castStaff,
  importUnscreened,
  type Player,
} from '../../packages/server/src/testing/cast.ts'
import { accept, handIn } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { confirmAtOnce } from '../../packages/server/src/testing/settle-hold.ts'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { listHolds } from '../../packages/server/src/watching/holds/view-holds.ts'
import { readReturns } from '../../packages/server/src/watching/read-returns.ts'
import { type Installation, install } from '../chaos/installation.ts'
import { commandPart, type Part } from '../chaos/part.ts'
import { freePort } from '../free-port.ts'
import { type Receiver, startReceiver } from './receiver.ts'

const skip = !testDatabases.includes('postgres') && 'there is no PostgreSQL'

describe('What comes back of an approved list', { skip }, () => {
  let installation: Installation
  let house: OpenHouse
  let receiver: Receiver
  let second: { part: Part; url: string }
  before(async () => {
    const toLoopback = { FREIGABE_WEBHOOK_HTTP: 'true', FREIGABE_WEBHOOK_NETWORKS: '127.0.0.0/8' }
    installation = (await install('postgres', () => 0, toLoopback))!
    house = await installation.open()
    second = await secondWeb(installation)
    for (const each of parts(/web|worker/)) await each.start()
    await second.part.start()
    receiver = await startReceiver()
  })
  after(async () => {
    await receiver?.down()
    await house?.close()
    await second?.part.kill()
    await installation?.remove()
  })

  test('holds the import that it comes of and no other, is revoked by a lead, and the platform hears of each step, whatever is killed and missed on the way', async () => {
    const { account, owner } = await castAccount(house)
    const [one, other] = await keyed(house, [installation.url, second.url])
    const { secret, id: endpoint } = await one.createWebhookEndpoint({
      body: { url: receiver.url },
    })
    receiver.secret = secret
    const { group, batches } = await approveThreeImports(house, account, owner)
    const [bad, ...good] = batches as [string, string, string]

    await one.recordSends({
      body: { sends: batches.map((batch) => sendTo(account, group, batch)) },
    })
    await one.recordReturns({ body: { returns: returnsOf(account, group, bad) } })
    const placed = await receiver.heard('hold.placed')
    assert.deepEqual(placed.data, { ...placed.data, unit: 'import', batchId: bad })
    assert.equal(await verdict(one, account, group, [bad]), 'held')
    assert.equal(await verdict(one, account, group, good), 'allow')
    const figures = await figuresToCustomer(house, account)
    const { rule, came, of, threshold } = figures
    assert.deepEqual([rule, came, of, threshold], ['first_bounces', 90, 400, 0.05])
    assert.deepEqual(await trendAtDesk(house, account, group), [
      [bad, 400, { bounce_unknown_recipient: 90, complaint: 20 }],
      ...good.map((batch) => [batch, 400, {}]),
    ])

    await Promise.all([parts(/^web$/)[0]!.kill(), parts(/worker 1/)[0]!.kill()])
    await receiver.down()
    const { holdId } = placed.data as { holdId: string }
    await confirmAsLead(house, account, holdId)
    assert.equal(await verdict(other, account, group, [bad]), 'revoked')
    assert.equal(await verdict(other, account, group, good), 'allow')

    await failedOnce(other, endpoint)
    await receiver.up()
    await other.resumeWebhookEndpoint({ params: { endpoint }, body: {} })
    await receiver.heard('hold.confirmed')
    const known = receiver.events.filter(({ number }) => number !== null)
    // Only what is written down as arrived is sent again.
    await nothingWaits(other, endpoint)
    await other.replayEvents({ params: { endpoint }, body: {} })
    const told = await eventsInTable(house)
    // What is replayed bears the ids that it had.
    while (receiver.events.length < told || known.some(({ id }) => receiver.times.get(id) === 1)) {
      await pause(50)
    }
    assert.equal(receiver.events.length, told)
    assert.equal(receiver.refused, 0)
    const ofAccounts = receiver.events.filter(({ number }) => number !== null)
    for (const event of ofAccounts) assert.deepEqual(PublicEvent.parse(event), event)
    const numbers = receiver.events.flatMap((event) =>
      event.account === account && event.number !== null ? [event.number] : [],
    )
    assert.deepEqual(
      numbers.toSorted((first, next) => first - next),
      numbers.map((_, place) => place + 1),
    )
  })

  function parts(names: RegExp): Part[] {
    return installation.parts.filter(({ name }) => names.test(name))
  }
})

async function secondWeb({ settings }: Installation) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const own = { ...settings, PORT: String(port) }
  return { url, part: commandPart('web 2', ['serve', '--empty', '--no-worker'], own, isReady) }
}

/** A client of the platform's for each address. */
async function keyed(house: OpenHouse, urls: [string, string]): Promise<[Client, Client]> {
  const admin = await castStaff(house, 'admin')
  const wish = { name: 'Versand', scopes: ['gate' as const, 'read' as const, 'write' as const] }
  const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
  const [one, other] = urls.map((baseUrl) => createClient({ baseUrl, key: secret }))
  return [one!, other!]
}

/** Three imports that workers screen, in one case that is handed in and accepted. */
async function approveThreeImports(
  house: OpenHouse,
  account: string,
  owner: Player<{ kind: 'customer'; personId: string }>,
) {
  const { id: group } = await createGroup(house, owner.actor, account, { name: 'Sommerkunden' })
  const batches: string[] = []
  let caseId: string | null = null
  for (const name of ['anna', 'bert', 'cem']) {
    const { id } = await importUnscreened(house, owner.actor, account, group, listOf(name))
    batches.push(id)
    caseId = await caseOf(house, account, id)
  }
  await handIn(house, owner, account, caseId!)
  await accept(house, account, caseId!)
  return { group, batches }
}

function listOf(name: string): string {
  const rows = Array.from({ length: 400 }, (_, at) => `${name}.${at}@example.org`)
  return ['E-Mail', ...rows, ''].join('\n')
}

async function caseOf(house: OpenHouse, account: string, batch: string): Promise<string> {
  for (;;) {
    const row = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('case_batch')
        .select('case_id')
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .executeTakeFirst(),
    )
    if (row !== undefined) return row.case_id
    await pause(50)
  }
}

function sendTo(account: string, group: string, batch: string) {
  const parts = [
    { batch, provider: 'gmx', count: 200 },
    { batch, provider: 'webde', count: 100 },
    { batch, provider: 'outlook', count: 50 },
    { batch, provider: 'yahoo', count: 50 },
  ]
  return { id: `send-${batch}`, account, group, count: 400, parts }
}

/** Unknown recipients at providers that report no complaints, and complaints at those that do. */
function returnsOf(account: string, group: string, batch: string) {
  const of = (provider: string) => ({ id: `came-${provider}`, account, group, batch, provider })
  const bounce = { kind: 'bounce', class: 'unknown_recipient', count: 45 } as const
  const complaint = { kind: 'complaint', count: 10 } as const
  return [
    ...['gmx', 'webde'].map((provider) => ({ ...of(provider), ...bounce })),
    ...['outlook', 'yahoo'].map((provider) => ({ ...of(provider), ...complaint })),
  ]
}

async function figuresToCustomer(house: OpenHouse, account: string) {
  const [hold] = await listHolds(house, 'customer', account)
  return hold!.entries[0]!.figures!
}

/** Of each import how much was sent and what came back, the one with the most first. */
async function trendAtDesk(house: OpenHouse, account: string, group: string) {
  const desk = { role: 'desk', seesAll: true } as const
  const { imports } = await readReturns(house, desk, account, group, { days: 30 })
  return imports
    .map(({ batch, sent, came }) => {
      const counts = Object.fromEntries(came.map(({ code, count }) => [code, count]))
      return [batch!.id, sent, counts] as const
    })
    .sort(([one, , first], [other, , next]) => {
      const more = Object.keys(next).length - Object.keys(first).length
      return more || (one < other ? -1 : 1)
    })
}

async function verdict(client: Client, account: string, group: string, batches: string[]) {
  const answer = await client.checkGate({
    body: { account, group, batches },
  })
  return answer.reason ?? answer.verdict
}

async function confirmAsLead(house: OpenHouse, account: string, hold: string) {
  const { personId, name, actor } = await castStaff(house, 'lead')
  const grounds = [policyAtHome.grounds[0]!.code]
  const wish = { decisionId: randomUUIDv7(), grounds, found: 'Zu viele unbekannte Adressen.' }
  await confirmAtOnce(house, { personId, name, actor }, account, hold, wish)
}

async function failedOnce(client: Client, endpoint: string) {
  while ((await client.readWebhookEndpoint({ params: { endpoint } })).failingSince === null) {
    await pause(50)
  }
}

async function nothingWaits(client: Client, endpoint: string) {
  while ((await client.readWebhookEndpoint({ params: { endpoint } })).waiting > 0) await pause(50)
}

async function eventsInTable(house: OpenHouse): Promise<number> {
  const { count } = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('public_event')
      .select((each) => each.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return Number(count)
}
