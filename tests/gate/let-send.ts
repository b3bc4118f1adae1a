import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { readKnownBy } from '../../packages/server/src/gate/following/read-known-by.ts'
import type { House } from '../../packages/server/src/house.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'

/** A group that may be sent to, and the case that opened it. */
export interface OpenGroup {
  account: string
  group: string
  caseId: string
}

export async function letSend(house: House): Promise<OpenGroup> {
  const { account, group, caseId } = await castSubmitted(house)
  await accept(house, account, caseId)
  return { account, group, caseId }
}

export async function revoke(house: House, { account, caseId }: OpenGroup): Promise<void> {
  const lead = await castStaff(house, 'lead')
  await revokeApproval(house, lead.actor, account, caseId, {
    decisionId: randomUUIDv7(),
    grounds: [policyAtHome.grounds[0]!.code],
    text: 'Das Formular gibt es nicht mehr.',
  })
}

/** A key for following the gate of all accounts. */
export async function keyToFollow(house: House): Promise<string> {
  const admin = await castStaff(house, 'admin')
  const wish = { name: 'Versand', scopes: ['gate' as const, 'read' as const] }
  return (await issueKey(house, admin.actor, admin.name, null, wish)).secret
}

/** Resolves once every process that may answer for an account is said to know its newest revision. */
export async function knownByAll(house: House, account: string): Promise<void> {
  for (;;) {
    const { waitingFor, unheardUntil } = await readKnownBy(house, account, undefined)
    if (waitingFor.length === 0 && unheardUntil === null) return
    await pause(20)
  }
}
