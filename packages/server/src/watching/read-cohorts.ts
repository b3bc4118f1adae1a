import type { Cohort } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import {
  type CameRow,
  type CountedImport,
  readCameRows,
  readImports,
  readSentRows,
  type SentRow,
  shareOfAll,
} from './read-counts.ts'

/**
 * What came back of each day's sending since a day, by import, and by group for what was told of the group
 * alone. The two bases are two views of the same sending and are never to be added up; the one by samples is
 * there only if something was told apart by them, or could not be. What was told of a group and what of its
 * imports belongs together: what came of an import that was sent to with its whole group has no `sent` of its
 * own. Returns whose day of sending nobody knows are in no cohort.
 *
 * @param tx as `command`, in the account
 * @param since in UTC, `YYYY-MM-DD`
 */
export async function readCohorts(tx: Tx, account: string, since: string): Promise<Cohort[]> {
  const imports = await readImports(tx, account)
  const sent = await readSentRows(tx, account, since)
  const came = await readCameRows(tx, account, since)
  const isSampled =
    came.some(({ basis }) => basis === 'sketch') || (await isUntold(tx, account, since))
  const bases = isSampled ? (['counted', 'sketch'] as const) : (['counted'] as const)
  return bases.flatMap((basis) => {
    const ofBasis = came.filter((row) => row.basis === basis && row.sentOn !== null)
    return cohortsOf(basis, sent, ofBasis, imports)
  })
}

async function isUntold(tx: Tx, account: string, since: string): Promise<boolean> {
  const row = await tx
    .selectFrom('untold_count')
    .select('code')
    .where('account_id', '=', account)
    .where('came_on', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function cohortsOf(
  basis: Cohort['basis'],
  sent: readonly SentRow[],
  came: readonly CameRow[],
  imports: readonly CountedImport[],
): Cohort[] {
  const sentBy = Map.groupBy(sent, ({ day, ...unit }) => keyOf({ ...unit, sentOn: day }))
  const cameBy = Map.groupBy(came, keyOf)
  const units = extentsOf(imports)
  return [...new Set([...sentBy.keys(), ...cameBy.keys()])].map((key) => {
    const [sentOn, groupId, batchId] = JSON.parse(key) as [string, string, string | null]
    const sentThen = sentBy.get(key) ?? []
    const { recipients, shareTold } = units(groupId, batchId)
    return {
      ...{ groupId, batchId, sentOn, basis },
      isFirst: sentThen.length > 0 && sentThen[0]!.before < recipients,
      shareTold: basis === 'counted' ? 1 : shareTold,
      cells: cellsOf(sentThen, cameBy.get(key) ?? []),
    }
  })
}

function keyOf({ sentOn, groupId, batchId }: Pick<CameRow, 'sentOn' | 'groupId' | 'batchId'>) {
  return JSON.stringify([sentOn, groupId, batchId])
}

/** How many recipients an import or a group has, and which share of them samples tell apart. */
function extentsOf(imports: readonly CountedImport[]) {
  const byBatch = new Map(imports.map((each) => [each.batchId, each]))
  const byGroup = Map.groupBy(imports, ({ groupId }) => groupId)
  return (groupId: string, batchId: string | null) => {
    const all = batchId === null ? (byGroup.get(groupId) ?? []) : [byBatch.get(batchId)!]
    const recipients = all.reduce((sum, each) => sum + each.recipients, 0)
    return { recipients, shareTold: shareOfAll(all) }
  }
}

function cellsOf(sent: readonly SentRow[], came: readonly CameRow[]): Cohort['cells'] {
  const providers = new Set([...sent, ...came].map(({ provider }) => provider))
  return [...providers].map((provider) => ({
    provider,
    sent: sent.find((row) => row.provider === provider)?.sent ?? 0,
    came: came
      .filter((row) => row.provider === provider)
      .map(({ code, daysAfter, count }) => ({ code, daysAfter, count })),
  }))
}
