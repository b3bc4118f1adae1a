import type { Batch, Chart, Comparison, Finding } from '@freigabe/contract'
import {
  barTexts,
  comparisonTexts,
  elsewhereText,
  isComparisonForDesk,
  isSameList,
  leastShareOf,
  type SharedFacts,
  shareOf,
} from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { StoredComparison } from '../../database/tables.ts'

/** What the comparison of an import found, as the API shows it; what is for the desk alone to nobody else. */
export function comparisonView({ at, findings }: StoredComparison, reader: RoleName): Comparison {
  const told = findings.filter(({ id }) => reader === 'desk' || !isComparisonForDesk(id))
  return {
    at,
    findings: told.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      ...comparisonTexts(finding),
      chart: chartOf(finding),
      facts: { ...finding.facts },
    })),
  }
}

/** How much of the list appears elsewhere, where a figure may be told. */
function chartOf(finding: StoredComparison['findings'][number]): Chart | null {
  if (finding.id === 'rejected_elsewhere' || finding.id === 'traded_list') return null
  const { recipients, shared } = finding.facts
  return {
    kind: 'bars',
    full: 'whole',
    whole: recipients,
    bars: [
      { label: barTexts[finding.id], count: shared },
      { label: others, count: recipients - shared },
    ],
  }
}

const others = { de: 'übrige', en: 'others' }

/**
 * Imports as the desk sees them: findings about other accounts also say whose lists share how many
 * recipients. No other side can read the tables behind this.
 */
export async function showMatches(
  tx: Tx,
  account: string,
  batches: readonly Batch[],
): Promise<Batch[]> {
  const about = batches.filter(({ screening }) => screening?.comparison?.findings.some(isElsewhere))
  if (about.length === 0) return [...batches]
  const matches = await readMatches(tx, account, about)
  return batches.map((batch) => {
    const comparison = batch.screening?.comparison
    if (!batch.screening || !comparison) return batch
    const own = matches.filter((match) => match.batch_id === batch.id)
    const findings = comparison.findings.map((finding) => shown(finding, own))
    return { ...batch, screening: { ...batch.screening, comparison: { ...comparison, findings } } }
  })
}

type Match = Awaited<ReturnType<typeof readMatches>>[number]

function readMatches(tx: Tx, account: string, batches: readonly Batch[]) {
  return tx
    .selectFrom('list_match')
    .innerJoin('account', 'account.account_id', 'list_match.other_account_id')
    .select(['list_match.batch_id', 'related', 'decided', 'recipients', 'compared', 'shared'])
    .select('account.name')
    .where('list_match.account_id', '=', account)
    .where(
      'list_match.batch_id',
      'in',
      batches.map(({ id }) => id),
    )
    .execute()
}

type ElsewhereId = Parameters<typeof elsewhereText>[0]

function isElsewhere({ id }: Pick<Finding, 'id'>): boolean {
  return id === 'rejected_elsewhere' || id === 'traded_list'
}

function shown(finding: Finding, matches: readonly Match[]): Finding {
  if (!isElsewhere(finding)) return finding
  const id = finding.id as ElsewhereId
  const lists = matches
    .filter((match) => belongsTo(id, match))
    .map((match) => ({ name: match.name, facts: sharedFacts(match) }))
    .sort((a, b) => b.facts.leastShare - a.facts.leastShare)
  const largest = lists[0]
  if (largest === undefined) return finding
  return {
    ...finding,
    text: elsewhereText(id, largest.facts, lists.length),
    facts: { accounts: byAccount(lists) },
  }
}

/** For each account, its list that shares the most; they come in this order. */
function byAccount(lists: readonly { name: string; facts: SharedFacts }[]) {
  const accounts = new Map<string, number>()
  for (const { name, facts } of lists) {
    if (!accounts.has(name)) accounts.set(name, facts.shared)
  }
  return [...accounts].map(([account, recipients]) => ({ account, recipients }))
}

function belongsTo(id: ElsewhereId, match: Match): boolean {
  if (id === 'rejected_elsewhere')
    return match.decided === 'rejected' || match.decided === 'revoked'
  return !match.related && isSameList({ sampled: sampledOf(match) })
}

function sampledOf({ compared, shared, recipients }: Match) {
  return { compared, shared, isWhole: compared === recipients }
}

function sharedFacts(match: Match): SharedFacts {
  const { recipients, compared } = match
  const share = shareOf(sampledOf(match))
  return {
    recipients,
    shared: Math.round(share * recipients),
    share,
    leastShare: leastShareOf(sampledOf(match)),
    compared,
  }
}
