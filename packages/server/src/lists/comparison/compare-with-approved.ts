import { expand, isCovered, isOpenList, type SampledShare } from '@freigabe/core'
import {
  type ComparableSketch,
  compareSketches,
  compareWithAll,
  type Sketch,
} from '@freigabe/screening'
import type { Tx } from '../../database/database.ts'
import { storedImport } from '../../gate/facts/read-arrivals.ts'
import type { House } from '../../house.ts'
import { type KeyedSketch, readSketches } from './sketches.ts'

/** An approved list that holds every compared recipient of the list being screened. */
export interface Whole {
  batch: string
  digest: string
  recipients: number
  /** Whether all recipients of both were compared, so that there is nothing left to prove. */
  isProven: boolean
}

/** An approved list that holds some compared recipients of the list being screened. */
export interface Overlapping {
  batch: string
  digest: string
  /** Digest of the approved list that it is itself a part of. */
  partOf: string | null
  /** How many recipients of the other it holds, or an estimate. */
  shared: number
  /** All its recipients, where the comparison knows all of both lists. */
  whole: KeyedSketch | null
}

/** An approved import, and how many recipients it holds. */
interface Approved {
  batchId: string
  digest: string
  partOf: string | null
  recipients: number
  /** Whether its recipients need no review in a later import. */
  isOpen: boolean
}

/** At most this many approved imports of one group are taken together; the newest count. */
const maximumApproved = 200

/** Compares a list with the approved ones of its group: with all together, and with each that may hold it. */
export async function compareWithApproved(
  house: House,
  tx: Tx,
  { account, batch, group, digest }: ListToCompare,
  own: readonly KeyedSketch[],
): Promise<{ together: SampledShare | null; wholes: Whole[]; overlapping: Overlapping[] }> {
  const approved = new Map(
    (await readApproved(house, tx, account, group))
      .filter((facts) => facts.batchId !== batch && facts.digest !== digest)
      .map((facts) => [facts.batchId, facts]),
  )
  const names = [...approved.keys()].map((id) => ({ account_id: account, batch_id: id }))
  const byKey = new Map<string, ComparableSketch[]>()
  const wholes: Whole[] = []
  const overlapping: Overlapping[] = []
  for await (const other of readSketches(tx, names)) {
    const ours = own.find(({ keyId }) => keyId === other.keyId)
    if (ours === undefined) continue
    byKey.set(other.keyId, [...(byKey.get(other.keyId) ?? []), other])
    const facts = approved.get(other.batch_id)!
    if (mayHold(other, ours)) wholes.push(asWhole(facts, ours, other))
    overlapping.push(...asOverlapping(facts, ours, other))
  }
  const shares = [...byKey].map(([keyId, others]) =>
    compareWithAll(own.find((sketch) => sketch.keyId === keyId)!, others),
  )
  return {
    together: shares.toSorted((a, b) => b.shared / b.compared - a.shared / a.compared)[0] ?? null,
    wholes: wholes.toSorted(
      (a, b) => Number(b.isProven) - Number(a.isProven) || a.recipients - b.recipients,
    ),
    overlapping: overlapping.toSorted((a, b) => b.shared - a.shared),
  }
}

/** The imports of a group that the gate would let through, or keeps shut only because of a condition. */
async function readApproved(
  house: House,
  tx: Tx,
  account: string,
  group: string,
): Promise<Approved[]> {
  const row = await tx
    .selectFrom('gate_facts')
    .select('facts')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirst()
  if (row === undefined) return []
  const imports = await tx
    .selectFrom('batch')
    .select(storedImport)
    .select('recipients')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('removed_at', 'is', null)
    .execute()
  const now = house.clock.now()
  const recipients = new Map(imports.map((each) => [each.batchId, each.recipients]))
  return (
    expand(row.facts, imports)
      // An import stands here for what was new in it, which its sketch is of.
      .batches.map(({ known: _, ...batch }) => batch)
      .filter((batch) => isCovered(batch, now))
      .toSorted((a, b) => (a.batchId < b.batchId ? 1 : -1))
      .slice(0, maximumApproved)
      .map((batch) => ({
        ...{ batchId: batch.batchId, digest: batch.digest, partOf: batch.partOf ?? null },
        recipients: recipients.get(batch.batchId) ?? 0,
        isOpen: isOpenList(batch, now),
      }))
  )
}

/** A list that was not compared at all, because none of it was sampled, shows nothing. */
function mayHold(whole: ComparableSketch, part: ComparableSketch): boolean {
  if (part.recipients > whole.recipients) return false
  const { compared, shared } = compareSketches(part, whole)
  return shared > 0 && shared === compared
}

function asWhole(
  { batchId, digest, recipients }: Approved,
  ours: ComparableSketch,
  other: ComparableSketch,
): Whole {
  return { batch: batchId, digest, recipients, isProven: ours.rate === 0 && other.rate === 0 }
}

function asOverlapping(
  { batchId: batch, digest, partOf, isOpen }: Approved,
  ours: KeyedSketch,
  other: KeyedSketch,
): Overlapping[] {
  const { compared, shared } = compareSketches(ours, other)
  if (!isOpen || shared === 0) return []
  const isWhole = ours.rate === 0 && other.rate === 0
  const estimate = Math.round((shared / compared) * ours.recipients)
  return [{ batch, digest, partOf, shared: estimate, whole: isWhole ? other : null }]
}

/** A list that is being screened. */
export interface ListToCompare {
  account: string
  batch: string
  group: string
  digest: string
  sketch: Sketch
}
