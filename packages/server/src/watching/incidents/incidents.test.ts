import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { HeldUnit } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { AppError } from '../../http/app-error.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import type { ActingStaff } from '../../requests/dossier/acting.ts'
import { castReviewer, castSubmitted, importFile } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { placeHold, placeHoldByHand } from '../holds/place-hold.ts'
import { listHolds, readDeskHold } from '../holds/view-holds.ts'
import { closeIncident, enterIncident, liftHoldsOf } from './keep-incidents.ts'
import { listIncidentCandidates } from './list-candidates.ts'
import { listIncidents, readIncident } from './read-incidents.ts'

onEachDatabase('An incident', (given) => {
  test('leads to the imports that were sent to shortly before, and a person places a hold on one', async () => {
    const { house, clock } = given()
    const { account, owner, group, batch, reviewer } = await approved()
    const other = await importFile(house, owner.actor, account, group, 'E-Mail\nx@example.org\n')
    clock.set('2026-11-30T10:00:00.000Z')
    await sent(account, group, { day: '2026-11-25', batches: [other.batch], recipients: 1 })
    await sent(account, group, { day: '2026-11-28', batches: [], recipients: 900 })
    await sent(account, group, { day: '2026-11-30', batches: [other.batch], recipients: 1 })
    const incident = await entered(reviewer, {
      ...{ kind: 'pristine_trap', since: '2026-11-29', account },
    })
    const candidates = await listIncidentCandidates(house, incident)
    assert.deepEqual(
      candidates.map(({ batch, sent, lastSentOn, isHeld }) => [batch.id, sent, lastSentOn, isHeld]),
      [
        [batch, 2, '2026-11-28', false],
        [other.batch, 2, '2026-11-28', false],
      ],
    )
    const holdId = randomUUIDv7()
    await placeHoldByHand(house, reviewer, account, {
      ...{ holdId, group: null, batch, incident },
      text: 'Jemand hat sich über Ihre Nachrichten beschwert.',
      reasons: 'Eine Falle, die nie jemandem gehörte.',
    })
    assert.equal(await gate(account, group, batch), 'held')
    assert.equal((await listIncidentCandidates(house, incident))[0]!.isHeld, true)
    assert.equal((await readIncident(house, incident)).holds, 1)
    const seen = JSON.stringify(await listHolds(house, 'customer', account))
    assert.ok(!/trap|Falle/.test(seen), 'the account learns nothing of traps')
    assert.equal((await readDeskHold(house, reviewer.actor, account, holdId)).incident, incident)
  })

  test('of a provider releases with one click what rests on it, in all accounts, and nothing else', async () => {
    const { house } = given()
    const [one, other, third] = [await approved(), await approved(), await approved()]
    await held(one, 'gmx')
    await held(other, 'gmx')
    await held(third, 'web')
    const { reviewer } = one
    const incident = await entered(reviewer, { kind: 'provider', provider: 'gmx' })
    assert.equal((await readIncident(house, incident)).holds, 2)
    const text = 'Der Anbieter hatte eine Störung.'
    const counts = await Promise.all([
      liftHoldsOf(house, reviewer, incident, { text }),
      liftHoldsOf(house, reviewer, incident, { text }),
    ])
    assert.equal(counts[0]! + counts[1]!, 2)
    assert.equal(await gate(one.account, one.group, one.batch), 'allow')
    assert.equal(await gate(other.account, other.group, other.batch), 'allow')
    assert.equal(await gate(third.account, third.group, third.batch), 'held')
    const [lifted] = await listHolds(house, 'customer', other.account)
    assert.equal(lifted!.entries.at(-1)!.text, text)
    assert.equal(await held(one, 'gmx'), null)
  })

  test('is entered once, keeps no address, and ends once', async () => {
    const { house } = given()
    const { reviewer } = await approved()
    const incidentId = randomUUIDv7()
    const words = 'trap@example.org wurde getroffen.'
    const known = await entered(reviewer, { incidentId, words })
    await entered(reviewer, { incidentId, words: 'Noch einmal.' })
    assert.ok(!(await readIncident(house, known)).words.includes('trap@example.org'))
    await refused('INCIDENT_IN_FUTURE', entered(reviewer, { since: '2027-01-01' }))
    await refused('NOT_FOUND', entered(reviewer, { account: randomUUIDv7() }))
    await refused(
      'INCIDENT_NOT_OPEN_FOR_THIS',
      liftHoldsOf(house, reviewer, known, { text: 'Kein Anbieter.' }),
    )
    await closeIncident(house, reviewer, known, { outcome: 'Erledigt.' })
    await closeIncident(house, reviewer, known, { outcome: 'Erledigt.' })
    await refused(
      'INCIDENT_NOT_OPEN_FOR_THIS',
      closeIncident(house, reviewer, known, { outcome: 'Anders.' }),
    )
    const { items } = await listIncidents(house, { closed: 'true', limit: 50 })
    assert.deepEqual(
      items.map(({ id, outcome }) => [id, outcome]),
      [[known, 'Erledigt.']],
    )
  })

  async function approved() {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const [batch] = (await readGroup(house, 'customer', account, group)).imports
    const { actor, personId, name } = await castReviewer(house)
    return { account, owner, group, batch: batch!.id, reviewer: { actor, personId, name } }
  }

  async function entered(
    by: ActingStaff,
    more: Partial<Parameters<typeof enterIncident>[2]>,
  ): Promise<string> {
    const incidentId = randomUUIDv7()
    const since = given().clock.now().slice(0, 10)
    const nothing = { account: null, domain: null, provider: null }
    const form = {
      incidentId,
      kind: 'postmaster',
      since,
      ...nothing,
      words: 'Bitte prüfen.',
    } as const
    await enterIncident(given().house, by, { ...form, ...more })
    return more.incidentId ?? incidentId
  }

  function held({ account, group, batch }: Awaited<ReturnType<typeof approved>>, provider: string) {
    const { house, clock } = given()
    const unit: HeldUnit = { kind: 'import', groupId: group, batchId: batch }
    const sums = { came: 40, of: 400 }
    return change(house, 'command', account, (within) =>
      placeHold(within, {
        ...{ unit, rule: 'first_bounces', code: 'bounce_unknown_recipient', ...sums },
        ...{ threshold: 0.05, withinDays: 3, coverage: 1 },
        cohorts: [{ sentOn: clock.now().slice(0, 10), ...sums }],
        providers: [{ provider, ...sums }],
      }),
    )
  }

  async function sent(
    account: string,
    group: string,
    { day, batches, recipients }: { day: string; batches: string[]; recipients: number },
  ) {
    const { house, clock } = given()
    await inRole(house.database, 'gate', null, (tx) =>
      tx
        .insertInto('send')
        .values({
          ...{ account_id: account, send_id: randomUUIDv7(), group_id: group },
          ...{ purpose: 'campaign', batches, recipients, day, recorded_at: clock.now() },
          permit_id: null,
        })
        .execute(),
    )
  }

  async function gate(account: string, group: string, batch: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const, batches: [batch] }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})

async function refused(code: string, act: Promise<unknown>) {
  await assert.rejects(act, (error) => error instanceof AppError && error.code === code)
}
