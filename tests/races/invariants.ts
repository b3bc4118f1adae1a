import { inspect, isDeepStrictEqual } from 'node:util'
import { compileGroup, type GroupFacts } from '@freigabe/core'
import { sql } from 'kysely'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import {
  readGroupFacts,
  readStoredFacts,
} from '../../packages/server/src/gate/facts/read-group-facts.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { allGroupsOf, type Stage } from './stage.ts'

/** A rule that does not hold. */
export interface Breach {
  invariant: string
  about: string
}

/** Rules that must hold whenever nothing is under way, and that are broken. */
export async function breaches(stage: Stage): Promise<Breach[]> {
  return [
    ...(await staleFacts(stage)),
    ...(await doubleCases(stage)),
    ...(await failedSweeps(stage)),
  ]
}

/** The gate's stored facts match the tables, and its memory says the same. */
async function staleFacts({ house, account }: Stage): Promise<Breach[]> {
  const stale: Breach[] = []
  const groups = await allGroupsOf({ house, account })
  for (const group of groups) {
    const { stored, toStore, computed } = await inRole(
      house.database,
      'command',
      account,
      async (tx) => ({
        stored: await tx
          .selectFrom('gate_facts')
          .select('facts')
          .where('account_id', '=', account)
          .where('group_id', '=', group)
          .executeTakeFirst(),
        toStore: (await readStoredFacts(tx, account, group)).stored,
        computed: await readGroupFacts(tx, account, group),
      }),
    )
    const found = await house.gate.find([{ account, group }])
    const number = found.groups[0]!.group
    const remembered = number === -1 ? null : house.gate.table.groupAt(number).verdicts
    for (const [place, facts, wanted] of [
      ['stored', stored?.facts, toStore],
      ['remembered', remembered, compileGroup(computed)],
    ] as const) {
      if (isDeepStrictEqual(facts, wanted)) continue
      const about = inspect({ group, facts, wanted }, { depth: null, breakLength: Infinity })
      stale.push({ invariant: `${place} facts differ`, about })
    }
  }
  return stale
}

/** An import has one open case, and so does a form of a source. */
async function doubleCases({ house, account }: Stage): Promise<Breach[]> {
  const { rows } = await sql<{ subject: string; cases: string[] }>`
    select subject, array_agg(case_id::text) as cases from (
      select case_id, batch_id::text as subject from case_batch where account_id = ${account}
      union all
      select case_id, source_id::text from case_source where account_id = ${account}
    ) as about join approval_case using (case_id)
    where account_id = ${account} and status in ('awaiting_submission', 'in_review', 'awaiting_answer')
    group by subject having count(*) > 1`.execute(house.database.root)
  return rows.map((row) => ({ invariant: 'two open cases', about: JSON.stringify(row) }))
}

/** No sweep has left anything undone. */
async function failedSweeps({ house }: Stage): Promise<Breach[]> {
  const rows = await house.database.root.deleteFrom('sweep_failure').returningAll().execute()
  return rows.map((row) => ({ invariant: `sweep failed: ${row.code}`, about: JSON.stringify(row) }))
}

/** What the log no longer proves. */
export async function logBreaches({ house }: Stage): Promise<string[]> {
  const { broken } = await verifyLog(house.database)
  return broken.map((row) => JSON.stringify(row))
}

/** What the gate allows right after it was shut. */
export async function openAtGate(stage: Stage, verb: string): Promise<string[]> {
  if (verb !== 'suspend' && verb !== 'revoke' && verb !== 'reject') return []
  const { house, account } = stage
  const found: string[] = []
  for (const group of await allGroupsOf(stage)) {
    const facts = await inRole(house.database, 'command', account, (tx) =>
      readGroupFacts(tx, account, group),
    )
    const shut = facts.batches.filter((batch) => verb === 'suspend' || isShut(batch))
    const batches = shut.map(({ batchId }) => batchId)
    if (batches.length === 0) continue
    const question = { account, group, purpose: 'campaign' as const, batches }
    const [answer] = await checkGates(house, [question], null)
    if (answer?.enforced !== false && answer?.batches?.some(({ verdict }) => verdict === 'allow')) {
      found.push(JSON.stringify({ answer, facts }))
    }
  }
  return found
}

/** An import with recipients whose every approval was revoked, or that has none. */
function isShut({ approvals, isEmpty }: GroupFacts['batches'][number]): boolean {
  return !isEmpty && approvals.every(({ revoked }) => revoked)
}
