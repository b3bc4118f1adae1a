import type { Slice } from '../watching/steps/step-terms.ts'
import type {
  BatchApproval,
  BatchFacts,
  BoundCondition,
  GroupFacts,
  StoredFacts,
} from './group-facts.ts'
import { judgeBatch, piecesOf, whyNotStanding } from './judge-batch.ts'
import { type GateQuestion, reasonOf } from './verdict.ts'

/** How many recipients an approval allows to be mailed at first, and which. */
export interface Cap {
  approvalId: string
  /** `Infinity` where only who it is counts. */
  limit: number
  /** Null where anybody may be mailed, up to the limit. */
  slice: Slice | null
}

/**
 * The caps that a permit for a campaign is to be taken from: for each import that only a cap keeps shut, the
 * caps of its approvals, any one of which suffices. Imports under the same caps are named once.
 *
 * @param facts of a group for which the gate says `permit_required`
 */
export function capsOf(
  { held, batches }: GroupFacts,
  { batchIds, now }: Pick<GateQuestion, 'batchIds' | 'now'>,
): Cap[][] {
  const isAsked = ({ batchId, isEmpty }: BatchFacts) =>
    !isEmpty && (batchIds?.includes(batchId) ?? true)
  const capped = batches
    .filter(isAsked)
    .flatMap((batch) =>
      piecesOf(batch).filter(
        (piece) => reasonOf(judgeBatch(piece, held, now)) === 'permit_required',
      ),
    )
  const caps = capped.map((batch) =>
    widest(
      batch.approvals
        .filter((approval) => whyNotStanding(approval, batch, now) === 'permit_required')
        .map(capOf),
    ).sort((one, other) => (one.approvalId < other.approvalId ? -1 : 1)),
  )
  return [...new Map(caps.map((each) => [JSON.stringify(each), each])).values()]
}

/** One that lets anybody be mailed is no narrower for another beside it that is open in part. */
function widest(caps: Cap[]): Cap[] {
  const ofAll = caps.filter(({ slice }) => slice === null)
  return ofAll.length > 0 ? ofAll : caps
}

/** The lowest of several caps on one approval counts. */
function capOf({ approvalId, conditions }: BatchApproval): Cap {
  const part = conditions.find(({ kind, step }) => kind === 'in_steps' && step !== 'widened')
  const limits = conditions.flatMap(({ kind, limit }) =>
    kind === 'first_send_at_most' && limit !== undefined ? [limit] : [],
  )
  return { approvalId, limit: Math.min(...limits), slice: part?.slice ?? null }
}

/** The conditions of an approval once permits have taken this many from its cap. */
export function withTaken(conditions: readonly BoundCondition[], taken: number): BoundCondition[] {
  return conditions.map(({ usedUp: _, ...condition }) => {
    const { kind, limit } = condition
    const isUsedUp = kind === 'first_send_at_most' && limit !== undefined && taken >= limit
    return isUsedUp ? { ...condition, usedUp: true } : condition
  })
}

/** Facts as if nothing had been taken, for callers that count for themselves. */
export function withoutTaken<Facts extends StoredFacts>(facts: Facts): Facts {
  const untaken = <Judged extends Pick<BatchFacts, 'approvals'>>(judged: Judged): Judged => ({
    ...judged,
    approvals: judged.approvals.map((approval) => ({
      ...approval,
      conditions: withTaken(approval.conditions, 0),
    })),
  })
  const batches = facts.batches.map(({ known, ...batch }) => ({
    ...untaken(batch),
    ...(known && { known: { ...known, lists: known.lists.map(untaken) } }),
  }))
  const forms = facts.forms?.map(untaken)
  return { ...facts, batches, ...(forms && { forms }) }
}

/**
 * Whether stored facts about a cap contradict what was taken from it.
 *
 * @param taken by approval id; an approval that is not in it is not compared
 */
export function isTakenOtherwise(
  { batches, forms = [] }: StoredFacts,
  taken: ReadonlyMap<string, number>,
): boolean {
  return [...batches.flatMap(piecesOf), ...forms].some(({ approvals }) =>
    approvals.some(({ approvalId, conditions }) => {
      const count = taken.get(approvalId)
      if (count === undefined) return false
      const now = withTaken(conditions, count)
      return conditions.some(({ usedUp }, place) => usedUp !== now[place]!.usedUp)
    }),
  )
}

/** What is left of a cap, by name. */
export interface CapLeft {
  name: string
  left: number
}

/** Which caps a permit is taken from, for how many, and how many more there is then room for. */
export interface Allotment {
  caps: string[]
  count: number
  left: number
}

/**
 * Takes a permit from caps. From each choice it takes the cap with the most left. It is unknown to which of
 * the imports a message will go, so the permit takes from all of them, and is for no more than the least has
 * left.
 *
 * @param choices the caps of each import, any one of which suffices; at least one choice
 * @param wanted how many; with `wholly`, all of them or none
 */
export function allotPermit(
  choices: readonly (readonly CapLeft[])[],
  wanted: { count: number; wholly: boolean },
): Allotment {
  const chosen = choices.map((caps) =>
    caps.reduce((best, each) => (each.left > best.left ? each : best)),
  )
  const room = Math.max(0, Math.min(...chosen.map(({ left }) => left)))
  const isEnough = room >= wanted.count
  const count = isEnough || !wanted.wholly ? Math.min(room, wanted.count) : 0
  return { caps: [...new Set(chosen.map(({ name }) => name))], count, left: room - count }
}

/** A permit that was given, and whether what was sent under it has been reported before. */
export interface GivenPermit {
  count: number
  isSettled: boolean
  /** The names of the caps from which it was taken. */
  caps: readonly string[]
}

/** What follows from a report under a permit. */
export interface Settlement {
  /** How many messages it does not cover. */
  over: number
  /** Whether the permit is settled by this. */
  settles: boolean
  /** By how much what was taken from its caps changes. */
  taken: number
}

/**
 * Settles a permit by what was sent under it, once: what was not sent is given back. Messages reported under
 * it afterwards were sent all the same, so they are over, and count.
 *
 * @param permit null where it does not exist, or is for something else than what was sent
 */
export function settlePermit(permit: GivenPermit | null, sent: number): Settlement {
  if (permit === null) return { over: sent, settles: false, taken: 0 }
  if (permit.isSettled) return { over: sent, settles: false, taken: sent }
  return { over: Math.max(0, sent - permit.count), settles: true, taken: sent - permit.count }
}
