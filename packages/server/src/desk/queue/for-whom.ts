import { urgencies } from '@freigabe/core'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

/** A person at the desk, by what decides which cases they are offered. */
export interface Reviewer {
  personId: string
  /** Leads take any case, whatever skills it asks for. */
  isLead: boolean
  skills: readonly string[]
  /** Where there is only one person, they confirm their own proposals. */
  isAlone: boolean
  now: string
}

export async function readReviewer(house: House, tx: Tx, personId: string): Promise<Reviewer> {
  const row = await tx
    .selectFrom('staff_member')
    .select(['roles', 'skills'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return {
    personId,
    isLead: row?.roles.includes('lead') ?? false,
    skills: row?.skills ?? [],
    isAlone: await isSingleOperator(tx),
    now: house.clock.now(),
  }
}

type Condition = RawBuilder<boolean>

const pressing = urgencies.indexOf('pressing')

/** So long a case is kept for the colleague whom it was handed to, even if its promise is at risk. */
const keptMs = 3_600_000

/**
 * The conditions on a row of the queue for a person to be offered it, each under the reason against the case
 * if it fails. A promise at risk is left to a colleague alone for an hour only.
 */
export function forWhom(reviewer: Reviewer): ForWhom {
  const { personId, isLead, skills, isAlone, now } = reviewer
  const since = keptSince(now)
  return {
    mine: sql`(lease_until is null or lease_until <= ${now}::timestamptz
      or lease_person is distinct from ${personId}::uuid)`,
    held: sql`(lease_until is null or lease_until <= ${now}::timestamptz
      or lease_person = ${personId}::uuid)`,
    // A proposal is for another person to confirm.
    barred: sql`(not (${personId}::uuid = any(barred))
      and (${isAlone} or proposed_by is distinct from ${personId}::uuid))`,
    skipped: sql`not exists (select from desk_skip
      where desk_skip.account_id = desk_queue.account_id
        and desk_skip.case_id = desk_queue.case_id and desk_skip.person_id = ${personId}::uuid)`,
    skills: isLead
      ? sql`true`
      : sql`(skills <@ ${[...skills]}::text[]
          and (for_skill is null or for_skill = any(${[...skills]}::text[])))`,
    deferred: sql`(deferred_until is null or deferred_until <= ${now}::timestamptz)`,
    handedOver: sql`(for_person is null or for_person = ${personId}::uuid
      or (rank = ${pressing} and coalesce(handed_at <= ${since}::timestamptz, true)))`,
  }
}

type HandedRow = Pick<Selectable<Tables['desk_queue']>, 'for_person' | 'rank' | 'handed_at'>

/** Whether a case that was handed to a colleague is offered to all by now, as `forWhom` says it. */
export function isOfferedToAll({ for_person, rank, handed_at }: HandedRow, now: string): boolean {
  return for_person !== null && rank === pressing && (handed_at ?? '') <= keptSince(now)
}

function keptSince(now: string): string {
  return new Date(Date.parse(now) - keptMs).toISOString()
}

type ForWhom = Record<
  'mine' | 'held' | 'barred' | 'skipped' | 'skills' | 'deferred' | 'handedOver',
  Condition
>
