import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { SenderFacts } from '@freigabe/contract'
import type { Facts } from '@freigabe/core'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { reportSender } from '../../people/accounts/sender.ts'
import { castAccount, castCase, importFile } from '../../testing/cast.ts'
import { castHold } from '../../testing/cast-hold.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome, publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'

const accepting = { effect: 'accept', conditions: [] } as const
type Cast = Awaited<ReturnType<typeof castAccount>>

onEachDatabase('What rules may accept in all', (given) => {
  test('is not more for a list in ten slices than for the whole', async () => {
    await begin({ recipients: 100 })
    const cast = await castAccount(given().house)
    const outcomes = []
    for (let slice = 0; slice < 10; slice += 1) outcomes.push(await imports(cast, 20))
    assert.deepEqual(outcomes, [...Array(5).fill('accepted'), ...Array(5).fill('in_review')])
    await begin({ lists: 6 })
    assert.deepEqual([await imports(cast, 1), await imports(cast, 1)], ['accepted', 'in_review'])
  })

  test('is one for all accounts of a contact, however the address is spelt and whoever leaves', async () => {
    const { house } = given()
    await begin({ recipients: 100 })
    const contact = randomUUIDv7()
    const spellings = [`${contact}@gmail.com`, `${contact}+neu@gmail.com`]
    spellings.push(`${contact.replaceAll('-', '.-')}@googlemail.com`, `${contact}+2@gmail.com`)
    const outcomes = []
    for (const email of [...spellings, `${contact}+5@gmail.com`]) {
      const cast = await castAccount(house)
      await renamed(cast, email)
      outcomes.push(await imports(cast, 40))
      // What counted stays counted, although nobody of that name is left.
      await renamed(cast, `${randomUUIDv7()}@example.org`)
    }
    assert.deepEqual(outcomes, ['accepted', 'accepted', ...Array(3).fill('in_review')])
  })

  test('is one for all accounts of a payer, and of a sending domain, as the platform reports them', async () => {
    await begin({ recipients: 100 })
    for (const shared of [{ payer: randomUUIDv7() }, { domain: `${randomUUIDv7()}.example` }]) {
      const outcomes = []
      for (let count = 0; count < 3; count += 1) {
        const cast = await castAccount(given().house)
        await report(cast, shared)
        outcomes.push(await imports(cast, 40))
      }
      assert.deepEqual(outcomes, ['accepted', 'accepted', 'in_review'], JSON.stringify(shared))
    }
  })

  test('counts by rolling days: what is older frees its part, and nothing else', async () => {
    const { clock } = given()
    await begin({ recipients: 100, days: 90 })
    const cast = await castAccount(given().house)
    assert.equal(await imports(cast, 60), 'accepted')
    clock.forward({ days: 60 })
    assert.equal(await imports(cast, 40), 'accepted')
    clock.forward({ days: 29 })
    assert.equal(await imports(cast, 10), 'in_review')
    clock.forward({ days: 2 })
    assert.equal(await imports(cast, 60), 'accepted')
    assert.equal(await imports(cast, 1), 'in_review')
  })

  test('is kept by three accounts of one payer that hand in at the same moment', async () => {
    await begin({ recipients: 100 })
    for (let round = 0; round < 3; round += 1) {
      const payer = randomUUIDv7()
      const casts = await Promise.all(
        [0, 1, 2].map(async () => {
          const cast = await castAccount(given().house)
          await report(cast, { payer })
          return { cast, ...(await imported(cast, 60)) }
        }),
      )
      const outcomes = await Promise.all(casts.map(({ cast, caseId }) => handsIn(cast, caseId)))
      assert.deepEqual(outcomes.toSorted(), ['accepted', 'in_review', 'in_review'])
    }
  })

  test('leaves an account’s first list to a person, and the next to rules only after one', async () => {
    const { house } = given()
    await begin({ recipients: 100 })
    await publishHousePack(house, { routing: { firstList: policyAtHome.routing.firstList } })
    const cast = await castAccount(house)
    const { caseId } = await imported(cast, 5)
    assert.equal(await handsIn(cast, caseId), 'in_review')
    assert.equal(await imports(cast, 5), 'in_review')
    await accept(house, cast.account, caseId)
    assert.equal(await imports(cast, 5), 'accepted')
    const stranger = await castAccount(house)
    await report(stranger, { payer: randomUUIDv7() })
    assert.equal(
      await imports(stranger, 5, 'platform_own_form'),
      'in_review',
      'stated is not shown',
    )
  })

  test('is told to no customer, since it counts what others had accepted', async () => {
    const { house } = given()
    await begin({ recipients: 100 })
    const cast = await castAccount(house)
    const { caseId } = await imported(cast, 10)
    await handsIn(cast, caseId)
    const { decision } = await readCase(house, 'customer', cast.account, caseId)
    assert.doesNotMatch(JSON.stringify(decision!.statement), /Obergrenze/)
  })

  /** A rule that accepts within a limit. */
  async function begin(limit: { days?: number; lists?: number; recipients?: number }) {
    const { house } = given()
    await publishRules(house, { within: ['recent.limitShare <= 1.0', accepting] })
    const wide = { days: 90, lists: 1000, recipients: 100_000 }
    await publishHousePack(house, { routing: { limit: { ...wide, ...limit } } })
  }

  let people = 0

  async function imported({ account, owner }: Cast, recipients: number) {
    people += recipients
    const csv = listOf(people - recipients, people)
    return castCase(given().house, owner.actor, account, csv)
  }

  async function handsIn({ account, owner }: Cast, caseId: string, method?: string) {
    await handIn(given().house, owner, account, caseId, [], method)
    return (await readCase(given().house, 'customer', account, caseId)).status
  }

  async function imports(cast: Cast, recipients: number, method?: string) {
    return handsIn(cast, (await imported(cast, recipients)).caseId, method)
  }

  async function renamed({ owner }: Cast, email: string) {
    await inRole(given().house.database, 'door', null, (tx) =>
      tx.updateTable('person').set({ email }).where('id', '=', owner.personId).execute(),
    )
  }

  async function report({ account }: Cast, facts: Partial<SenderFacts>) {
    const unknown = { domain: null, domainSince: null, dmarc: null, imprint: null }
    const paid = { paidSince: null, paidBy: null, payer: null }
    const by = { kind: 'platform_key', keyId: randomUUIDv7() } as const
    await reportSender(given().house, by, account, { ...unknown, ...paid, ...facts })
  }
})

onEachDatabase('A list that proves its account', (given) => {
  test('was accepted by a person and sent to without trouble, to enough recipients and some days ago', async () => {
    const { house, clock } = given()
    const cast = await castAccount(house)
    const first = await approved(cast)
    assert.deepEqual(await counted(cast), [1, 0], 'nothing was sent')
    await send(cast, first, 499)
    clock.forward({ days: 8 })
    assert.deepEqual(await counted(cast), [1, 0], 'too few')
    await send(cast, first, 1)
    assert.deepEqual(await counted(cast), [1, 0], 'what comes of it is not known yet')
    clock.forward({ days: 8 })
    assert.deepEqual(await counted(cast), [1, 1])
  })

  test('is none while a hold stands on it, or where only its group was named as sent to', async () => {
    const { house, clock } = given()
    const cast = await castAccount(house)
    const [held, vague] = [await approved(cast), await approved(cast)]
    await send(cast, held, 900)
    await send(cast, { ...vague, batch: null }, 900)
    clock.forward({ days: 8 })
    assert.deepEqual(await counted(cast), [2, 1])
    await castHold(house, cast.account, { kind: 'group', groupId: held.group })
    assert.deepEqual(await counted(cast), [2, 0])
  })

  test('proves its own group alone, and no other of the account', async () => {
    const { house, clock } = given()
    const cast = await castAccount(house)
    const first = await approved(cast)
    await send(cast, first, 900)
    clock.forward({ days: 8 })
    const proven = async (group?: string) => (await factsOfNext(cast, group))['group.proven']
    assert.deepEqual([await proven(first.group), await proven()], [1, 0])
  })

  test('is none where a rule accepted it', async () => {
    const { house, clock } = given()
    await publishRules(house, { all: ['screening.recipients > 0', accepting] })
    const cast = await castAccount(house)
    const own = await castCase(house, cast.owner.actor, cast.account, listOf(1, 9))
    await handIn(house, cast.owner, cast.account, own.caseId)
    await send(cast, own, 900)
    clock.forward({ days: 8 })
    await publishRules(house, {})
    assert.deepEqual(await counted(cast), [0, 0])
  })

  async function approved({ account, owner }: Cast) {
    await publishRules(given().house, {})
    const own = await castCase(given().house, owner.actor, account, listOf(1, 9))
    await handIn(given().house, owner, account, own.caseId)
    await accept(given().house, account, own.caseId)
    return own
  }

  async function send(
    { account }: Cast,
    { group, batch }: { group: string; batch: string | null },
    count: number,
  ) {
    const { house } = given()
    const parts = batch === null ? {} : { parts: [{ batch, count }] }
    const sending = { id: randomUUIDv7(), account, group, purpose: 'campaign' as const, count }
    await recordSends(house, sendingOf(house), [{ ...sending, ...parts }], null)
  }

  async function counted(cast: Cast) {
    const { 'account.acceptedByPeople': people, 'account.proven': proven } = await factsOfNext(cast)
    return [people, proven]
  }

  /** What the rules are told with the account's next list, of a new group where none is named. */
  async function factsOfNext({ account, owner }: Cast, group?: string): Promise<Facts> {
    const { house } = given()
    const list = listOf(100, 103)
    const { caseId } =
      group === undefined
        ? await castCase(house, owner.actor, account, list)
        : await importFile(house, owner.actor, account, group, list)
    await handIn(house, owner, account, caseId!)
    const { facts } = await inRole(house.database, 'desk', account, (tx) =>
      tx
        .selectFrom('evaluation')
        .select('facts')
        .where('account_id', '=', account)
        .where('case_id', '=', caseId!)
        .executeTakeFirstOrThrow(),
    )
    return facts as Facts
  }
})
