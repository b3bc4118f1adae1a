import { api } from '@freigabe/contract'
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
    const [answer] = await checkGates(house, [body], accountsOf(caller), isSender(caller))
    return answer!
  })
  route(app, doors, api.checkGates, async ({ body, caller }) => ({
    answers: await checkGates(house, body.checks, accountsOf(caller), isSender(caller)),
  }))
  route(app, doors, api.listGateChanges, ({ query }) => listGateChanges(house, query))
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
