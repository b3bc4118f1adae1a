import { randomUUIDv7 } from 'node:crypto'
import type { PolicyTrial } from '@freigabe/contract'
import { noSums } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { lockPolicyDraft, refuseOtherVersion } from '../drafts/draft-row.ts'
import { faultyPolicy, readChangedPacks } from '../drafts/read-changed-packs.ts'
import { tryPolicyJob } from './jobs.ts'
import { trialView } from './read-policy-trial.ts'

/**
 * Has a draft tried on past cases as this person read it; this discards the result of an earlier trial. A
 * second click while it runs changes nothing. Throws NOT_FOUND, POLICY_DRAFT_CLOSED, POLICY_DRAFT_CHANGED and
 * POLICY_FAULTY.
 */
export async function tryPolicyDraft(
  house: House,
  draft: string,
  version: number,
): Promise<PolicyTrial> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const found = await lockPolicyDraft(tx, draft)
    refuseOtherVersion(found, version)
    const running = await tx
      .selectFrom('policy_trial')
      .selectAll()
      .where('draft_id', '=', draft)
      .where('version', '=', version)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst()
    if (running !== undefined) return trialView(running)
    const inForce = await house.policies.inForce(tx)
    const { faults } = await readChangedPacks(tx, inForce, found.files)
    if (faults.length > 0) throw faultyPolicy(faults)
    const trial = {
      version,
      run: randomUUIDv7(),
      state: 'waiting' as const,
      asked_at: unit.now,
      finished_at: null,
      total: 0,
      done: 0,
      changed: 0,
      sums: JSON.stringify(noSums),
    }
    const row = await tx
      .insertInto('policy_trial')
      .values({ draft_id: draft, ...trial })
      .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(trial))
      .returningAll()
      .executeTakeFirstOrThrow()
    unit.enqueue(tryPolicyJob, { draft, run: trial.run })
    return trialView(row)
  })
}
