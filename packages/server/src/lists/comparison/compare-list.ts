import {
  type ComparisonFinding,
  isConsiderable,
  judgeComparison,
  type ListMatch,
  partiesOf,
  type SampledShare,
} from '@freigabe/core'
import {
  byMailboxes,
  type ComparableSketch,
  compareSketches,
  type Overlap,
} from '@freigabe/screening'
import { sql } from 'kysely'
import { asRole, readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Repeat } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import {
  compareWithApproved,
  type ListToCompare,
  type Overlapping,
  type Whole,
} from './compare-with-approved.ts'
import { countRepeats } from './count-repeats.ts'
import { countDead } from './dead-recipients.ts'
import { keyRecords } from './kept-records.ts'
import { hashList, type KeyedSketch, keySketch, type ListName, readSketches } from './sketches.ts'

/** The result of comparing a list with all stored ones. */
export interface Compared {
  /** The sketch to be kept, under the key that makes new ones. */
  sketch: KeyedSketch
  /** What is kept of its records; null where it has none, or was screened elsewhere. */
  records: Uint8Array | null
  findings: ComparisonFinding[]
  /** Lists of other accounts that resemble this one. */
  elsewhere: (ListMatch & { related: boolean })[]
  /** Approved lists of the group that may hold all of this one, the likeliest first. */
  wholes: Whole[]
  /** Approved lists of the group that hold some of this one, those that hold most of it first. */
  overlapping: Overlapping[]
  /** Who of it is in earlier imports of the group, too. */
  repeats: Repeat[]
}

/**
 * Compares a list with those screened before: with its account's and, if the operator has switched that on,
 * with those of others. It does so under each key of the ring, so that lists from before a change of keys are
 * found too.
 */
export async function compareList(house: House, list: ListToCompare): Promise<Compared> {
  const { account, sketch } = list
  const own = await Promise.all(house.keys.sketch.map((key) => keySketch(key, sketch)))
  return readAs(house.database, 'command', account, async (tx) => {
    const approved = await compareWithApproved(house, tx, list, own)
    const everywhere = await comparesAccounts(tx)
    const found = await asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, () =>
      findMatches(tx, list, own, everywhere),
    )
    const facts = { accountId: account, recipients: sketch.recipients, ...found }
    const dead = everywhere ? await sampledDead(house, tx, own) : null
    const party = found.parties.get(account)
    return {
      sketch: own[0]!,
      records: sketch.records?.length ? keyRecords(house.keys.sketch[0]!, sketch.records) : null,
      findings: judgeComparison({ ...facts, approved: approved.together, dead }),
      elsewhere: found.matches
        .filter(({ accountId }) => accountId !== account)
        .map((match) => ({ ...match, related: found.parties.get(match.accountId) === party })),
      wholes: approved.wholes,
      overlapping: approved.overlapping,
      repeats: await countRepeats(tx, list, own[0]!),
    }
  })
}

/**
 * Compares a list with another by addresses and by mailboxes; what overlaps more counts. Few mailboxes under many
 * spellings may have left nothing to compare but addresses.
 */
function compareEitherWay({ sketch, mailboxes }: Own, other: KeyedSketch): Overlap {
  const exact = compareSketches(sketch, other)
  const folded = compareSketches(mailboxes, mailboxesOf(other))
  return folded.ofFirst > exact.ofFirst ? folded : exact
}

/** The list that is compared, as one key has it. */
interface Own {
  sketch: KeyedSketch
  mailboxes: ComparableSketch
}

/** A list from before mailboxes were compared stands for itself: most addresses are their mailbox's form. */
function mailboxesOf(sketch: KeyedSketch): ComparableSketch {
  return sketch.differing === null ? sketch : byMailboxes(sketch, sketch.differing)
}

/** How much of a list has long been reported dead, by whichever account. */
async function sampledDead(
  house: House,
  tx: Tx,
  own: readonly KeyedSketch[],
): Promise<SampledShare> {
  const { rate, levels } = own[0]!
  const either = own.flatMap((each) => [each, { ...each, ...mailboxesOf(each) }])
  const shared = await asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, () =>
    countDead(tx, either, house.clock.now()),
  )
  const compared = levels.reduce((sum, { size }) => sum + size, 0)
  return { compared, shared, isWhole: rate === 0 }
}

async function findMatches(
  tx: Tx,
  { account, batch, sketch }: ListToCompare,
  own: readonly KeyedSketch[],
  everywhere: boolean,
) {
  const names = await findAlike(tx, own, { account, batch, everywhere })
  const outcomes = await readOutcomes(tx, names)
  const byKey = new Map(
    own.map((each) => [each.keyId, { sketch: each, mailboxes: mailboxesOf(each) }]),
  )
  const matches: ListMatch[] = []
  for await (const other of readSketches(tx, names)) {
    const ours = byKey.get(other.keyId)
    if (ours === undefined) continue
    const { compared, shared, ofSecond } = compareEitherWay(ours, other)
    const match = {
      accountId: other.account_id,
      batchId: other.batch_id,
      decided: outcomes.get(other.batch_id) ?? null,
      sampled: { compared, shared, isWhole: Math.max(ours.sketch.rate, other.rate) === 0 },
      ofOther: ofSecond,
    }
    if (isConsiderable({ accountId: account, recipients: sketch.recipients }, match)) {
      matches.push(match)
    }
  }
  return { matches, parties: await readParties(tx, account, matches) }
}

async function readParties(tx: Tx, account: string, matches: readonly ListMatch[]) {
  const accounts = new Set([account, ...matches.map(({ accountId }) => accountId)])
  if (accounts.size === 1) return partiesOf(accounts, [])
  const memberships = await tx
    .selectFrom('membership')
    .select(['account_id as accountId', 'person_id as personId'])
    .where('account_id', 'in', [...accounts])
    .execute()
  return partiesOf(accounts, memberships)
}

type Outcome = NonNullable<ListMatch['decided']>

/** How the newest decided case on each import ended; those without one are left out. */
export async function readOutcomes(
  tx: Tx,
  lists: readonly ListName[],
): Promise<Map<string, Outcome>> {
  if (lists.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select(['case_batch.batch_id', 'approval_case.status'])
    .where('case_batch.account_id', 'in', [...new Set(lists.map((list) => list.account_id))])
    .where(
      'case_batch.batch_id',
      'in',
      lists.map((list) => list.batch_id),
    )
    .where('approval_case.status', 'in', ['accepted', 'rejected', 'revoked'])
    .orderBy('approval_case.opened_at')
    .orderBy('approval_case.case_id')
    .execute()
  return new Map(rows.map((row) => [row.batch_id, row.status as Outcome]))
}

/** Whether the operator has switched on comparing accounts with each other. */
export async function comparesAccounts(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('compare_accounts').executeTakeFirst()
  return platform?.compare_accounts ?? false
}

/** At most this many lists of the account are compared, and as many of others: those that share the most. */
const maximumLists = 100

/**
 * Finds the lists that share recipients with one that is not stored itself, among those of its account or of
 * all. It looks for stored sketches that have any of the list's hashes, under any of the keys, as anchors.
 */
async function findAlike(
  tx: Tx,
  sketches: readonly KeyedSketch[],
  { account, batch, everywhere }: { account: string; batch: string; everywhere: boolean },
): Promise<ListName[]> {
  const hashes = sketches.flatMap(({ levels, differing }) =>
    [...levels, ...(differing ?? [])].flatMap((level) => [...level]),
  )
  if (hashes.length === 0) return []
  const rate = sketches[0]!.rate
  const { rows } = await sql<ListName>`
    with alike as materialized (
      select account_id, batch_id, shared << greatest(rate, ${rate}::int) as likely
      from (
        select place, count(*) as shared
        from unnest(${hashList(hashes)}) as recipient (hash)
        join sketch_anchor using (hash)
        group by place
      ) met
      join sketch_place using (place)
      where batch_id <> ${batch} and (${everywhere} or account_id = ${account})
    )
    select account_id, batch_id from (
      (select * from alike where account_id = ${account}
        order by likely desc, batch_id limit ${maximumLists})
      union all
      (select * from alike where account_id <> ${account}
        order by likely desc, batch_id limit ${maximumLists})
    ) nearest
    order by likely desc, batch_id`.execute(tx)
  return rows
}
