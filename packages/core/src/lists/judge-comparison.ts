import {
  type ComparisonFacts,
  type ComparisonFinding,
  type ListMatch,
  leastShareOf,
  type SampledShare,
  type SharedFacts,
  shareOf,
} from './comparison.ts'

/** Below this share of either list an overlap says little: people are in many lists. */
const considerable = 0.05
/**
 * Another account's list is only reported if it holds this many of these recipients: otherwise a customer
 * could find out whom others mail by importing a few addresses.
 */
const leastRecipients = 20
/** From this share on the lists are more or less the same. */
const sameList = 0.5
const weighty = 0.1
/** A list that is mailed loses such addresses as they bounce; a share that an old one keeps. */
const manyDead = 0.03

/**
 * What reviewer and customer should know about a list that resembles others: a pure function of the facts.
 * Findings about other accounts never weigh as `serious`: they may lead to a question or a second reviewer,
 * but never alone to a rejection.
 */
export function judgeComparison(facts: ComparisonFacts): ComparisonFinding[] {
  const matches = facts.matches.filter((match) => isConsiderable(facts, match))
  const own = matches.filter(({ accountId }) => accountId === facts.accountId)
  const others = matches.filter(({ accountId }) => accountId !== facts.accountId)
  return [
    ...approvedBefore(facts),
    ...rejectedBefore(facts, own),
    ...rejectedElsewhere(others),
    ...tradedList(facts, others),
    ...longDead(facts),
  ]
}

/** Whether a match is worth reporting; one that is not is not kept, either. */
export function isConsiderable(
  { accountId, recipients }: Pick<ComparisonFacts, 'accountId' | 'recipients'>,
  match: ListMatch,
): boolean {
  const enough =
    match.accountId === accountId || leastShareOf(match.sampled) * recipients >= leastRecipients
  return enough && (shareOf(match.sampled) >= considerable || match.ofOther >= considerable)
}

/** Whether two lists are more or less the same: at least half of this one is in the other. */
export function isSameList({ sampled }: Pick<ListMatch, 'sampled'>): boolean {
  return leastShareOf(sampled) >= sameList
}

function approvedBefore({ approved, recipients }: ComparisonFacts): ComparisonFinding[] {
  if (approved === null || shareOf(approved) < considerable) return []
  return [{ id: 'approved_before', severity: 'info', facts: shared(approved, recipients) }]
}

function rejectedBefore(
  { recipients }: ComparisonFacts,
  own: readonly ListMatch[],
): ComparisonFinding[] {
  const worst = largest(own.filter(wasRefused))
  if (worst === undefined) return []
  const least = leastShareOf(worst.sampled)
  const severity = least >= sameList ? 'serious' : least >= weighty ? 'warning' : 'notice'
  const facts = { ...shared(worst.sampled, recipients), batchId: worst.batchId }
  return [{ id: 'rejected_before', severity, facts }]
}

function rejectedElsewhere(others: readonly ListMatch[]): ComparisonFinding[] {
  const worst = largest(others.filter(wasRefused))
  if (worst === undefined) return []
  const severity = leastShareOf(worst.sampled) >= weighty ? 'warning' : 'notice'
  return [{ id: 'rejected_elsewhere', severity, facts: { isPart: !isSameList(worst) } }]
}

function tradedList(
  { accountId, parties }: ComparisonFacts,
  others: readonly ListMatch[],
): ComparisonFinding[] {
  const strangers = new Set(others.filter(isSameList).map((match) => parties.get(match.accountId)))
  strangers.delete(parties.get(accountId))
  if (strangers.size === 0) return []
  const severity = strangers.size > 1 ? 'warning' : 'notice'
  return [{ id: 'traded_list', severity, facts: {} }]
}

function longDead({ dead, recipients }: ComparisonFacts): ComparisonFinding[] {
  if (dead === null) return []
  const least = leastShareOf(dead)
  if (least < manyDead || least * recipients < leastRecipients) return []
  const severity = least >= weighty ? 'warning' : 'notice'
  return [{ id: 'long_dead', severity, facts: shared(dead, recipients) }]
}

/** Whether customers do not read a finding of this id. */
export function isComparisonForDesk(id: string): boolean {
  return id === 'long_dead'
}

/** Whether a list was rejected, or its approval revoked. */
export function wasRefused({ decided }: Pick<ListMatch, 'decided'>): boolean {
  return decided === 'rejected' || decided === 'revoked'
}

function largest(matches: readonly ListMatch[]): ListMatch | undefined {
  return matches.toSorted((a, b) => leastShareOf(b.sampled) - leastShareOf(a.sampled))[0]
}

function shared(sampled: SampledShare, recipients: number): SharedFacts {
  const share = shareOf(sampled)
  return {
    recipients,
    shared: Math.round(share * recipients),
    share,
    leastShare: leastShareOf(sampled),
    compared: sampled.compared,
  }
}
