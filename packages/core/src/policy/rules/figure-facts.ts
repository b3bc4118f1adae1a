import type { Contradiction } from '../../case/contradictions/contradiction.ts'
import type { CaseRead, FindingSeverity } from './case-read.ts'

export type Figures = Readonly<Record<string, number>>

/**
 * The figures of everything that was found, by `ID.FIGURE`. Those of a finding are of the import in which it
 * weighs most, of equals of the largest, so that part and whole go together. What was not found has none.
 */
export function figureFacts(
  read: CaseRead,
  contradictions: readonly Contradiction[] | null,
): Figures {
  const { signals, traits } = read
  return Object.fromEntries([
    ...findingsIn(read).flatMap(({ id, facts }) => figuresOf(id, facts)),
    ...(contradictions ?? []).flatMap(({ code, figures }) => figuresOf(code, figures)),
    ...(signals ?? []).flatMap(({ code, facts: { shared, ...facts }, elsewhere }) =>
      figuresOf(code, {
        cases: facts.caseIds.length,
        elsewhere: elsewhere.length,
        differences: facts.differences.length,
        evidence: facts.evidenceIds.length,
        ...(facts.files !== undefined && { files: facts.files }),
        ...shared,
      }),
    ),
    ...[...new Set(traits?.map(({ kind }) => kind))].flatMap((kind) => {
      const cases = traits!.filter((trait) => trait.kind === kind)
      const own = cases.filter(({ isOwn }) => isOwn).length
      return figuresOf(kind, { own, elsewhere: cases.length - own })
    }),
  ])
}

const severities: readonly FindingSeverity[] = ['info', 'notice', 'warning', 'serious']

/** Each finding of screening and comparison once; none while an import is not screened. */
function findingsIn({ batches }: CaseRead) {
  if (batches.some(({ report }) => report === null)) return []
  const found = new Map<string, { id: string; facts: object; rank: [number, number] }>()
  for (const { report, comparison } of batches) {
    for (const { id, severity, facts } of [...report!.findings, ...(comparison ?? [])]) {
      const rank: [number, number] = [severities.indexOf(severity), report!.recipients.unique]
      const other = found.get(id)?.rank
      if (other && (other[0] - rank[0] || other[1] - rank[1]) >= 0) continue
      found.set(id, { id, facts, rank })
    }
  }
  return [...found.values()]
}

/** Every number in it, by its path; an entry of a list goes by its `id` or `role`, and is left out without. */
function figuresOf(path: string, value: unknown): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  const parts: [unknown, unknown][] = Array.isArray(value)
    ? value.map((entry) => [entry?.id ?? entry?.role, entry])
    : Object.entries(value)
  return parts.flatMap(([name, part]) =>
    typeof name === 'string' ? figuresOf(`${path}.${name}`, part) : [],
  )
}
