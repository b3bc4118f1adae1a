import { urgencies } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'

/** Who is looked for a case for. */
export interface Taker {
  personId: string
  /** Leads take any case, whatever skills it asks for. */
  isLead: boolean
  skills: readonly string[]
  /** Where there is one person only, they confirm what they proposed themselves. */
  isAlone: boolean
  now: string
}

type Condition = RawBuilder<boolean>

const pressing = urgencies.indexOf('pressing')

/**
 * What must hold of a row of the queue so that somebody is offered it, each part by the reason that
 * speaks against the case where it does not hold. A promise at risk is not left to a colleague alone.
 */
export function forWhom(taker: Taker): ForWhom {
  const { personId, isLead, skills, isAlone, now } = taker
  return {
    mine: sql`(lease_until is null or lease_until <= ${now}::timestamptz
      or lease_person is distinct from ${personId}::uuid)`,
    held: sql`(lease_until is null or lease_until <= ${now}::timestamptz
      or lease_person = ${personId}::uuid)`,
    // What somebody proposed is for another person to confirm.
    barred: sql`(not (${personId}::uuid = any(barred))
      and (${isAlone} or proposed_by is distinct from ${personId}::uuid))`,
    skipped: sql`not exists (select from desk_skip
      where desk_skip.case_id = desk_queue.case_id and desk_skip.person_id = ${personId}::uuid)`,
    skills: isLead
      ? sql`true`
      : sql`(skills <@ ${[...skills]}::text[]
          and (for_skill is null or for_skill = any(${[...skills]}::text[])))`,
    deferred: sql`(deferred_until is null or deferred_until <= ${now}::timestamptz)`,
    handedOver: sql`(for_person is null or for_person = ${personId}::uuid or rank = ${pressing})`,
  }
}

type ForWhom = Record<
  'mine' | 'held' | 'barred' | 'skipped' | 'skills' | 'deferred' | 'handedOver',
  Condition
>
