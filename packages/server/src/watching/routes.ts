import { api } from '@freigabe/contract'
import { switchRule } from '../case/rules/rule-standing.ts'
import { answered } from '../change/answering.ts'
import { accountsOf } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { callerName, sideRole, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { readOutcomes } from './outcomes/read-outcomes.ts'
import { readRuleReturns, returnsOfRule } from './outcomes/read-rule-returns.ts'
import { readReturns } from './read-returns.ts'
import { recordRates } from './record-rates.ts'
import { recordReturns } from './record-returns.ts'
import { reportSuppressed } from './report-suppressed.ts'
import { listSteps, readStep } from './steps/list-steps.ts'
import { widenStep } from './steps/widen-step.ts'

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
