import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { castAccount, castStaff } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import {
  answering,
  castEndpoint,
  happen,
  isSigned,
  openReceiver,
  type Receiver,
  startDelivering,
  toThisMachine,
} from '../../testing/webhook-stage.ts'

const key = `k1:${Buffer.alloc(32, 3).toString('base64')}`
const settings = {
  ...toThisMachine,
  FREIGABE_SESSION_KEY: key,
  FREIGABE_SKETCH_KEY: key,
  FREIGABE_SEALING_KEY: key,
  FREIGABE_SIGNING_KEY: key,
}
const workerProcess = new URL('../../testing/webhook-worker.ts', import.meta.url).pathname

onEachDatabase(
  'Webhooks',
  (given, kind) => {
    test('what happens in an account arrives once, in its order, signed, and of no other account', async (t) => {
      const { house, clock } = given()
      const [{ account, owner }, other] = [await castAccount(house), await castAccount(house)]
      const receiver = await openReceiver(t)
      const { secret } = await castEndpoint(house, account, receiver.url)
      const delivering = startDelivering(t, house)
      const seconds = String(Date.parse(clock.now()) / 1000)
      const groups = await happen(house, account, owner.actor, ['A', 'B', 'C'])
      await happen(house, other.account, other.owner.actor, ['D'])
      await delivering.idle()
      assert.deepEqual(createdGroups(receiver), groups)
      assert.deepEqual(await numbersOf(account, receiver), numbers(receiver))
      for (const received of receiver.got) {
        assert.equal(received.headers['webhook-id'], received.event.id)
        assert.equal(received.headers['webhook-timestamp'], seconds)
        assert.ok(isSigned(received, secret))
      }
    })

    test('a new event is sent without anybody looking, as soon as it has its place', async (t) => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      await castEndpoint(house, account, receiver.url)
      const delivering = startDelivering(t, house)
      await delivering.idle()
      const arrived = Promise.withResolvers<void>()
      receiver.answer = (response) => response.end(() => arrived.resolve())
      await happen(house, account, owner.actor, ['A'])
      await arrived.promise
    })

    test('the platform hears of all accounts, of each in its order, and only the types that it chose', async (t) => {
      const { house } = given()
      const accounts = [await castAccount(house), await castAccount(house)]
      const receiver = await openReceiver(t)
      const { id } = await castEndpoint(house, null, receiver.url, { types: ['group.created'] })
      const delivering = startDelivering(t, house)
      const groups = new Map<string, string[]>()
      for (const { account, owner } of accounts) {
        groups.set(account, await happen(house, account, owner.actor, ['A', 'B', 'C', 'D']))
      }
      await delivering.idle()
      assert.deepEqual(
        new Set(receiver.got.map(({ event }) => event.type)),
        new Set(['group.created']),
      )
      for (const [account, created] of groups) {
        assert.deepEqual(createdGroups(receiver, account), created)
      }
      await remove(id)
    })

    test('a receiver that fails is tried again later with a single message, and then gets everything in order', async (t) => {
      const { house, clock } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      const { id } = await castEndpoint(house, account, receiver.url, { types: ['group.created'] })
      receiver.answer = answering(500, 'out of order')
      const delivering = startDelivering(t, house)
      const groups = await happen(house, account, owner.actor, ['A', 'B', 'C'])
      await delivering.idle()
      assert.equal(receiver.got.length, 1)
      for (let tries = 2; tries <= 4; tries++) {
        clock.forward({ minutes: 6 })
        await delivering.idle()
        assert.equal(receiver.got.length, tries)
      }
      assert.equal(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size, 1)
      receiver.got.length = 0
      receiver.answer = answering(200)
      clock.forward({ hours: 7 })
      await delivering.idle()
      assert.deepEqual(createdGroups(receiver), groups)
      const attempts = await attemptsOf(id)
      assert.deepEqual(
        attempts.map(({ status, fault }) => [status, fault]),
        [...Array(4).fill([500, 'refused']), ...Array(3).fill([200, null])],
      )
      assert.equal(attempts[0]!.answer, 'out of order')
    })

    test('a redirect is not followed and counts as a failure; a receiver that hangs runs out of time', async (t) => {
      const { house, clock } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      const { id } = await castEndpoint(house, account, receiver.url, { types: ['group.created'] })
      receiver.answer = answering(301)
      const limits = { headMilliseconds: 100, bodyMilliseconds: 100, bodyBytes: 1_000 }
      const delivering = startDelivering(t, house, { limits })
      await happen(house, account, owner.actor, ['A'])
      await delivering.idle()
      receiver.answer = () => undefined
      clock.forward({ minutes: 1 })
      await delivering.idle()
      assert.deepEqual(
        (await attemptsOf(id)).map(({ status, fault }) => [status, fault]),
        [
          [301, 'redirected'],
          [null, 'timed_out'],
        ],
      )
      assert.equal(receiver.got.length, 2)
    })

    test('a message that fails in one account of the platform’s keeps back none that arrived before it', async (t) => {
      const { house, clock } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      const { id } = await castEndpoint(house, null, receiver.url, { types: ['group.created'] })
      const groups = await happen(house, account, owner.actor, ['A', 'B', 'C'])
      receiver.answer = (response, { event }) =>
        answering('groupId' in event.data && event.data.groupId === groups[1] ? 503 : 200)(
          response,
          null!,
        )
      const delivering = startDelivering(t, house)
      await delivering.idle()
      assert.deepEqual(createdGroups(receiver), groups.slice(0, 2))
      receiver.answer = answering(200)
      clock.forward({ minutes: 1 })
      await delivering.idle()
      assert.deepEqual(createdGroups(receiver), [groups[0], groups[1], groups[1], groups[2]])
      await remove(id)
    })

    test('after three days of failure an endpoint is paused, and its owners get one letter; of the platform’s, administrators', async (t) => {
      const { house, clock } = given()
      const { account, owner } = await castAccount(house)
      const admin = await castStaff(house, 'admin')
      const receiver = await openReceiver(t)
      receiver.answer = answering(500)
      const types = ['group.created' as const]
      const ours = await castEndpoint(house, account, `${receiver.url}?key=s3cret`, { types })
      const ofPlatform = await castEndpoint(house, null, receiver.url, { types })
      const delivering = startDelivering(t, house)
      const since = clock.now()
      await happen(house, account, owner.actor, ['A'])
      await delivering.idle()
      for (const hours of [24, 24, 23.9]) {
        clock.forward({ hours })
        await delivering.idle()
      }
      assert.equal((await row(ours.id)).state, 'active')
      clock.forward({ hours: 7 })
      await delivering.idle()
      for (const { id } of [ours, ofPlatform]) {
        const { state, paused_for } = await row(id)
        assert.deepEqual([state, paused_for], ['paused', 'failures'])
      }
      const host = new URL(receiver.url).host
      const [toOwner, toAdmin] = [
        await lettersTo(house, owner.email),
        await lettersTo(house, admin.email),
      ].map((letters) => letters.filter(({ template }) => template === 'webhook_paused'))
      assert.equal(toOwner?.length, 1)
      assert.equal(toAdmin?.length, 1)
      const params = { host, failingSince: since, keptDays: 30 }
      const url = `${house.config.url}/a/${account}/webhooks/${ours.id}`
      assert.deepEqual(toOwner![0]!.params, { accountName: 'Teeladen', ...params, url })
      assert.ok(!JSON.stringify([toOwner, toAdmin]).includes('s3cret'))
      const sent = receiver.got.length
      clock.forward({ days: 1 })
      await delivering.idle()
      assert.equal(receiver.got.length, sent)
      await remove(ofPlatform.id)
    })

    test('dead endpoints hold up nobody, nor does one whose address is refused', async (t) => {
      const { house } = given()
      const dead = await openReceiver(t)
      dead.answer = () => undefined
      const receiver = await openReceiver(t)
      const accounts = []
      for (let count = 0; count < 8; count++) accounts.push(await castAccount(house))
      const fine = accounts[7]!
      for (const { account } of accounts.slice(0, 7)) {
        for (let count = 0; count < 10; count++) {
          await castEndpoint(house, account, `${dead.url}/${count}`, { types: ['group.created'] })
        }
      }
      const refused = await castEndpoint(house, fine.account, 'http://127.0.0.1/private')
      await inRole(house.database, 'worker', null, (tx) =>
        tx
          .updateTable('webhook_endpoint')
          .set({ url: 'http://10.0.0.1/private', host: '10.0.0.1' })
          .where('endpoint_id', '=', refused.id)
          .execute(),
      )
      await castEndpoint(house, fine.account, receiver.url, { types: ['group.created'] })
      const arrived = Promise.withResolvers<void>()
      receiver.answer = (response) => response.end(() => arrived.resolve())
      for (const { account, owner } of accounts) await happen(house, account, owner.actor, ['A'])
      startDelivering(t, house)
      await arrived.promise
      assert.ok(dead.got.length <= 4)
    })

    // It needs a second process, and so a database that has room for one.
    if (kind === 'postgres')
      test('a worker that is killed while it sends loses its endpoint with its lease, and all is sent again under the same ids', async (t) => {
        const { house, clock, url } = given()
        const { account, owner } = await castAccount(house)
        const receiver = await openReceiver(t)
        await castEndpoint(house, account, receiver.url, { types: ['group.created'] })
        const groups = await happen(house, account, owner.actor, ['A', 'B'])
        const env = {
          ...process.env,
          ...settings,
          AT: clock.now(),
          DATABASE_URL: url!,
          FREIGABE_URL: house.config.url,
          FREIGABE_DATA: house.config.FREIGABE_DATA,
        }
        const worker = spawn(process.execPath, [workerProcess], { env, stdio: 'inherit' })
        receiver.answer = () => worker.kill('SIGKILL')
        await once(worker, 'exit')
        assert.deepEqual(createdGroups(receiver), groups.slice(0, 1))
        receiver.answer = answering(200)
        const survivor = startDelivering(t, house)
        await survivor.idle()
        assert.equal(receiver.got.length, 1, 'The lease holds.')
        clock.forward({ minutes: 2 })
        await survivor.idle()
        assert.deepEqual(createdGroups(receiver), [groups[0], ...groups])
        const [first, again] = receiver.got.map(({ headers }) => headers['webhook-id'])
        assert.equal(first, again)
      })

    function createdGroups({ got }: Receiver, account?: string) {
      return got.flatMap(({ event }) =>
        event.type === 'group.created' && (account === undefined || event.account === account)
          ? [event.data.groupId]
          : [],
      )
    }

    function numbers({ got }: Receiver) {
      return got.map(({ event }) => event.number)
    }

    /** The numbers of the account's events from the first that was received on. */
    async function numbersOf(account: string, { got }: Receiver) {
      const rows = await inRole(given().house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('public_event')
          .select('number')
          .where('account_id', '=', account)
          .where('number', '>=', got[0]!.event.number)
          .orderBy('number')
          .execute(),
      )
      return rows.map(({ number }) => number)
    }

    function attemptsOf(endpoint: string) {
      return inRole(given().house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('webhook_attempt')
          .selectAll()
          .where('endpoint_id', '=', endpoint)
          .orderBy('attempt_id')
          .execute(),
      )
    }

    function row(endpoint: string) {
      return inRole(given().house.database, 'worker', null, (tx) =>
        tx
          .selectFrom('webhook_endpoint')
          .selectAll()
          .where('endpoint_id', '=', endpoint)
          .executeTakeFirstOrThrow(),
      )
    }

    async function remove(endpoint: string) {
      await inRole(given().house.database, 'admin', null, (tx) =>
        tx.deleteFrom('webhook_endpoint').where('endpoint_id', '=', endpoint).execute(),
      )
    }
  },
  settings,
)
