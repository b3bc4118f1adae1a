import { api, type GateAnswer, type GateQuestion } from '@freigabe/contract'
import type { z } from 'zod'
import type { House } from '../house.ts'
import type { Caller } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { checkGates } from './check-gates.ts'
import { listGateChanges } from './list-gate-changes.ts'

/** Whether something may be sent. */
export function gateRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.checkGate, async ({ body, caller }) => {
    const [answer] = await checkForCaller(house, caller, [body])
    return answer!
  })
  route(app, doors, api.checkGates, async ({ body, caller }) => ({
    answers: await checkForCaller(house, caller, body.checks),
  }))
  route(app, doors, api.listGateChanges, ({ query }) => listGateChanges(house, query))
}

/** Answers a caller's questions, of accounts that are not theirs as of ones that there are not. */
export function checkForCaller(
  house: House,
  caller: Caller,
  questions: readonly z.output<typeof GateQuestion>[],
): Promise<GateAnswer[]> {
  return checkGates(house, questions, accountsOf(caller), isSender(caller))
}

/** People look how a group stands; keys belong to what sends. */
function isSender({ kind }: Caller): boolean {
  return kind === 'account_key' || kind === 'platform_key'
}

/** The accounts that a caller may ask about; null for all of them. */
function accountsOf(caller: Caller): readonly string[] | null {
  if (caller.kind === 'account_key') return [caller.accountId]
  if (caller.kind === 'person' && caller.staffRoles.length === 0) {
    return caller.memberships.map((membership) => membership.accountId)
  }
  return null
}
