import { api, type HoldDecision } from '@freigabe/contract'
import { switchRule } from '../case/rules/rule-standing.ts'
import { answered } from '../change/answering.ts'
import { accountsOf } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { callerName, personOf, sideRole, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { type ActingStaff, actingOf, staffOf } from '../requests/dossier/acting.ts'
import { listAttacks, readAttack } from './attacks/read-attacks.ts'
import { endAttack } from './attacks/sweep-attacks.ts'
import { placeHoldByHand } from './holds/place-hold.ts'
import { previewHoldMail } from './holds/preview-hold-mail.ts'
import { scheduleHold, undoHold } from './holds/undo/schedule-hold.ts'
import {
  listDeskHolds,
  listHolds,
  listHoldsOfAccount,
  readDeskHold,
  readHold,
} from './holds/view-holds.ts'
import { answerHold, lookAtHold, noteOnHold } from './holds/work-on-hold.ts'
import { closeIncident, enterIncident, liftHoldsOf } from './incidents/keep-incidents.ts'
import { listIncidentCandidates } from './incidents/list-candidates.ts'
import { listIncidents, readIncident } from './incidents/read-incidents.ts'
import { listLooks } from './list-looks.ts'
import { readOutcomes } from './outcomes/read-outcomes.ts'
import { readRuleReturns, returnsOfRule } from './outcomes/read-rule-returns.ts'
import { readReturns } from './read-returns.ts'
import { recordRates } from './record-rates.ts'
import { recordReturns } from './record-returns.ts'
import { reportSuppressed } from './report-suppressed.ts'
import { listSteps, readStep } from './steps/list-steps.ts'
import { widenStep } from './steps/move-step.ts'

/** What came back of what was sent. */
export function watchingRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.recordReturns, async ({ body, caller, reply }) => {
    house.questions.count(caller, body.returns.length, reply)
    return { returns: await recordReturns(house, body.returns, accountsOf(caller)) }
  })
  route(app, doors, api.recordRates, async ({ body, caller, reply }) => {
    house.questions.count(caller, body.rates.length, reply)
    return { rates: await recordRates(house, body.rates, accountsOf(caller)) }
  })
  route(app, doors, api.reportSuppressed, ({ account, body }) =>
    reportSuppressed(house, account, body),
  )
  route(app, doors, api.readReturns, ({ account, capacity, params, query }) => {
    const seesAll = ['reviewer', 'lead', 'platform_key'].includes(capacity)
    return readReturns(house, { role: sideRole(capacity), seesAll }, account, params.group, query)
  })
  route(app, doors, api.listSteps, async () => ({ items: await listSteps(house) }))
  route(app, doors, api.readStep, ({ account, params }) => readStep(house, account, params.case))
  route(app, doors, api.widenStep, ({ account, actor, params }) =>
    answered(
      () => widenStep(house, staffActor(actor()), account, params.case),
      () => readStep(house, account, params.case),
    ),
  )
  route(app, doors, api.readOutcomes, ({ query }) => readOutcomes(house, query))
  route(app, doors, api.readRuleReturns, () => readRuleReturns(house))
  route(app, doors, api.switchRule, ({ actor, caller, params, body }) =>
    switchRule(house, actor(), callerName(caller), params.rule, body, (rule) =>
      returnsOfRule(house, rule),
    ),
  )
}

/** Forms that bots fill in, for staff. */
export function attackRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listAttacks, ({ query }) => listAttacks(house, query))
  route(app, doors, api.endAttack, (call) => {
    const { account, params, body } = call
    return answered(
      () => endAttack(house, staffOf(call), account, params.attack, body),
      () => readAttack(house, account, params.attack),
    )
  })
}

/** Incidents: what comes to the platform without figures, for staff. */
export function incidentRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listIncidents, ({ query }) => listIncidents(house, query))
  route(app, doors, api.enterIncident, (call) =>
    answered(
      () => enterIncident(house, actingOf(call), call.body),
      () => readIncident(house, call.body.incidentId),
    ),
  )
  route(app, doors, api.readIncident, ({ params }) => readIncident(house, params.incident))
  route(app, doors, api.listIncidentCandidates, async ({ params }) => ({
    items: await listIncidentCandidates(house, params.incident),
  }))
  route(app, doors, api.releaseIncident, async (call) => {
    const { params, body } = call
    const lifted = await liftHoldsOf(house, staffOf(call), params.incident, body)
    return { incident: await readIncident(house, params.incident), lifted }
  })
  route(app, doors, api.closeIncident, (call) =>
    answered(
      () => closeIncident(house, staffOf(call), call.params.incident, call.body),
      () => readIncident(house, call.params.incident),
    ),
  )
}

type StaffCall = Pick<Call<typeof api.readDeskHold>, 'account' | 'actor' | 'caller' | 'params'>

/** Holds: what accounts are told and answer, and what staff do. */
export function holdRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listHolds, async ({ account, capacity }) => ({
    items: await listHolds(house, readerOf(capacity), account),
  }))
  route(app, doors, api.readHold, ({ account, capacity, params }) =>
    readHold(house, readerOf(capacity), account, params.hold),
  )
  route(app, doors, api.answerHold, (call) => {
    const { account, params, body } = call
    return answered(
      () => answerHold(house, actingOf(call), account, params.hold, body),
      () => readHold(house, 'customer', account, params.hold),
    )
  })
  route(app, doors, api.listDeskHolds, ({ query }) => listDeskHolds(house, query))
  route(app, doors, api.listLooks, async () => ({ items: await listLooks(house) }))
  route(app, doors, api.listHoldsOfAccount, async ({ account }) => ({
    items: await listHoldsOfAccount(house, account),
  }))
  route(app, doors, api.readDeskHold, (call) => shown(call, call.params.hold))
  route(app, doors, api.placeHold, (call) =>
    answered(
      () => placeHoldByHand(house, staffOf(call), call.account, call.body),
      () => shown(call, call.body.holdId),
    ),
  )
  route(app, doors, api.lookAtHold, step(lookAtHold))
  route(app, doors, api.noteOnHold, step(noteOnHold))
  route(app, doors, api.liftHold, step(settle('lift')))
  route(app, doors, api.previewHoldMail, ({ account, params, body }) =>
    previewHoldMail(house, account, params.hold, body),
  )
  route(app, doors, api.confirmHold, step(settle('confirm_hold')))
  route(app, doors, api.undoHoldDecision, ({ account, caller, params }) =>
    undoHold(house, personOf(caller).personId, account, params.hold),
  )

  /** Has staff take a step, and answers with the hold as it then stands. */
  function step<Body>(
    take: (
      house: House,
      by: ActingStaff,
      account: string,
      hold: string,
      body: Body,
    ) => Promise<void>,
  ) {
    return (call: StaffCall & { body: Body }) =>
      answered(
        () => take(house, staffOf(call), call.account, call.params.hold, call.body),
        () => shown(call, call.params.hold),
      )
  }

  function shown({ account, actor }: Pick<StaffCall, 'account' | 'actor'>, hold: string) {
    return readDeskHold(house, staffActor(actor()), account, hold)
  }
}

function settle<Kind extends HoldDecision['kind']>(kind: Kind) {
  return (
    house: House,
    by: ActingStaff,
    account: string,
    hold: string,
    command: Extract<HoldDecision, { kind: Kind }>['command'],
  ) => scheduleHold(house, by, account, hold, { kind, command } as HoldDecision)
}

function readerOf(capacity: string): 'customer' | 'support' {
  return capacity === 'support' ? capacity : 'customer'
}
