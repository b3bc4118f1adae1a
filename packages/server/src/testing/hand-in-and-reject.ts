import { randomUUIDv7 } from 'node:crypto'
import type { House } from '../house.ts'
import { assessAll } from './assess-all.ts'
import { type castCustomer, castReviewer, type Reviewer } from './cast.ts'
import { rejectAtOnce } from './decide-at-once.ts'
import { handIn } from './hand-in.ts'
import { policyAtHome } from './policy-at-home.ts'

/** Hands a case in as a bought list, and has a reviewer reject it for that: gives who that was. */
export async function handInAndReject(
  house: House,
  owner: Awaited<ReturnType<typeof castCustomer>>,
  account: string,
  caseId: string,
): Promise<Reviewer> {
  const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
  await handIn(house, owner, account, caseId, [], bought.code)
  const reviewer = await castReviewer(house)
  await rejectAtOnce(house, reviewer.actor, account, caseId, {
    ...(await assessAll(house, reviewer, account, caseId)),
    decisionId: randomUUIDv7(),
    grounds: [...bought.grounds],
    remedies: [bought.remedies[0]!],
    statement: {},
  })
  return reviewer
}
