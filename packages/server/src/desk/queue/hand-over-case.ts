import type { api, BodyOf, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { skillsInForce } from '../../policy/publications/policies.ts'
import type { DeskActor } from '../desk-actor.ts'
import { noLease, notDeferred } from '../lease/lease.ts'
import { storeNote } from '../write-note.ts'
import { logQueueAct, refuseOthers, requireQueued } from './move-in-queue.ts'
import type { QueueRow } from './queue-view.ts'

type Wish = BodyOf<typeof api.handOverCase>

/**
 * Hands a case over to a colleague, or to reviewers with a skill; it has no lease until one of them takes it.
 * Throws NOT_FOUND, CASE_NOT_OPEN_FOR_THIS, LEASE_HELD, COLLEAGUE_UNKNOWN, and REVIEWER_BARRED where the
 * colleague decided the case before.
 */
export async function handOverCase(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { to, note }: Wish,
): Promise<void> {
  const colleague = 'person' in to ? await findColleague(house, to.person) : null
  const skill = 'skill' in to ? to.skill : null
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    refuseOthers(unit, by, row)
    if ('person' in to && colleague === null) throw new AppError('COLLEAGUE_UNKNOWN')
    if (colleague && row.barred.includes(colleague.id)) throw new AppError('REVIEWER_BARRED')
    await changeHandOver(tx, row, {
      for_person: colleague?.id ?? null,
      for_name: colleague?.name ?? null,
      for_skill: skill,
      handed_by: by.name,
      handed_at: unit.now,
    })
    if (note !== undefined) await storeNote(unit, by, caseId, note)
    const body = { person: colleague?.id ?? null, skill }
    logQueueAct(unit, by, caseId, 'case_handed_over', body)
  })
}

/** Offers a handed-over case to everyone again. Throws as `handOverCase`. */
export async function endHandOver(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    refuseOthers(unit, by, row)
    if (row.for_person === null && row.for_skill === null) return
    const nobody = {
      for_person: null,
      for_name: null,
      for_skill: null,
      handed_by: null,
      handed_at: null,
    }
    await tx
      .updateTable('desk_queue')
      .set(nobody)
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    const body = { person: null, skill: null }
    logQueueAct(unit, by, caseId, 'case_handed_over', body)
  })
}

/** Hands several cases over to a colleague, each in its own transaction; says which were refused. */
export async function handOverCases(
  house: House,
  by: DeskActor,
  { cases, person, note }: BodyOf<typeof api.handOverCases>,
): Promise<ResponseOf<typeof api.handOverCases>> {
  const handedOver: string[] = []
  const refused: { case: string; code: string }[] = []
  for (const { account, case: caseId } of cases) {
    try {
      await handOverCase(house, by, account, caseId, { to: { person }, note })
      handedOver.push(caseId)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ case: caseId, code: error.code })
    }
  }
  return { handedOver, refused }
}

type HandOver = Pick<QueueRow, 'for_person' | 'for_name' | 'for_skill' | 'handed_by' | 'handed_at'>

async function changeHandOver(tx: Tx, { account_id, case_id }: QueueRow, change: HandOver) {
  await tx
    .updateTable('desk_queue')
    .set({ ...change, ...noLease, ...notDeferred })
    .where('account_id', '=', account_id)
    .where('case_id', '=', case_id)
    .execute()
}

async function findColleague(house: House, personId: string) {
  const row = await readAs(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('staff_member')
      .innerJoin('person', 'person.id', 'staff_member.person_id')
      .select(['person.id', 'person.name', 'roles'])
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  const reviews = row?.roles.some((role) => role === 'reviewer' || role === 'lead')
  return row !== undefined && reviews ? row : null
}

/** The reviewers, by name, and the skills that the rules in force ask for. */
export async function listColleagues(house: House): Promise<ResponseOf<typeof api.listColleagues>> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const people = await tx
      .selectFrom('staff_member')
      .innerJoin('person', 'person.id', 'staff_member.person_id')
      .select(['person.id', 'person.name', 'skills'])
      .where(sql<boolean>`roles && array['reviewer', 'lead']`)
      .orderBy('person.name')
      .execute()
    return { people, skills: await skillsInForce(house, tx) }
  })
}
