import type { TrialSums, TriedCase } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { PastCase } from './read-past-cases.ts'

/** One run of a trial; a draft that is tried again begins another one. */
export interface Trial {
  draft: string
  run: string
}

/** A past case as it went, and as it would have gone. */
export interface Tried {
  past: PastCase
  before: TriedCase
  after: TriedCase
}

interface Progress {
  done: number
  /** Changed cases that were stored before. */
  changed: number
  sums: TrialSums
  otherwise: readonly Tried[]
}

/** Stores how far a trial is. False where this run no longer counts, since the draft is tried anew. */
export async function storeProgress(
  house: House,
  trial: Trial,
  { done, changed, sums, otherwise }: Progress,
): Promise<boolean> {
  return change(house, 'worker', null, async ({ tx }) => {
    const isOurs = await update(tx, trial, {
      done,
      changed: changed + otherwise.length,
      sums: JSON.stringify(sums),
    })
    if (isOurs && otherwise.length > 0) {
      await tx
        .insertInto('policy_trial_case')
        .values(otherwise.map((tried, at) => caseRow(trial, changed + at, tried)))
        .execute()
    }
    return isOurs
  })
}

/** Ends a trial, unless the draft is tried anew. */
export async function endTrial(
  house: House,
  trial: Trial,
  state: 'done' | 'failed',
): Promise<void> {
  await change(house, 'worker', null, (unit) =>
    update(unit.tx, trial, { state, finished_at: unit.now }),
  )
}

function caseRow({ draft }: Trial, position: number, { past, before, after }: Tried) {
  return {
    draft_id: draft,
    position,
    account_id: past.account,
    case_id: past.caseId,
    revision: past.revision,
    at: past.at,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }
}

async function update(
  tx: Tx,
  { draft, run }: Trial,
  change: {
    state?: 'done' | 'failed'
    finished_at?: string
    done?: number
    changed?: number
    sums?: string
  },
): Promise<boolean> {
  const updated = await tx
    .updateTable('policy_trial')
    .set(change)
    .where('draft_id', '=', draft)
    .where('run', '=', run)
    .returning('draft_id')
    .executeTakeFirst()
  return updated !== undefined
}
