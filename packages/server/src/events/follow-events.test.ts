import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PublicEvent } from '@freigabe/contract'
import type { House } from '../house.ts'
import type { App } from '../http/server.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { issueKey } from '../platform/keys.ts'
import { signedIn, withKey } from '../testing/browser.ts'
import { castAccount, castCustomer, castStaff, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { listEvents } from './read-events.ts'

onEachDatabase('A stream of events', (given) => {
  test('says what is kept, then what happens, and goes on after the last event without loss or repetition', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const key = await keyOf(house, account)
    const base = await originOf(app)
    const open = (lastId?: string) =>
      streamFrom(`${base}/v1/accounts/${account}/events/stream`, {
        authorization: `Bearer ${key}`,
        ...(lastId && { 'last-event-id': lastId }),
      })
    const first = await open()
    assert.equal((await first.next()).type, 'account.created')
    await createGroup(house, owner.actor, account, { name: 'Eins' })
    const heard = await first.next()
    assert.deepEqual([heard.type, heard.number], ['group.created', 2])
    await first.end()
    for (const name of ['Zwei', 'Drei']) await createGroup(house, owner.actor, account, { name })
    const second = await open(heard.cursor)
    assert.deepEqual([(await second.next()).number, (await second.next()).number], [3, 4])
    await createGroup(house, owner.actor, account, { name: 'Vier' })
    assert.equal((await second.next()).number, 5)
    await second.end()
  })

  test('of all accounts goes to the platform alone, and of some types where they are named', async () => {
    const { house, app } = given()
    const [one, other] = [await castAccount(house), await castAccount(house)]
    const key = await keyOf(house, null)
    const { cursor } = await listEvents(house, null, { limit: 1000 })
    const base = await originOf(app)
    const query = `after=${cursor}&types=group.created,group.renamed`
    const stream = await streamFrom(`${base}/v1/events/stream?${query}`, {
      authorization: `Bearer ${key}`,
    })
    for (const { account, owner } of [one, other]) {
      await createGroup(house, owner.actor, account, { name: 'A' })
    }
    assert.deepEqual(
      [(await stream.next()).account, (await stream.next()).account],
      [one.account, other.account],
    )
    await stream.end()
  })

  test('that is asked for after a place that is gone is refused by name', async () => {
    const { house, app } = given()
    const caller = withKey(app, await keyOf(house, null))
    for (const path of ['/events', '/events/stream']) {
      const { status, body } = await caller.get(`${path}?after=gone`)
      assert.deepEqual([status, body.code], [410, 'EVENT_CURSOR_GONE'])
    }
    const { status } = await caller.get('/events?types=case.decided,unheard.of')
    assert.equal(status, 400)
  })

  test('shows each only what is theirs: another account is not found, and readers are not let in', async () => {
    const { house, app } = given()
    const [own, other] = [await castAccount(house), await castAccount(house)]
    const reader = await castCustomer(house, own.account, 'reader')
    const admin = await castStaff(house, 'admin')
    const ofKey = withKey(app, await keyOf(house, own.account))
    const ofPlatform = withKey(app, await keyOf(house, null))
    const ofOwner = await signedIn(app, own.owner.email, password)
    const ofReader = await signedIn(app, reader.email, password)
    const ofAdmin = await signedIn(app, admin.email, password)
    const mine = `/accounts/${own.account}/events`
    const others = `/accounts/${other.account}/events`
    const asked = [
      [ofKey, mine, 200],
      [ofKey, others, 404],
      [ofKey, `${others}/stream`, 404],
      [ofKey, '/events', 403],
      [ofOwner, mine, 200],
      [ofOwner, others, 404],
      [ofOwner, '/events', 403],
      [ofReader, mine, 403],
      [ofPlatform, others, 200],
      [ofPlatform, '/events', 200],
      [ofAdmin, '/events', 200],
    ] as const
    for (const [caller, path, status] of asked) {
      const answer = await caller.get(path)
      assert.equal(answer.status, status, path)
      if (status !== 200 || path !== mine) continue
      const accounts = answer.body.items.map((event: PublicEvent) => event.account)
      assert.deepEqual([...new Set(accounts)], [own.account])
    }
  })
})

async function originOf(app: App): Promise<string> {
  return app.server.listening ? app.listeningOrigin : app.listen({ host: '127.0.0.1', port: 0 })
}

async function keyOf(house: House, account: string | null): Promise<string> {
  const admin = await castStaff(house, 'admin')
  const wish = { name: 'Empfänger', scopes: ['read' as const] }
  return (await issueKey(house, admin.actor, admin.name, account, wish)).secret
}

/** The events of a stream, one after the other; each is as the catalogue says. */
async function streamFrom(url: string, headers: Record<string, string>) {
  const { body } = await fetch(url, { headers })
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  return {
    async next(): Promise<PublicEvent> {
      for (;;) {
        const end = rest.indexOf('\n\n')
        const [block, after] = [rest.slice(0, end), rest.slice(end + 2)]
        if (end >= 0) rest = after
        if (end >= 0 && block.startsWith('event: ')) return eventOf(block)
        if (end >= 0) continue
        rest += (await reader.read()).value ?? ''
      }
    },
    end: () => reader.cancel(),
  }
}

function eventOf(block: string): PublicEvent {
  const [type, id, data] = block.split('\n')
  const event = PublicEvent.parse(JSON.parse(data!.replace('data: ', '')))
  assert.deepEqual([type, id], [`event: ${event.type}`, `id: ${event.cursor}`])
  return event
}
