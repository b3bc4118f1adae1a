import { randomUUIDv7 } from 'node:crypto'
import { takeBackQuestion } from '../../packages/server/src/case/asking/ask-question.ts'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { giveBackLease, takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { takeNext } from '../../packages/server/src/desk/queue/take-next.ts'
import {
  scheduleDecision,
  undoDecision,
} from '../../packages/server/src/desk/undo/schedule-decision.ts'
import { changeStaff } from '../../packages/server/src/people/staff/staff.ts'
import { proposeMeasure } from '../../packages/server/src/requests/proceedings/propose-measure.ts'
import {
  liftSuspension,
  suspendAccount,
} from '../../packages/server/src/requests/proceedings/suspend-and-lift.ts'
import {
  scheduleAppeal,
  undoAppeal,
} from '../../packages/server/src/requests/undo/schedule-on-request.ts'
import {
  acceptAtOnce,
  askAtOnce,
  assessAll,
  rejectAtOnce,
} from '../../packages/server/src/testing/decide.ts'
import { policyAtHome, publishRules } from '../../packages/server/src/testing/policy-at-home.ts'
import { casesIn, type Reviewer, type Stage } from './stage.ts'
import type { Verbs } from './verb.ts'

const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
const measure = { grounds: ['false_statement'] }

/** What reviewers, leads and administration do. */
export const staffVerbs: Verbs = {
  async claim(stage) {
    const found = stage.draws.one(await casesIn(stage, 'in_review'))
    const reviewer = stage.draws.one(stage.reviewers)!
    return found && (() => takeLease(stage.house, reviewer, stage.account, found.case_id))
  },
  async takeNext({ house, reviewers, draws }) {
    const reviewer = draws.one(reviewers)!
    return () => takeNext(house, reviewer, { leaving: null, filters: {} } as never)
  },
  async release(stage) {
    const found = stage.draws.one(await casesIn(stage, 'in_review'))
    const { personId } = stage.draws.one(stage.reviewers)!
    return found && (() => giveBackLease(stage.house, personId, stage.account, found.case_id))
  },
  async accept(stage) {
    const { house, account } = stage
    const held = await hold(stage)
    if (held === undefined) return
    const { reviewer, caseId, ...lease } = held
    const wish = { ...lease, ...acceptance(stage) }
    return () => acceptAtOnce(house, reviewer.actor, account, caseId, wish)
  },
  async reject(stage) {
    const { house, account } = stage
    const held = await hold(stage)
    if (held === undefined) return
    const { reviewer, caseId, ...lease } = held
    return () => rejectAtOnce(house, reviewer.actor, account, caseId, { ...lease, ...rejection() })
  },
  async schedule(stage) {
    const scheduled = await decisionToCome(stage)
    return scheduled?.schedule
  },
  async undo(stage) {
    const scheduled = await decisionToCome(stage)
    if (scheduled === undefined) return
    const { reviewer, caseId, schedule, decisionId } = scheduled
    await schedule()
    return async () => {
      await undoDecision(stage.house, reviewer.personId, stage.account, caseId)
      stage.takenBack.add(decisionId)
    }
  },
  async ask(stage) {
    const { house, account } = stage
    const held = await hold(stage)
    if (held === undefined) return
    const { reviewer, caseId, leaseToken } = held
    const wish = { leaseToken, questionId: randomUUIDv7(), ...question }
    return () => askAtOnce(house, reviewer, account, caseId, wish)
  },
  async takeBack(stage) {
    const { house, account, draws, leads } = stage
    const found = draws.one(await casesIn(stage, 'awaiting_answer'))
    const id = found?.questionIds[0]
    if (found === undefined || id === undefined) return
    return () => takeBackQuestion(house, leads[0]!.actor as never, account, found.case_id, id)
  },
  async revoke(stage) {
    const { house, account, draws, leads } = stage
    const found = draws.one(await casesIn(stage, 'accepted'))
    if (found === undefined) return
    const wish = { decisionId: randomUUIDv7(), grounds: [...bought.grounds], text: 'Gekauft.' }
    const { actor } = draws.one(leads)!
    return () => revokeApproval(house, actor, account, found.case_id, wish)
  },
  async decideAppeal(stage) {
    const decided = await appealToDecide(stage)
    return decided?.schedule
  },
  async undoAppeal(stage) {
    const decided = await appealToDecide(stage)
    if (decided === undefined) return
    await decided.schedule()
    return async () => {
      await undoAppeal(stage.house, decided.lead, stage.account, decided.requestId)
      stage.takenBack.add(decided.decisionId)
    }
  },
  async suspend(stage) {
    const { house, account } = stage
    const proceeding = await propose(stage)
    if (proceeding === undefined) return
    return () => suspendAccount(house, stage.leads[0]!, account, proceeding, suspension())
  },
  async lift(stage) {
    const { house, account, leads } = stage
    const row = await house.database.root
      .selectFrom('proceeding')
      .select('proceeding_id')
      .where('account_id', '=', account)
      .where('status', '=', 'suspended' as never)
      .executeTakeFirst()
    if (row === undefined) return
    const wish = { decisionId: randomUUIDv7(), text: 'Geklärt.' }
    return () => liftSuspension(house, leads[0]!, account, row.proceeding_id, wish)
  },
  async changeStaff({ house, admin, reviewers, draws }) {
    const roles = draws.one([['reviewer'], ['reviewer', 'lead']] as const)!
    const { personId } = reviewers[1]!
    return () => changeStaff(house, admin.actor, personId, roles)
  },
  async publishPolicy({ house, draws }) {
    const route = draws.one(['normal', 'fast'] as const)!
    const rules = { aimed: ['true', { kind: 'route', route }] } as never
    return () => publishRules(house, rules)
  },
}

const question = { text: 'Woher stammt die Liste?', grounds: ['origin_unclear'], requirements: [] }

/** Now and then for a few messages at first, so that permits take from a cap. */
function acceptance({ draws }: Stage) {
  const cap = { code: 'first_send_at_most' as const, limit: 2 }
  const conditions = draws.below(3) === 0 ? [cap] : []
  return { decisionId: randomUUIDv7(), conditions, statement: {} }
}

function rejection() {
  const { grounds, remedies } = bought
  return {
    ...{ decisionId: randomUUIDv7(), grounds: [...grounds], remedies: [remedies[0]!] },
    statement: {},
  }
}

function suspension() {
  const atOnce = { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute.' }
  return { decisionId: randomUUIDv7(), ...measure, found: 'Erfunden.', atOnce }
}

/** A case that a reviewer has taken and assessed; nothing if the desk refuses it. */
async function hold(stage: Stage) {
  const found = stage.draws.one(await casesIn(stage, 'in_review'))
  const reviewer: Reviewer = stage.draws.one(stage.reviewers)!
  if (found === undefined) return
  const { house, account } = stage
  const held = await assessAll(house, reviewer, account, found.case_id)
  return { reviewer, caseId: found.case_id, ...held }
}

async function decisionToCome(stage: Stage) {
  const { house, account, draws } = stage
  const held = await hold(stage)
  if (held === undefined) return
  const { reviewer, caseId, ...lease } = held
  const wish =
    draws.below(2) === 0
      ? { kind: 'accept' as const, command: { ...lease, ...acceptance(stage) } }
      : { kind: 'reject' as const, command: { ...lease, ...rejection() } }
  const by = { actor: reviewer.actor, name: reviewer.name }
  return {
    ...{ reviewer, caseId, decisionId: wish.command.decisionId },
    schedule: () => scheduleDecision(house, by, account, caseId, wish),
  }
}

async function propose(stage: Stage): Promise<string | undefined> {
  const { house, account, reviewers, draws } = stage
  const found = draws.one(await casesIn(stage, 'in_review', 'accepted', 'rejected'))
  if (found === undefined) return
  const proceedingId = randomUUIDv7()
  const wish = { proceedingId, case: found.case_id, measure: 'suspension' as const, ...measure }
  await proposeMeasure(house, reviewers[0]!, account, { ...wish, reasons: 'Erfundene Zeiten.' })
  return proceedingId
}

async function appealToDecide({ house, account, draws, leads }: Stage) {
  const request = draws.one(
    await house.database.root
      .selectFrom('request')
      .select('request_id')
      .where('account_id', '=', account)
      .where('kind', '=', 'appeal')
      .where('status', 'not in', ['answered', 'closed'])
      .orderBy('request_id')
      .execute(),
  )
  if (request === undefined) return
  const { request_id: requestId } = request
  const lead = draws.one(leads)!
  const reasons = ['new_evidence'] as const
  const decision = { messageId: randomUUIDv7(), outcome: 'upheld' as const, text: 'Stimmt.' }
  const wish = { ...decision, reasons: [...reasons] }
  const schedule = () => scheduleAppeal(house, lead, account, requestId, wish)
  return { lead, requestId, schedule, decisionId: decision.messageId }
}
