import { api, standards, urlOf } from '@freigabe/contract'
import type { GateHouse, House } from '../house.ts'
import type { Caller } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Answer, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { accountsOf, checkForCaller } from './asking/check-gates.ts'
import { registerEach } from './asking/ways-to-ask.ts'
import { answerFollower, noteReport } from './following/answer-follower.ts'
import { listFollowers } from './following/list-followers.ts'
import { listGateChanges } from './following/list-gate-changes.ts'
import { readKnownBy } from './following/read-known-by.ts'
import { listObserved, readObserved } from './following/read-observed.ts'

/** Whether something may be sent: every process of the gate answers that. */
export function gateRoutes(app: App, doors: Doors, house: GateHouse) {
  registerEach((endpoint, answer) =>
    route(app, doors, endpoint, async ({ body, caller, reply }) => {
      const answered = await answer(body, (questions) =>
        checkForCaller(house, caller, questions, reply),
      )
      return answered as Answer<typeof endpoint>
    }),
  )
  route(app, doors, standards.readAuthzenConfiguration, async () => ({
    policy_decision_point: house.config.url,
    access_evaluation_endpoint: house.config.url + urlOf(standards.evaluateAccess),
    access_evaluations_endpoint: house.config.url + urlOf(standards.evaluateAccesses),
  }))
  route(app, doors, api.readGateSnapshot, async ({ body, caller, reply }) => {
    const accounts = followed(caller, body.accounts)
    // That of some accounts is made for each who asks; the whole is one file for all, and hundreds may begin at once.
    const perSecond = accounts === null ? 100 : 10
    house.questions.count(caller, Math.ceil(house.config.FREIGABE_GATE_LIMIT / perSecond), reply)
    reply.header('cache-control', 'no-store').type('application/octet-stream')
    if (accounts !== null) return reply.send(await house.gate.snapshots.some(accounts))
    const snapshot = await house.gate.snapshots.whole()
    const start = body.resume?.snapshot === snapshot.name ? body.resume.from : 0
    reply.header('snapshot', snapshot.name).header('snapshot-from', start)
    return reply.send(snapshot.read(start))
  })
  route(app, doors, api.followGate, async ({ body, caller, reply, request }) => {
    house.questions.count(caller, 1, reply)
    const { position, waitMilliseconds } = body
    const accounts = followed(caller, body.accounts)
    noteReport(house, body, accountsOf(caller))
    const address = request.ip
    const follower = { ...body.follower, address, key: keyOf(caller) }
    reply.header('cache-control', 'no-store').type('application/octet-stream')
    return reply.send(
      await answerFollower(house, { position, waitMilliseconds, accounts, follower }),
    )
  })
  route(app, doors, api.leaveGate, async ({ body, caller }) => {
    noteReport(house, body, accountsOf(caller))
    await house.gate.followers.leave({ id: body.follower, key: keyOf(caller) })
    return undefined
  })
  route(app, doors, api.listGateChanges, ({ query }) => listGateChanges(house, query))
}

/** Who follows, and what would have been denied, for the people who watch over that. */
export function followerRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listFollowers, () => listFollowers(house))
  route(app, doors, api.readKnownBy, ({ account, query }) =>
    readKnownBy(house, account, query.revision),
  )
  route(app, doors, api.readObserved, ({ account, query }) => readObserved(house, account, query))
  route(app, doors, api.listObserved, ({ query }) => listObserved(house, query))
}

/** The key of a caller; the contract lets no other caller follow. */
function keyOf(caller: Caller) {
  if (!('keyId' in caller)) throw new Error('Only a key follows the gate.')
  return { id: caller.keyId, name: caller.name }
}

/** The accounts that a caller follows: those it names, and only those it may ask about. */
function followed(caller: Caller, named: readonly string[] | undefined): Set<string> | null {
  const only = accountsOf(caller)
  if (only !== null) return new Set(only)
  return named === undefined ? null : new Set(named)
}
