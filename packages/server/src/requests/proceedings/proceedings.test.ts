import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sweepCases } from '../../case/clock/sweep-cases.ts'
import { readCase } from '../../case/read-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { listGateChanges } from '../../gate/following/list-gate-changes.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { eraseAddress } from '../../privacy/erase-address.ts'
import {
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  type Reviewer,
} from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { inAnotherProcess, onEachDatabase } from '../../testing/test-house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { readDossier } from '../dossier/dossier.ts'
import { dropProceeding } from './drop-proceeding.ts'
import { answerHearing, openHearing } from './hearing.ts'
import { proceedings } from './move-proceeding.ts'
import { proposeMeasure } from './propose-measure.ts'
import { listOpenProceedings, listProceedings, readDeskProceeding } from './read-proceedings.ts'
import { liftSuspension, suspendAccount, upholdSuspension } from './suspend-and-lift.ts'
import { warnAccount } from './warn-account.ts'

onEachDatabase('A proceeding', (given) => {
  test('hears the account, suspends it, and lifts the suspension: the gate follows in the same moment', async () => {
    const { house } = given()
    const { account, owner, group, proceeding, lead } = await proposed()
    assert.deepEqual(await listProceedings(house, 'customer', account), [])
    const hearingId = randomUUIDv7()
    const heard = { hearingId, measure: 'suspension', grounds, text: 'Wie kam es dazu?' } as const
    await openHearing(house, lead, account, proceeding, heard)
    assert.equal((await seen(account)).standing, 'hearing')
    await refused('HEARING_NOT_OVER', suspendAccount(house, lead, account, proceeding, verdict()))
    await answer(account, owner, proceeding)
    assert.equal((await seen(account)).standing, 'answered')
    assert.equal(await gate(account, group), 'allow')
    const wish = verdict()
    await suspendAccount(house, lead, account, proceeding, wish)
    await suspendAccount(house, lead, account, proceeding, wish)
    assert.equal(await gate(account, group), 'account_suspended')
    const told = await seen(account)
    assert.deepEqual([told.standing, told.mayAnswer], ['suspended', false])
    assert.deepEqual(
      told.entries.map(({ kind, by }) => [kind, by]),
      [
        ['hearing', null],
        ['answer', owner.name],
        ['suspended', null],
      ],
    )
    assert.match(told.entries.at(-1)!.statement!.rule, /^Regel dieser Plattform: /)
    assert.deepEqual(await letters(account), ['hearing', 'suspended'])
    const lifting = { decisionId: randomUUIDv7(), text: 'Der Einspruch war begründet.' }
    await liftSuspension(house, lead, account, proceeding, lifting)
    assert.equal(await gate(account, group), 'allow')
    assert.deepEqual(await letters(account), ['hearing', 'suspended', 'suspension_lifted'])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('suspends at once where waiting would do harm, hears the account after, and upholds it', async () => {
    const { house, clock } = given()
    const { account, owner, group, proceeding, lead } = await proposed()
    const atOnce = { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute Abend.' }
    await suspendAccount(house, lead, account, proceeding, { ...verdict(), atOnce })
    assert.equal(await gate(account, group), 'account_suspended')
    const told = await seen(account)
    const inSevenDays = new Date(Date.parse(clock.now()) + 7 * 86_400_000).toISOString()
    assert.deepEqual([told.standing, told.answerBy], ['suspended', inSevenDays])
    assert.equal(told.entries[0]!.text, atOnce.why)
    const upholding = { decisionId: randomUUIDv7(), text: 'Die Erklärung trägt nicht.' }
    await refused('HEARING_NOT_OVER', upholdSuspension(house, lead, account, proceeding, upholding))
    await answer(account, owner, proceeding)
    assert.equal((await listOpenProceedings(house, { limit: 50 })).items.length, 1)
    await upholdSuspension(house, lead, account, proceeding, upholding)
    assert.deepEqual((await listOpenProceedings(house, { limit: 50 })).items, [])
    assert.deepEqual(
      [(await seen(account)).standing, (await seen(account)).mayAnswer],
      ['suspended', false],
    )
    assert.equal(await gate(account, group), 'account_suspended')
    assert.deepEqual(await letters(account), ['suspended', 'suspended'])
  })

  test('warns an account that had its time and said nothing, and the gate stays as it is', async () => {
    const { house, clock } = given()
    const { account, group, proceeding, lead } = await proposed()
    const heard = {
      hearingId: randomUUIDv7(),
      measure: 'warning',
      grounds,
      text: 'Wie kam es?',
    } as const
    await openHearing(house, lead, account, proceeding, heard)
    await refused('MEASURE_NOT_HEARD', afterDays(8, suspendAccount))
    const { decisionId, found } = verdict()
    await warnAccount(house, lead, account, proceeding, { decisionId, found, grounds })
    assert.equal(await gate(account, group), 'allow')
    assert.equal((await seen(account)).standing, 'warned')
    assert.match(
      (await seen(account)).entries[1]!.statement!.lookedAt,
      /haben Sie nicht geantwortet/,
    )
    assert.deepEqual(await letters(account), ['hearing', 'warned'])

    async function afterDays(days: number, act: typeof suspendAccount) {
      clock.forward({ days })
      await act(house, lead, account, proceeding, verdict())
    }
  })

  test('that nobody was heard in is dropped without a word to the account', async () => {
    const { house } = given()
    const { account, proceeding, reviewer } = await proposed()
    const text = 'Ein Versehen: Die Listen sind verschieden.'
    const dropping = { decisionId: randomUUIDv7(), text }
    await dropProceeding(house, reviewer, account, proceeding, dropping)
    assert.deepEqual(await listProceedings(house, 'customer', account), [])
    assert.deepEqual(await letters(account), [])
    const kept = await readDeskProceeding(house, reviewer.personId, account, proceeding)
    assert.deepEqual([kept.status, kept.droppedBecause], ['dropped', text])
  })

  test('is one at a time, and decided by another person than who proposed it', async () => {
    const { house } = given()
    const { account, proceeding, lead, reviewer } = await proposed()
    await refused('PROCEEDING_RUNNING', propose(account, lead))
    await dropProceeding(house, lead, account, proceeding, {
      decisionId: randomUUIDv7(),
      text: 'Neu aufgesetzt.',
    })
    const own = await propose(account, lead)
    const view = await readDeskProceeding(house, lead.personId, account, own)
    assert.deepEqual([view.proposal.mine, view.mayDecide], [true, false])
    assert.equal((await readDeskProceeding(house, reviewer.personId, account, own)).mayDecide, true)
    const atOnce = { hearingId: randomUUIDv7(), why: 'Eilt.' }
    await refused(
      'PROPOSER_BARRED',
      suspendAccount(house, lead, account, own, { ...verdict(), atOnce }),
    )
  })

  test('closes the gate of all groups under one revision, in every process, also for groups without recipients', async () => {
    const { house } = given()
    const { account, owner, group, proceeding, lead } = await proposed()
    const empty = await createGroup(house, owner.actor, account, { name: 'Leer' })
    const { position } = await listGateChanges(house, { limit: 1 })
    await inAnotherProcess(house, async (other) => {
      assert.equal(await gate(account, group, other), 'allow')
      const atOnce = { hearingId: randomUUIDv7(), why: 'Eilt.' }
      await suspendAccount(house, lead, account, proceeding, { ...verdict(), atOnce })
      assert.equal(await gate(account, group, other), 'account_suspended')
      assert.equal(await gate(account, empty.id, other), 'account_suspended')
    })
    const { changes } = await listGateChanges(house, { after: position, limit: 10 })
    assert.deepEqual(
      changes.map(({ accountId, groupIds }) => [accountId, groupIds]),
      [[account, null]],
    )
  })

  test('keeps no address that is erased, and no salt to try it on the log’s digests', async () => {
    const { house } = given()
    const { account, proceeding, lead } = await proposed()
    const text = 'Was sagen Sie zu anna.beschwert@example.org?'
    const heard = { hearingId: randomUUIDv7(), measure: 'warning', grounds, text } as const
    await openHearing(house, lead, account, proceeding, heard)
    const salt = await saltOf(account, proceeding)
    const admin = await castStaff(house, 'admin')
    const email = 'anna.beschwert@example.org'
    await eraseAddress(house, admin.actor, { email, reason: 'person_asked' })
    assert.equal((await seen(account)).entries[0]!.text, 'Was sagen Sie zu […]?')
    assert.notEqual(await saltOf(account, proceeding), salt)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  async function saltOf(account: string, proceeding: string): Promise<string> {
    const { salt } = await inRole(given().house.database, 'command', account, (tx) =>
      readDossier(tx, proceedings, account, proceeding),
    )
    return salt
  }

  /** An account with an approved group, a reviewer who proposed its suspension, and a lead. */
  test('lets time stand still for what cannot be handed in meanwhile, and gives it back at the end', async () => {
    const { house, clock } = given()
    const { account, owner, proceeding, lead } = await proposed()
    const { caseId } = await castCase(house, owner.actor, account)
    const waiting = () => readCase(house, 'customer', account, caseId)
    const before = Date.parse((await waiting()).clock.lapsesAt!)
    const heard = {
      hearingId: randomUUIDv7(),
      measure: 'suspension',
      grounds,
      text: 'Wie?',
    } as const
    await openHearing(house, lead, account, proceeding, heard)
    await answer(account, owner, proceeding)
    await suspendAccount(house, lead, account, proceeding, verdict())
    const suspendedAt = Date.parse(clock.now())
    clock.forward({ days: 400 })
    await sweepCases(house)
    const { status, clock: its } = await waiting()
    assert.deepEqual([status, its.lapsesAt], ['awaiting_submission', null])
    assert.deepEqual(await letters(account, ['reminder']), [])
    const lifting = { decisionId: randomUUIDv7(), text: 'Der Einspruch war begründet.' }
    await liftSuspension(house, lead, account, proceeding, lifting)
    const after = Date.parse((await waiting()).clock.lapsesAt!)
    assert.equal(after - before, Date.parse(clock.now()) - suspendedAt)
  })

  async function proposed() {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const reviewer = acting(await castReviewer(house))
    const lead = acting(await castStaff(house, 'lead'))
    const proceeding = await propose(account, reviewer, caseId)
    return { account, owner, group, caseId, proceeding, reviewer, lead }
  }

  async function propose(account: string, by: ActingStaff, caseId: string | null = null) {
    const proceedingId = randomUUIDv7()
    await proposeMeasure(given().house, by, account, {
      proceedingId,
      case: caseId,
      measure: 'suspension',
      grounds,
      reasons: 'Die Anmeldezeiten in der Datei wurden erfunden.',
    })
    return proceedingId
  }

  async function answer(account: string, owner: { personId: string; name: string }, id: string) {
    const actor = { kind: 'customer', personId: owner.personId } as const
    await answerHearing(given().house, { actor, ...owner }, account, id, {
      answerId: randomUUIDv7(),
      text: 'Die Zeiten kommen aus unserem alten System.',
      evidence: [],
    })
  }

  async function seen(account: string) {
    const [newest] = await listProceedings(given().house, 'customer', account)
    return newest!
  }

  async function letters(account: string, wanted = measureLetters): Promise<string[]> {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('mail')
        .select('letter')
        .where('account_id', '=', account)
        .orderBy('mail_id')
        .execute(),
    )
    const templates = rows.map(({ letter }) => (letter as { template: string }).template)
    return templates.filter((template) => wanted.includes(template))
  }

  async function gate(
    account: string,
    group: string,
    house: House = given().house,
  ): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [verdictNow] = await checkGates(house, [question], null)
    return verdictNow!.reason ?? verdictNow!.verdict
  }
})

const grounds = ['false_statement']
const measureLetters = ['hearing', 'warned', 'suspended', 'suspension_lifted', 'hearing_closed']

function verdict() {
  return {
    decisionId: randomUUIDv7(),
    grounds,
    found: 'Die Anmeldezeiten wurden erfunden.',
    atOnce: null,
  }
}

function acting({ actor, personId, name }: Reviewer): ActingStaff {
  return { actor, personId, name }
}

async function refused(code: string, act: Promise<unknown>) {
  await assert.rejects(act, (error) => error instanceof AppError && error.code === code)
}
