import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castAccount, castCase, importFile } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { fileOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readBesideCase } from './read-beside-case.ts'

onEachDatabase('What is usual of a list', (given) => {
  test('is told of 20 approved lists of five other accounts, and no earlier', async () => {
    const { house } = given()
    const own = await submitted(1, 10)
    const usual = async () => (await readBesideCase(house, own.account, own.caseId)).usual
    for (let account = 0; account < 5; account += 1) {
      assert.equal(await usual(), null)
      // Their lists hold 0, 1, 2 and 3 addresses of a role among 20.
      const other = await submitted(4, 3)
      await accept(house, other.account, other.caseId)
    }
    const roles = (await usual())!.figures.find(({ finding }) => finding === 'role_accounts')!
    assert.equal(roles.lists, 20)
    assert.deepEqual(roles.band, { low: 0, quarter: 0.038, threeQuarters: 0.113, high: 0.15 })
    assert.deepEqual(
      roles.own.map(({ share }) => share),
      [0.5],
    )
  })

  test('is told of the hours of sign-ups, once 20 such lists have 100 of them', async () => {
    const { house } = given()
    const own = await signedUp(1)
    for (let account = 0; account < 5; account += 1) {
      const other = await signedUp(4)
      await accept(house, other.account, other.caseId)
    }
    const { hours } = (await readBesideCase(house, own.account, own.caseId)).usual!
    assert.deepEqual([hours!.finding, hours!.lists], ['office_hours_bursts', 20])
    const told = hours!.bands.flatMap(({ quarter }, hour) => (quarter > 0 ? [hour] : []))
    assert.deepEqual(told, [9, 20])
    assert.equal(hours!.bands[9]!.quarter, 0.75)
  })

  /** A case in review about so many lists of 100 who signed up at nine and, a quarter of them, at twenty. */
  async function signedUp(lists: number) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId, group } = await castCase(house, owner.actor, account, listOfHours())
    for (let list = 1; list < lists; list += 1) {
      await importFile(house, owner.actor, account, group, listOfHours())
    }
    await handIn(house, owner, account, caseId, [], 'form_single_opt_in')
    return { account, caseId }
  }

  /** A case in review about so many lists of 20, the last of which holds so many addresses of a role. */
  async function submitted(lists: number, most: number) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const roles = (list: number) => (list === lists - 1 ? most : list)
    const { caseId, group } = await castCase(house, owner.actor, account, listWith(roles(0)))
    for (let list = 1; list < lists; list += 1) {
      await importFile(house, owner.actor, account, group, listWith(roles(list)))
    }
    await handIn(house, owner, account, caseId)
    return { account, caseId }
  }
})

/** People who signed up one a day. */
function listOfHours(): string {
  const rows = Array.from({ length: 100 }, (_, place) => {
    people += 1
    const day = new Date(Date.UTC(2026, 5, 1 + place)).toISOString().slice(0, 10)
    return `${personOf(people)};${day} ${place % 4 === 0 ? 20 : 9}:${10 + (place % 50)}:07`
  })
  return `E-Mail;Anmeldung\n${rows.join('\n')}\n`
}

let people = 0

/** A list of 20 that no other one overlaps, with so many addresses of a role. */
function listWith(roles: number): string {
  const addresses = Array.from({ length: 20 }, (_, place) => {
    people += 1
    return place < roles ? `info@verein${people}.example.org` : personOf(people)
  })
  return fileOf(addresses)
}
