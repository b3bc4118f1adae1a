import { randomUUIDv7 } from 'node:crypto'
import type { api, PolicyTrial, QueryOf, ResponseOf } from '@freigabe/contract'
import { noSums, type TrialSums } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { lockPolicyDraft, refuseOtherVersion } from '../drafts/draft-row.ts'
import { faultyPolicy, readChangedPacks } from '../drafts/read-changed-packs.ts'
import { tryPolicyJob } from './jobs.ts'

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

/** What a draft would have made of past cases, as totals. Throws NOT_FOUND if it has not been tried. */
export async function readPolicyTrial(house: House, draft: string): Promise<PolicyTrial> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('policy_trial')
      .selectAll()
      .where('draft_id', '=', draft)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return trialView(row)
  })
}

/** The cases that would have gone another way, newest first. */
export async function listPolicyTrialCases(
  house: House,
  draft: string,
  { cursor, limit }: QueryOf<typeof api.listPolicyTrialCases>,
): Promise<ResponseOf<typeof api.listPolicyTrialCases>> {
  const after = decodeCursor(cursor, 1)
  const rows = await readAs(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('policy_trial_case as tried')
      .innerJoin('account', 'account.account_id', 'tried.account_id')
      .innerJoin('approval_case', (join) =>
        join
          .onRef('approval_case.account_id', '=', 'tried.account_id')
          .onRef('approval_case.case_id', '=', 'tried.case_id'),
      )
      .innerJoin('recipient_group', (join) =>
        join
          .onRef('recipient_group.account_id', '=', 'tried.account_id')
          .onRef('recipient_group.group_id', '=', 'approval_case.group_id'),
      )
      .select([
        'tried.position',
        'tried.account_id as accountId',
        'account.name as accountName',
        'tried.case_id as caseId',
        'recipient_group.name as groupName',
        'tried.revision',
        'tried.at',
        'tried.before',
        'tried.after',
      ])
      .where('tried.draft_id', '=', draft)
      .$if(after !== null, (query) => query.where('tried.position', '>', Number(after![0])))
      .orderBy('tried.position')
      .limit(limit + 1)
      .execute(),
  )
  return pageOf(
    rows,
    limit,
    ({ position: _position, ...item }) => item,
    ({ position }) => [position],
  )
}

const outcomes = ['accepted', 'asked', 'held', 'person'] as const
const routes = ['by_rule', 'fast', 'normal', 'specialist', 'second_eyes'] as const

/** A trial as the API shows it. */
function trialView(row: Selectable<Tables['policy_trial']>): PolicyTrial {
  const { sums } = row
  return {
    state: row.state,
    version: row.version,
    askedAt: row.asked_at,
    finishedAt: row.finished_at,
    total: row.total,
    done: row.done,
    changed: row.changed,
    outcomes: outcomes.map((outcome) => ({ outcome, ...pair(sums.outcomes, outcome) })),
    routes: routes.map((route) => ({ route, ...pair(sums.routes, route) })),
    promises: Object.keys(sums.promises)
      .sort()
      .map((promise) => ({ promise: JSON.parse(promise), ...pair(sums.promises, promise) })),
  }
}

function pair(pairs: TrialSums['outcomes'], name: string): { before: number; after: number } {
  const [before, after] = pairs[name] ?? [0, 0]
  return { before, after }
}
