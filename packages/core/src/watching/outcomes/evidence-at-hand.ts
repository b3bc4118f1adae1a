import type { Requirement } from '../../policy/packs/policy-pack.ts'
import { type EvidenceKind, evidenceKinds } from './outcome.ts'

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
