import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { webhookEndpointLimits } from '@freigabe/contract'
import { sql } from 'kysely'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, withKey } from '../../testing/browser.ts'
import { castAccount, castCustomer, castStaff, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import {
  answering,
  happen,
  isSigned,
  openReceiver,
  startDelivering,
  toThisMachine,
} from '../../testing/webhook-stage.ts'
import { sweepWebhookAttempts } from './kept-attempts.ts'

onEachDatabase(
  'Webhook endpoints',
  (given) => {
    test('the secret is shown once, and lies nowhere in the clear', async () => {
      const { browser, path } = await owner()
      const { status, body } = await browser.post(path, { url: 'https://a.example/h?key=1#part' })
      assert.equal(status, 201)
      const { secret, ...shown } = body
      assert.match(secret, /^whsec_/)
      assert.equal(shown.url, 'https://a.example/h?key=1')
      assert.deepEqual((await browser.get(path)).body.items, [shown])
      assert.deepEqual((await browser.get(`${path}/${shown.id}`)).body, shown)
      const { root } = given().house.database
      const rows = await sql`select to_jsonb(w) as row from webhook_endpoint w`.execute(root)
      assert.ok(!JSON.stringify(rows).includes(secret.slice(6)))
    })

    test('an endpoint of another account, or of the platform, is not found by any verb', async () => {
      const [one, other] = [await owner(), await owner()]
      const admin = await administrator()
      const ofPlatform = (await admin.post('/webhook-endpoints', { url: 'https://p.example/' }))
        .body
      const ofOther = (await other.browser.post(other.path, { url: 'https://o.example/' })).body
      const event = randomUUIDv7()
      for (const { id } of [ofPlatform, ofOther]) {
        const place = `${one.path}/${id}`
        const answers = [
          await one.browser.get(place),
          await one.browser.get(`${place}/attempts`),
          await one.browser.patch(place, { description: 'mine' }),
          await one.browser.delete(place),
          await one.browser.post(`${place}/secret`),
          await one.browser.post(`${place}/pause`),
          await one.browser.post(`${place}/resume`, {}),
          await one.browser.post(`${place}/test`),
          await one.browser.post(`${place}/resend`, { event }),
          await one.browser.post(`${place}/replay`, {}),
        ]
        assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([404]))
      }
      assert.equal((await admin.patch(`/webhook-endpoints/${ofOther.id}`, {})).status, 404)
      assert.equal((await one.browser.get(other.path)).status, 404)
      assert.equal((await one.browser.get('/webhook-endpoints')).status, 403)
    })

    test('owners and keys of the account keep its endpoints; others in it do not, and administration looks on', async () => {
      const { house, app } = given()
      const { account, path } = await owner()
      const editor = await castCustomer(house, account, 'editor')
      const as = await signedIn(app, editor.email, password)
      assert.equal((await as.get(path)).status, 403)
      const by = { kind: 'clock' } as const
      const key = await issueKey(house, by, 'Test', account, {
        name: 'k',
        scopes: ['write', 'read'],
      })
      const program = withKey(app, key.secret)
      const { body } = await program.post(path, { url: 'https://a.example/' })
      const admin = await administrator()
      assert.equal((await admin.get(`${path}/${body.id}`)).body.url, 'https://a.example/')
      assert.equal((await admin.post(`${path}/${body.id}/pause`)).status, 403)
      assert.equal((await program.delete(`${path}/${body.id}`)).status, 204)
      assert.equal((await program.get(`${path}/${body.id}`)).status, 404)
    })

    test('addresses that could lead inside are refused at once, and types that the catalogue does not name', async () => {
      const { browser, path } = await owner()
      const refused = async (wish: object) => (await browser.post(path, wish)).body.code
      for (const url of ['https://10.0.0.1/', 'https://[::1]/', 'https://u:p@a.example/']) {
        assert.equal(await refused({ url }), 'WEBHOOK_URL_REFUSED', url)
      }
      assert.equal(await refused({ url: 'ftp://a.example' }), 'REQUEST_INVALID')
      assert.equal(await refused({ url: 'https://a.example', types: ['x.y'] }), 'REQUEST_INVALID')
      const { id } = (await browser.post(path, { url: 'https://a.example/' })).body
      const changed = await browser.patch(`${path}/${id}`, { url: 'https://10.0.0.1/' })
      assert.equal(changed.body.code, 'WEBHOOK_URL_REFUSED')
    })

    test('an account and the platform have so many endpoints and no more, however many are made at once', async () => {
      const { browser, path } = await owner()
      const admin = await administrator()
      const before = (await admin.get('/webhook-endpoints')).body.items.length
      for (const [by, place, limit] of [
        [browser, path, webhookEndpointLimits.account],
        [admin, '/webhook-endpoints', webhookEndpointLimits.platform - before],
      ] as const) {
        const made = await Promise.all(
          Array.from({ length: limit + 3 }, () => by.post(place, { url: 'https://a.example/' })),
        )
        const refused = made.filter(({ status }) => status !== 201)
        assert.deepEqual(
          refused.map(({ body }) => body.code),
          Array(3).fill('WEBHOOK_ENDPOINTS_FULL'),
        )
        const ids = made.flatMap(({ status, body }) => (status === 201 ? [body.id] : []))
        for (const id of ids) await by.delete(`${place}/${id}`)
      }
    })

    test('after a change of the secret both sign for a day, and then the new one alone', async (t) => {
      const { house, clock } = given()
      const { account, path, browser, actor } = await owner()
      const receiver = await openReceiver(t)
      const first = (await browser.post(path, { url: receiver.url })).body
      const second = (await browser.post(`${path}/${first.id}/secret`)).body
      assert.notEqual(first.secret, second.secret)
      assert.notEqual(second.oldSecretUntil, null)
      const delivering = startDelivering(t, house)
      const lastSigned = async () => {
        await happen(house, account, actor, ['A'])
        await delivering.idle()
        return [first, second].map(({ secret }) => isSigned(receiver.got.at(-1)!, secret))
      }
      assert.deepEqual(await lastSigned(), [true, true])
      clock.forward({ hours: 24 })
      assert.deepEqual(await lastSigned(), [false, true])
      await sweepWebhookAttempts(house)
      const rows = await endpointRow(first.id)
      assert.deepEqual([rows.old_secret, rows.old_until], [null, null])
    })

    test('a test and an event that is sent once more come back at once with what the receiver answered, which owners do not see', async (t) => {
      const { house } = given()
      const { account, path, browser, actor } = await owner()
      const receiver = await openReceiver(t)
      const { id } = (await browser.post(path, { url: receiver.url })).body
      await browser.post(`${path}/${id}/pause`)
      const tested = (await browser.post(`${path}/${id}/test`)).body
      assert.deepEqual(
        [tested.arrived, tested.status, tested.cause, tested.answer],
        [true, 200, 'test', null],
      )
      assert.equal(receiver.got[0]!.headers['webhook-id'], tested.eventId)
      assert.equal(receiver.got[0]!.event.type as string, 'endpoint.test')

      await happen(house, account, actor, ['A'])
      const [event] = await eventsOf(account, 'group.created')
      receiver.answer = answering(410, 'x'.repeat(2_000))
      const resent = (await browser.post(`${path}/${id}/resend`, { event: event!.event_id })).body
      assert.deepEqual([resent.arrived, resent.status, resent.fault], [false, 410, 'refused'])
      assert.equal(receiver.got[1]!.event.id, event!.event_id)

      const admin = await administrator()
      const [shown, seen] = [
        (await browser.get(`${path}/${id}/attempts`)).body.items,
        (await admin.get(`${path}/${id}/attempts`)).body.items,
      ]
      assert.deepEqual(
        shown.map((each: { id: string; answer: null }) => [each.id, each.answer]),
        [
          [resent.id, null],
          [tested.id, null],
        ],
      )
      assert.deepEqual(
        seen.map(({ answer }: { answer: string }) => answer.length),
        [500, 4],
      )
      const failed = (await browser.get(`${path}/${id}/attempts?failed=true`)).body.items
      assert.deepEqual(failed, [resent])
      const { nextCursor } = (await browser.get(`${path}/${id}/attempts?limit=1`)).body
      const rest = await browser.get(`${path}/${id}/attempts?limit=1&cursor=${nextCursor}`)
      assert.deepEqual(rest.body, { items: [tested], nextCursor: null })
    })

    test('an event of another account is not sent, and neither is one that does not exist', async () => {
      const { house } = given()
      const [one, other] = [await owner(), await owner()]
      await happen(house, other.account, other.actor, ['A'])
      const { id } = (await one.browser.post(one.path, { url: 'https://a.example/' })).body
      const [foreign] = await eventsOf(other.account, 'group.created')
      for (const event of [foreign!.event_id, randomUUIDv7()]) {
        const answer = await one.browser.post(`${one.path}/${id}/resend`, { event })
        assert.equal(answer.body.code, 'NOT_FOUND')
      }
    })

    test('a span is sent once more under the same ids, before what is new', async (t) => {
      const { house } = given()
      const { account, path, browser, actor } = await owner()
      const receiver = await openReceiver(t)
      const wish = { url: receiver.url, types: ['group.created'] }
      const { id } = (await browser.post(path, wish)).body
      const delivering = startDelivering(t, house)
      await happen(house, account, actor, ['A', 'B', 'C', 'D'])
      await delivering.idle()
      const sent = receiver.got.map(({ event }) => event)
      assert.equal(sent.length, 4)
      receiver.got.length = 0
      await browser.post(`${path}/${id}/pause`)
      const { status, body } = await browser.post(`${path}/${id}/replay`, {
        after: sent[0]!.cursor,
        until: sent[2]!.cursor,
      })
      assert.deepEqual(
        [status, body.replay],
        [200, { after: sent[0]!.cursor, until: sent[2]!.cursor }],
      )
      const again = await browser.post(`${path}/${id}/replay`, {})
      assert.equal(again.body.code, 'WEBHOOK_REPLAY_RUNNING')
      await happen(house, account, actor, ['E'])
      await browser.post(`${path}/${id}/resume`, {})
      await delivering.idle()
      const ids = receiver.got.map(({ event }) => event.id)
      assert.deepEqual(ids.slice(0, -1), [sent[1]!.id, sent[2]!.id])
      assert.equal(ids.length, 3)
      assert.equal((await browser.get(`${path}/${id}`)).body.replay, null)

      receiver.got.length = 0
      await browser.post(`${path}/${id}/replay`, {})
      await delivering.idle()
      assert.equal(receiver.got.length, 5, 'All that is kept.')
      const gone = await browser.post(`${path}/${id}/replay`, { after: `${randomUUIDv7()}.1.` })
      assert.equal(gone.body.code, 'EVENT_CURSOR_GONE')
    })

    test('what happens while it is paused waits, and is sent in order when it is resumed', async (t) => {
      const { house } = given()
      const { account, path, browser, actor } = await owner()
      const receiver = await openReceiver(t)
      const wish = { url: receiver.url, types: ['group.created'] }
      const { id } = (await browser.post(path, wish)).body
      const delivering = startDelivering(t, house)
      const paused = (await browser.post(`${path}/${id}/pause`)).body
      assert.deepEqual([paused.state, paused.pausedFor], ['paused', 'person'])
      const groups = await happen(house, account, actor, ['A', 'B', 'C'])
      await delivering.idle()
      assert.equal(receiver.got.length, 0)
      assert.equal((await browser.get(`${path}/${id}`)).body.waiting, 3)
      const resumed = (await browser.post(`${path}/${id}/resume`, {})).body
      assert.deepEqual([resumed.state, resumed.pausedFor], ['active', null])
      await delivering.idle()
      assert.deepEqual(
        receiver.got.map(({ event }) => event.data),
        groups.map((groupId) => ({ groupId })),
      )
      assert.equal((await browser.get(`${path}/${id}`)).body.waiting, 0)
    })

    test('what somebody chose to leave out is told by one event that says from where to where', async (t) => {
      const { house, clock } = given()
      const { account, path, browser, actor } = await owner()
      const receiver = await openReceiver(t)
      const wish = { url: receiver.url, types: ['group.created'] }
      const { id } = (await browser.post(path, wish)).body
      const delivering = startDelivering(t, house)
      await browser.post(`${path}/${id}/pause`)
      await happen(house, account, actor, ['A', 'B'])
      await delivering.idle()
      const before = (await browser.get(`${path}/${id}`)).body.cursor
      await browser.post(`${path}/${id}/resume`, { skip: true })
      receiver.answer = answering(500)
      await delivering.idle()
      receiver.answer = answering(200)
      clock.forward({ minutes: 1 })
      const [group] = await happen(house, account, actor, ['C'])
      await delivering.idle()
      const after = (await browser.get(`${path}/${id}`)).body.cursor
      const [failed, gap, next] = receiver.got
      assert.equal(failed!.event.id, gap!.event.id)
      assert.equal(gap!.event.type as string, 'endpoint.gap')
      const { data } = gap!.event as unknown as { data: Record<string, string> }
      assert.equal(data.after, before)
      assert.equal(data.why, 'left_out')
      assert.deepEqual(next!.event.data, { groupId: group })
      assert.notEqual(after, data.until)
      assert.equal(receiver.got.length, 3)
    })

    test('what waited for longer than events are kept is told as a gap, too; an endpoint that only had nothing to do has none', async (t) => {
      const { house } = given()
      const { account, path, browser, actor } = await owner()
      const [receiver, idle] = [await openReceiver(t), await openReceiver(t)]
      const { id } = (await browser.post(path, { url: receiver.url, types: ['group.created'] }))
        .body
      await browser.post(path, { url: idle.url, types: ['person.joined'] })
      const delivering = startDelivering(t, house)
      await browser.post(`${path}/${id}/pause`)
      await happen(house, account, actor, ['A', 'B', 'C'])
      await delivering.idle()
      const [, , kept] = await eventsOf(account, 'group.created')
      await inRole(house.database, 'worker', null, async (tx) => {
        const { position } = await tx
          .selectFrom('event_position')
          .select('position')
          .where('account_id', '=', account)
          .where('number', '=', kept!.number)
          .executeTakeFirstOrThrow()
        await tx.deleteFrom('event_position').where('position', '<', position).execute()
      })
      await browser.post(`${path}/${id}/resume`, {})
      await castCustomer(house, account, 'reader')
      await delivering.idle()
      const types = receiver.got.map(({ event }) => event.type as string)
      assert.deepEqual(types, ['endpoint.gap', 'group.created'])
      const { data } = receiver.got[0]!.event as unknown as { data: Record<string, string> }
      assert.equal(data.why, 'kept_no_longer')
      assert.equal(receiver.got[1]!.event.id, kept!.event_id)
      assert.equal(
        idle.got.filter(({ event }) => (event.type as string) === 'endpoint.gap').length,
        0,
      )
    })

    test('a new address is tried at once, with all that waits', async (t) => {
      const { house } = given()
      const { account, path, browser, actor } = await owner()
      const [dead, receiver] = [await openReceiver(t), await openReceiver(t)]
      dead.answer = answering(503)
      const { id } = (await browser.post(path, { url: dead.url })).body
      const delivering = startDelivering(t, house)
      await happen(house, account, actor, ['A'])
      await delivering.idle()
      const failing = (await browser.get(`${path}/${id}`)).body
      assert.deepEqual([failing.state, failing.failingSince !== null], ['active', true])
      assert.ok(failing.nextAttemptAt > failing.failingSince)
      const moved = (await browser.patch(`${path}/${id}`, { url: receiver.url })).body
      assert.deepEqual([moved.failingSince, moved.nextAttemptAt], [null, null])
      await delivering.idle()
      assert.ok(receiver.got.length > 0)
    })

    test('whatever is done to an endpoint is on record: of the account on its chain, of the platform on the platform’s', async () => {
      const { house } = given()
      const { account, path, browser } = await owner()
      const admin = await administrator()
      const events = []
      for (const [by, place] of [
        [browser, path],
        [admin, '/webhook-endpoints'],
      ] as const) {
        const { id } = (await by.post(place, { url: 'https://a.example/secret?k=1' })).body
        await by.patch(`${place}/${id}`, { description: 'Shop' })
        for (const verb of ['secret', 'pause', 'resume', 'replay']) {
          await by.post(
            `${place}/${id}/${verb}`,
            verb === 'secret' || verb === 'pause' ? undefined : {},
          )
        }
        await by.delete(`${place}/${id}`)
        const role = place === path ? 'customer' : 'admin'
        const table = place === path ? 'event' : 'platform_event'
        events.push(
          await inRole(house.database, role, account, (tx) =>
            tx
              .selectFrom(table)
              .select(['type', 'body'])
              .where('subject', '=', id)
              .orderBy('seq')
              .execute(),
          ),
        )
      }
      for (const logged of events) {
        assert.deepEqual(
          logged.map(({ type }) => type.replace('webhook_', '')),
          [
            ...['endpoint_created', 'endpoint_changed', 'secret_rotated', 'endpoint_paused'],
            ...['endpoint_resumed', 'events_replayed', 'endpoint_removed'],
          ],
        )
        assert.ok(!JSON.stringify(logged).includes('a.example'))
      }
    })

    async function owner() {
      const { house, app } = given()
      const { account, owner } = await castAccount(house)
      const browser = await signedIn(app, owner.email, password)
      return {
        account,
        browser,
        actor: owner.actor,
        path: `/accounts/${account}/webhook-endpoints`,
      }
    }

    async function administrator() {
      const { house, app } = given()
      const { email } = await castStaff(house, 'admin')
      return signedIn(app, email, password)
    }

    function eventsOf(account: string, type: 'group.created') {
      return inRole(given().house.database, 'customer', account, (tx) =>
        tx
          .selectFrom('public_event')
          .selectAll()
          .where('type', '=', type)
          .orderBy('number')
          .execute(),
      )
    }

    function endpointRow(id: string) {
      return inRole(given().house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('webhook_endpoint')
          .selectAll()
          .where('endpoint_id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    }
  },
  toThisMachine,
)
