import type { BatchFacts, FormFacts, GroupFacts, StoredFacts } from './group-facts.ts'

/** What must be known of an import to tell whether it is named by itself. */
export interface StoredImport {
  batchId: string
  state: string
  digest: string | null
  source: string | null
  version: number | null
  beyondCap: boolean
  delivered: boolean
  /** Delivered in bulk. */
  bulk: boolean
}

/**
 * Facts as they are stored: without the batches for which only what holds for their form holds.
 *
 * @param forms what holds for each form of a source through which something came
 */
export function shorten(facts: GroupFacts, forms: readonly FormFacts[]): StoredFacts {
  const used = new Set<FormFacts>()
  const batches = facts.batches.filter((batch) => {
    const form = formOf(forms, batch.arrivedThrough)
    if (form === undefined || !isSame(batch, ofForm(form, batch))) return true
    used.add(form)
    return false
  })
  return { ...facts, batches, forms: forms.filter((form) => used.has(form)) }
}

/**
 * The facts to judge by, from what is stored.
 *
 * @param imports of the group as they were at that moment, without those that were removed
 */
export function expand(
  { forms = [], ...facts }: StoredFacts,
  imports: readonly StoredImport[],
): GroupFacts {
  if (forms.length === 0) return facts
  const named = new Set(facts.batches.map(({ batchId }) => batchId))
  const others = imports.flatMap((each) => {
    if (named.has(each.batchId) || !isCounted(each)) return []
    const form = formOf(forms, { source: each.source!, version: each.version! })
    return form === undefined ? [] : [ofForm(form, { ...each, digest: digestOf(each) })]
  })
  return { ...facts, batches: [...facts.batches, ...others].sort(byId) }
}

/**
 * Whether it came within the cap of its source and is counted: what was delivered one by
 * one as soon as it is there, a file or a bulk once it has been screened. No approval of a source can cover anything else.
 */
export function isCounted({
  source,
  beyondCap,
  state,
  delivered,
  bulk,
}: Omit<StoredImport, 'batchId' | 'digest' | 'version'>): boolean {
  return source !== null && !beyondCap && (state === 'screened' || (delivered && !bulk))
}

/** What an import holds now; unknown until it has been screened. */
export function digestOf({ state, digest }: Pick<StoredImport, 'state' | 'digest'>): string {
  return state === 'screened' ? (digest ?? '') : ''
}

function formOf(forms: readonly FormFacts[], arrived: BatchFacts['arrivedThrough']) {
  return forms.find(
    ({ source, version }) => source === arrived?.source && version === arrived.version,
  )
}

function ofForm(
  { source, version, approvals, caseStatus }: FormFacts,
  { batchId, digest }: Pick<BatchFacts, 'batchId' | 'digest'>,
): BatchFacts {
  return {
    batchId,
    isEmpty: false,
    digest,
    held: false,
    approvals,
    caseStatus,
    arrivedThrough: { source, version },
  }
}

/** A batch laid out in any other way is named by itself, which is longer and says the same. */
function isSame(one: BatchFacts, other: BatchFacts): boolean {
  if (one.partOf !== undefined || one.known !== undefined || one.isUnread) return false
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(batch: BatchFacts) {
  const { isEmpty, digest, held, approvals, caseStatus, arrivedThrough } = batch
  return [isEmpty, digest, held, approvals, caseStatus, arrivedThrough]
}

function byId(one: BatchFacts, other: BatchFacts): number {
  return one.batchId < other.batchId ? -1 : 1
}
