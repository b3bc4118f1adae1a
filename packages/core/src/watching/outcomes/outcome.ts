import type { Requirement } from '../../policy/packs/policy-pack.ts'
import type { Cohort, ReturnCode } from '../cohort.ts'

/** What proves or refutes an approval, in the order in which it is shown. */
export const outcomeCodes = [
  'bounce_unknown_recipient',
  'complaint',
  'unsubscribe',
] as const satisfies ReturnCode[]
export type OutcomeCode = (typeof outcomeCodes)[number]

/** The kinds of evidence, the strongest first. */
export const evidenceKinds = ['double_opt_in', 'records', 'file', 'link', 'words'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** An approval, by what decided, and what became of it in the time that is looked at. */
export interface DecidedApproval {
  decisionId: string
  decidedBy: Decider
  /** Collection methods as stated. */
  methods: readonly string[]
  /** The strongest that was at hand; null where nobody can say any more. */
  evidence: EvidenceKind | null
  isHeld: boolean
  isConfirmed: boolean
  isRevoked: boolean
}

/** `lot`: a person, because the lot took the case from the rule that would have accepted it. */
export type Decider =
  | { kind: 'rule' | 'lot'; rule: string }
  | { kind: 'people'; recommendedBy: readonly string[] }

/** What was sent to an import under an approval, and what came of it. */
export interface SentImport {
  decisionId: string
  accountId: string
  groupId: string
  sent: number
  /** Of it, what went to providers that report complaints one by one; null where no provider was told. */
  reporting: number | null
  /** Of it, what went to mailbox providers on days on which they failed for many: of that, no bounce says anything. */
  failed: number
  /** The share of its recipients that its sample tells apart; 0 without one. */
  shareTold: number
  /** The kinds of what came back to the account and no sample could place. */
  untold: readonly OutcomeCode[]
  came: readonly CameOfImport[]
}

/** So much came back of an import, as its sender or a sample placed it. */
export interface CameOfImport {
  code: OutcomeCode
  basis: Cohort['basis']
  count: number
  /** Of it, from providers that report complaints one by one. */
  reporting: number
}

/** What came, of how many of whom it could be told. */
export interface CameOf {
  came: number
  of: number
}

/**
 * The strongest evidence that was at hand when a case was decided; `words` where there was nothing to look at.
 *
 * @param supplied keys of the details that were supplied, as in the fact `completeness.supplied`
 * @param requirements by id, as they were asked
 * @param isAttached whether a file came with an answer to a question
 */
export function evidenceAtHand(
  supplied: readonly string[],
  requirements: ReadonlyMap<string, Pick<Requirement, 'kind' | 'columns'>>,
  isAttached: boolean,
): EvidenceKind {
  const kinds = new Set<EvidenceKind>(isAttached ? ['file'] : [])
  for (const key of supplied) {
    const requirement = requirements.get(key.slice(key.lastIndexOf('/') + 1))
    if (requirement) kinds.add(kindOf(requirement))
  }
  return evidenceKinds.find((kind) => kinds.has(kind)) ?? 'words'
}

function kindOf({ kind, columns = [] }: Pick<Requirement, 'kind' | 'columns'>): EvidenceKind {
  if (kind === 'records') {
    return columns.some(({ id }) => id === 'confirmed_at') ? 'double_opt_in' : 'records'
  }
  return kind === 'file' || kind === 'link' ? kind : 'words'
}
