import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { checkGates } from '../../../gate/asking/check-gates.ts'
import { changeStaff } from '../../../people/staff/staff.ts'
import { signedIn } from '../../../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password } from '../../../testing/cast.ts'
import { castHold } from '../../../testing/cast-hold.ts'
import { accept } from '../../../testing/decide.ts'
import { onEachDatabase } from '../../../testing/test-house.ts'
import { carriedOutByAll, tracesOf } from '../../../testing/waiting-decision.ts'
import { enterIncident, liftHoldsOf } from '../../incidents/keep-incidents.ts'
import { answerHold } from '../work-on-hold.ts'
import { carryOutHold, sweepScheduledHolds } from './carry-out-hold.ts'

onEachDatabase(
  'A decision on a hold that can still be taken back',
  (given) => {
    test('has no event, letter or effect on the gate, and then all of them at once and once only', async () => {
      const { clock, house } = given()
      for (const [kind, path, gate] of [
        ['lift', 'lifting', 'allow'],
        ['confirm_hold', 'confirmation', 'revoked'],
      ] as const) {
        const play = await begun()
        const { account, hold, lead } = play
        const before = await tracesOf(house, account)
        const decision = decisionTo(kind)
        const made = await lead.post(`${play.path}/${path}`, decision)
        assert.deepEqual([made.status, made.body.status], [200, 'standing'])
        const { scheduled } = made.body
        assert.deepEqual([scheduled.kind, scheduled.mine, scheduled.refused], [kind, true, null])
        assert.equal(Date.parse(scheduled.dueAt) - Date.parse(scheduled.at), 10_000)
        const again = await lead.post(`${play.path}/${path}`, decision)
        assert.deepEqual([again.status, again.body.scheduled.id], [200, decision.decisionId])
        assert.deepEqual(await tracesOf(house, account), { ...before, waiting: 1 })
        assert.equal(await play.gate(), 'held')
        assert.equal((await play.customer.get(play.own)).body.standing, 'standing')

        const waiting = { account, holdId: hold, decisionId: decision.decisionId }
        clock.forward({ minutes: 1 })
        await carriedOutByAll(house, (each) => carryOutHold(each, waiting), sweepScheduledHolds)
        const after = await tracesOf(house, account)
        const { entries, mails } = before
        assert.deepEqual(
          [after.entries - entries, after.mails - mails, after.waiting],
          [1, 1, 0],
          kind,
        )
        assert.equal(await play.gate(), gate)
        assert.equal((await lead.get(play.path)).body.scheduled, null)
        assert.equal((await lead.post(`${play.path}/${path}`, decision)).status, 200)
        assert.deepEqual(await tracesOf(house, account), after)
      }
    })

    test('is taken back by its author alone and without a trace, and gives back what was written', async () => {
      const { clock, house } = given()
      const { account, path, hold, lead, reviewer, gate } = await begun()
      const before = await tracesOf(house, account)
      const decision = decisionTo('confirm_hold')
      await lead.post(`${path}/confirmation`, decision)
      const [listed] = (await lead.get('/desk/scheduled-decisions')).body.items
      assert.deepEqual([listed.holdId, listed.kind], [hold, 'confirm_hold'])
      const stranger = await reviewer.delete(`${path}/scheduled-decision`)
      assert.equal(stranger.body.code, 'NOT_ALLOWED_FOR_ACTOR')
      const undone = await lead.delete(`${path}/scheduled-decision`)
      assert.deepEqual(
        [undone.status, undone.body],
        [200, { kind: 'confirm_hold', command: decision }],
      )
      clock.forward({ minutes: 1 })
      await carryOutHold(house, { account, holdId: hold, decisionId: decision.decisionId })
      await sweepScheduledHolds(house)
      assert.deepEqual(await tracesOf(house, account), before)
      assert.equal(await gate(), 'held')
      const nothing = await lead.delete(`${path}/scheduled-decision`)
      assert.equal(nothing.body.code, 'NOTHING_TO_UNDO')
      // And it can be made again, under the same id.
      await lead.post(`${path}/confirmation`, decision)
      clock.forward({ minutes: 1 })
      await sweepScheduledHolds(house)
      assert.equal((await lead.get(path)).body.status, 'confirmed')
    })

    test('is refused at once for whatever it would be refused for later', async () => {
      const { account, path, lead } = await begun()
      const unknown = { ...decisionTo('confirm_hold'), grounds: ['because'] }
      const refused = await lead.post(`${path}/confirmation`, unknown)
      assert.equal(refused.body.code, 'GROUNDS_UNKNOWN')
      assert.equal((await lead.get(path)).body.scheduled, null)
      const wider = await castHold(given().house, account, { kind: 'account' })
      const decision = decisionTo('lift')
      await lead.post(`${path}/lifting`, decision)
      const taken = await lead.post(`/desk/accounts/${account}/holds/${wider}/lifting`, decision)
      assert.equal(taken.body.code, 'ID_TAKEN')
    })

    test('keeps the hold from everybody’s other decision, and of two who decide at once one waits', async () => {
      const { path, lead, reviewer } = await begun()
      const answers = await Promise.all(
        [lead, reviewer].map((each) => each.post(`${path}/lifting`, decisionTo('lift'))),
      )
      const waits = answers.findIndex(({ status }) => status === 200)
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      assert.equal(answers[1 - waits]!.body.code, 'DECISION_SCHEDULED')
      const second = waits === 0 ? reviewer : lead
      const { scheduled } = (await second.get(path)).body
      assert.deepEqual([scheduled.mine, scheduled.refused], [false, null])
      const other = await lead.post(`${path}/confirmation`, decisionTo('confirm_hold'))
      assert.equal(other.body.code, 'DECISION_SCHEDULED')
      const note = { noteId: randomUUIDv7(), text: 'Ich rufe dort an.' }
      assert.equal((await second.post(`${path}/notes`, note)).status, 201)
    })

    test('is not carried out once the account has answered: the hold stands, and its author keeps the text', async () => {
      const { clock, house } = given()
      const { account, owner, path, hold, lead, reviewer, gate } = await begun()
      const decision = decisionTo('lift')
      await lead.post(`${path}/lifting`, decision)
      const answer = { answerId: randomUUIDv7(), text: 'Es war die falsche Liste.', evidence: [] }
      await answerHold(house, owner, account, hold, answer)
      const before = await tracesOf(house, account)
      clock.forward({ minutes: 1 })
      await sweepScheduledHolds(house)
      assert.deepEqual(await tracesOf(house, account), before)
      assert.equal(await gate(), 'held')
      assert.equal((await lead.get(path)).body.scheduled.refused, 'HOLD_WENT_ON')
      assert.equal((await reviewer.get(path)).body.scheduled, null)
      const kept = await lead.delete(`${path}/scheduled-decision`)
      assert.deepEqual(kept.body, { kind: 'lift', command: decision })
      // Whoever has read the answer decides again, under the same id.
      await lead.post(`${path}/lifting`, decision)
      clock.forward({ minutes: 1 })
      await sweepScheduledHolds(house)
      assert.equal(await gate(), 'allow')
    })

    test('is not carried out for a lead who is none any more, and others may decide', async () => {
      const { clock, house } = given()
      const { account, path, lead, leading, reviewer, gate } = await begun()
      await lead.post(`${path}/confirmation`, decisionTo('confirm_hold'))
      const admin = await castStaff(house, 'admin')
      await changeStaff(house, admin.actor as never, leading.personId, ['reviewer'])
      const before = await tracesOf(house, account)
      clock.forward({ minutes: 1 })
      await sweepScheduledHolds(house)
      assert.deepEqual(await tracesOf(house, account), before)
      assert.equal(await gate(), 'held')
      assert.equal((await reviewer.post(`${path}/lifting`, decisionTo('lift'))).status, 200)
    })

    test('is left alone by who lifts all holds of an incident', async () => {
      const { house } = given()
      const { path, lead, leading, gate } = await begun()
      await lead.post(`${path}/confirmation`, decisionTo('confirm_hold'))
      const incidentId = randomUUIDv7()
      await enterIncident(house, leading, {
        ...{ incidentId, kind: 'provider', since: '2026-11-20', until: '2026-11-24' },
        ...{ account: null, domain: null, provider: 'gmx', words: 'Störung.' },
      })
      await liftHoldsOf(house, leading, incidentId, { text: 'Vorbei.' })
      assert.equal(await gate(), 'held')
      await lead.delete(`${path}/scheduled-decision`)
      await liftHoldsOf(house, leading, incidentId, { text: 'Vorbei.' })
      assert.equal(await gate(), 'allow')
    })

    /** A group that was approved and is on hold because of figures, with a lead and a reviewer before it. */
    async function begun() {
      const { house, app } = given()
      const { account, owner, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      const hold = await castHold(house, account, { kind: 'group', groupId: group })
      const leading = await castStaff(house, 'lead')
      const enter = ({ email }: { email: string }) => signedIn(app, email, password)
      const question = { account, group, purpose: 'campaign' } as const
      return {
        ...{ account, owner, hold, leading, path: `/desk/accounts/${account}/holds/${hold}` },
        own: `/accounts/${account}/holds/${hold}`,
        customer: await enter(owner),
        lead: await enter(leading),
        reviewer: await enter(await castReviewer(house)),
        gate: async () => {
          const [answer] = await checkGates(house, [question], null)
          return answer!.reason ?? answer!.verdict
        },
      }
    }
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

function decisionTo(kind: 'lift' | 'confirm_hold') {
  const decisionId = randomUUIDv7()
  if (kind === 'lift') return { decisionId, text: 'Das war eine Störung.' }
  return { decisionId, grounds: ['false_statement'], found: 'Die Adressen sind zugekauft.' }
}
