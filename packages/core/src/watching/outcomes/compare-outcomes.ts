import type { Cohort } from '../cohort.ts'
import { sumOf } from '../count-for-rule.ts'
import { groupBy } from '../group-by.ts'
import { isTouched } from '../provider-incidents.ts'
import {
  type CameOf,
  type DecidedApproval,
  type EvidenceKind,
  evidenceKinds,
  type OutcomeCode,
  outcomeCodes,
  type SentImport,
} from './outcome.ts'
import { likenessOf, type RateInterval, rateInterval } from './rate-interval.ts'

/** What came of some approvals. */
export interface OutcomeSums {
  approvals: number
  /** Of these, to so many something was sent of which the import was told. */
  sentTo: number
  imports: number
  sent: number
  rates: Readonly<Record<OutcomeCode, OutcomeRate>>
  held: number
  confirmed: number
  revoked: number
}

/** `untold`: nothing of the kind came back to anybody, so perhaps nobody reports it. */
export interface OutcomeRate extends CameOf {
  estimate: RateInterval | null
  missing: 'few' | 'untold' | null
}

export interface ComparedOutcomes {
  /** Who is taken to stand or fall together: lists of one account or, where few accounts send, one group. */
  drawn: 'accounts' | 'groups'
  /** Of how many imports at least one code is read on each basis. */
  bases: Readonly<Record<Cohort['basis'], number>>
  /** Messages to mailbox providers on days on which they failed: no rate of bounces has them. */
  failed: number
  all: OutcomeSums
  /** Each rule that accepted, beside what the lot gave to people. */
  rules: readonly (OutcomeSums & { rule: string; lot: OutcomeSums & { drawn: number } })[]
  /** Accepted by people to whom these rules recommended it. */
  recommended: readonly (OutcomeSums & { rule: string })[]
  /** Accepted by people to whom nothing was recommended. */
  people: OutcomeSums
  /** An approval with several methods counts for each. */
  methods: readonly (OutcomeSums & { method: string })[]
  evidence: readonly (OutcomeSums & { evidence: EvidenceKind })[]
}

/** Below this, groups are what is drawn: the question is then about the lists of these few. */
const leastAccounts = 10

/**
 * What came of approvals, by what decided, method stated and evidence at hand.
 *
 * @param rejected by people in cases that the lot took from a rule: the rule of each
 * @param basis of two views of the same sending, the one to look at
 */
export function compareOutcomes(
  approvals: readonly DecidedApproval[],
  imports: readonly SentImport[],
  rejected: readonly string[],
  basis: Cohort['basis'],
): ComparedOutcomes {
  const { drawn, sumsOf } = summing(imports, basis)
  const sumsBy = <Key extends string>(keysOf: (approval: DecidedApproval) => readonly Key[]) =>
    [...keyed(approvals, keysOf)].map(([key, own]) => [key, sumsOf(own)] as const).sort(byApprovals)
  return {
    drawn,
    bases: { counted: readBy(imports, 'counted'), sketch: readBy(imports, 'sketch') },
    failed: sumOf(imports, ({ failed }) => failed),
    all: sumsOf(approvals),
    rules: ruleOutcomes(approvals, rejected, sumsOf),
    recommended: sumsBy(recommending).map(([rule, sums]) => ({ rule, ...sums })),
    people: sumsOf(approvals.filter(isByPeopleAlone)),
    methods: sumsBy(({ methods }) => methods).map(([method, sums]) => ({ method, ...sums })),
    evidence: sumsBy(({ evidence }) => (evidence === null ? [] : [evidence]))
      .map(([evidence, sums]) => ({ evidence, ...sums }))
      .sort((one, other) => rank(one) - rank(other)),
  }
}

type SumsOf = (approvals: readonly DecidedApproval[]) => OutcomeSums

/** What each rule accepted, and what people did with the cases that the lot took from it. */
function ruleOutcomes(
  approvals: readonly DecidedApproval[],
  rejected: readonly string[],
  sumsOf: SumsOf,
): ComparedOutcomes['rules'] {
  const decided = (kind: 'rule' | 'lot') =>
    keyed(approvals, ({ decidedBy }) => (decidedBy.kind === kind ? [decidedBy.rule] : []))
  const [alone, byLot] = [decided('rule'), decided('lot')]
  return [...new Set([...alone.keys(), ...byLot.keys(), ...rejected])]
    .map((rule) => {
      const accepted = byLot.get(rule) ?? []
      const drawn = accepted.length + rejected.filter((one) => one === rule).length
      return { rule, ...sumsOf(alone.get(rule) ?? []), lot: { drawn, ...sumsOf(accepted) } }
    })
    .sort((one, other) => other.approvals - one.approvals)
}

function keyed<Key>(
  approvals: readonly DecidedApproval[],
  keysOf: (approval: DecidedApproval) => readonly Key[],
): Map<Key, DecidedApproval[]> {
  const all = approvals.flatMap((approval) => keysOf(approval).map((key) => ({ key, approval })))
  return new Map(
    [...groupBy(all, ({ key }) => key)].map(([key, own]) => [key, own.map((one) => one.approval)]),
  )
}

function byApprovals(
  [, one]: readonly [unknown, OutcomeSums],
  [, other]: readonly [unknown, OutcomeSums],
) {
  return other.approvals - one.approvals
}

function recommending({ decidedBy }: DecidedApproval): readonly string[] {
  return decidedBy.kind === 'people' ? decidedBy.recommendedBy : []
}

function isByPeopleAlone({ decidedBy }: DecidedApproval): boolean {
  return decidedBy.kind === 'people' && decidedBy.recommendedBy.length === 0
}

function rank({ evidence }: { evidence: EvidenceKind }): number {
  return evidenceKinds.indexOf(evidence)
}

/** Of how many imports at least one code is read on a basis. */
export function readBy(imports: readonly SentImport[], basis: Cohort['basis']): number {
  return imports.filter((sent) => outcomeCodes.some((code) => countOutcome(sent, code, basis)))
    .length
}

/** What came of one import, read once for all the sums that it is part of. */
interface CountedImport extends SentImport {
  counted: Readonly<Record<OutcomeCode, CameOf | null>>
}

function countImport(sent: SentImport, basis: Cohort['basis']): CountedImport {
  const of = (code: OutcomeCode) => countOutcome(sent, code, basis)
  return {
    ...sent,
    counted: {
      bounce_unknown_recipient: of('bounce_unknown_recipient'),
      complaint: of('complaint'),
      unsubscribe: of('unsubscribe'),
    },
  }
}

/** Adds up what came of some of the approvals. */
export function summing(sentImports: readonly SentImport[], basis: Cohort['basis']) {
  const imports = sentImports.map((sent) => countImport(sent, basis))
  const byApproval = groupBy(imports, ({ decisionId }) => decisionId)
  const accounts = new Set(imports.map(({ accountId }) => accountId)).size
  const drawn = accounts < leastAccounts ? ('groups' as const) : ('accounts' as const)
  const overall = new Map(
    outcomeCodes.map((code) => [
      code,
      { likeness: likenessOf(bySender(imports, code)), isTold: imports.some(tells(code)) },
    ]),
  )
  return { drawn, sumsOf }

  function sumsOf(approvals: readonly DecidedApproval[]): OutcomeSums {
    const own = approvals.flatMap(({ decisionId }) => byApproval.get(decisionId) ?? [])
    return {
      approvals: approvals.length,
      sentTo: new Set(own.map(({ decisionId }) => decisionId)).size,
      imports: own.length,
      sent: sumOf(own, ({ sent }) => sent),
      rates: {
        bounce_unknown_recipient: rateOf(own, 'bounce_unknown_recipient'),
        complaint: rateOf(own, 'complaint'),
        unsubscribe: rateOf(own, 'unsubscribe'),
      },
      held: approvals.filter(({ isHeld }) => isHeld).length,
      confirmed: approvals.filter(({ isConfirmed }) => isConfirmed).length,
      revoked: approvals.filter(({ isRevoked }) => isRevoked).length,
    }
  }

  function rateOf(own: readonly CountedImport[], code: OutcomeCode): OutcomeRate {
    const senders = bySender(own, code)
    const { likeness, isTold } = overall.get(code)!
    const estimate = isTold ? rateInterval(senders, likeness) : null
    return {
      came: Math.round(sumOf(senders, ({ came }) => came)),
      of: Math.round(sumOf(senders, ({ of }) => of)),
      estimate,
      missing: estimate ? null : isTold ? 'few' : 'untold',
    }
  }

  function bySender(own: readonly CountedImport[], code: OutcomeCode): CameOf[] {
    const senders = groupBy(own, (sent) => (drawn === 'groups' ? sent.groupId : sent.accountId))
    return [...senders.values()].flatMap((alike) => {
      const of = sumOf(alike, ({ counted }) => counted[code]?.of ?? 0)
      return of > 0 ? [{ came: sumOf(alike, ({ counted }) => counted[code]?.came ?? 0), of }] : []
    })
  }
}

function tells(code: OutcomeCode) {
  return ({ came, untold }: SentImport) =>
    untold.includes(code) || came.some((one) => one.code === code && one.count > 0)
}

/**
 * What came of an import under one basis; null where the other one holds, or nobody can tell.
 *
 * An import is counted where the sender placed all that came back. Where the sender left some of it to the samples,
 * all of it is read as samples would have told it: what the sender did place counts by the share that they tell
 * apart. So an import has one basis for each code, and nothing is added up twice.
 *
 * As in `countForRule`, what went to a failing mailbox provider is left out of bounces; complaints are divided by what went to providers that report them one by one, by all that
 * was sent where no provider is told or more complained than was sent there, and by nothing where more came back
 * than was sent.
 */
export function countOutcome(
  sent: SentImport,
  code: OutcomeCode,
  basis: Cohort['basis'],
): CameOf | null {
  const came = sent.came.filter((one) => one.code === code)
  const placed = came.filter((one) => one.basis === 'sketch')
  const isSampled = placed.length > 0 || sent.untold.includes(code)
  if (isSampled !== (basis === 'sketch')) return null
  const share = isSampled ? sent.shareTold : 1
  const told = (part: 'count' | 'reporting') =>
    sumOf(came, (one) => one[part] * (one.basis === basis ? 1 : share))
  const counting = isTouched(code, 'bounces') ? sent.sent - sent.failed : sent.sent
  const all = { came: told('count'), of: counting * share }
  const reporting =
    code === 'complaint' && sent.reporting !== null
      ? { came: told('reporting'), of: sent.reporting * share }
      : all
  return [reporting, all].find(({ came, of }) => came <= of) ?? null
}
