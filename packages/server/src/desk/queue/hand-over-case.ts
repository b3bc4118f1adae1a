import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { notDeferred, notHeld } from '../lease/hold-case.ts'
import { storeNote } from '../write-note.ts'
import { logQueueAct } from './log-queue-act.ts'
import type { QueueRow } from './queue-view.ts'
import { refuseOthers, requireQueued } from './require-queued.ts'

type Wish = BodyOf<typeof api.handOverCase>
type Staff = Actor & { kind: 'staff' }

/**
 * Hands a case over to a colleague, or to whoever has a skill; it is nobody's until they take it. Throws
 * NOT_FOUND, CASE_NOT_OPEN_FOR_THIS, LEASE_HELD, COLLEAGUE_UNKNOWN, and REVIEWER_BARRED where the colleague
 * decided the case before.
 */
export async function handOverCase(
  house: House,
  by: Staff,
  name: string,
  account: string,
  caseId: string,
  { to, note }: Wish,
): Promise<void> {
  const colleague = 'person' in to ? await findColleague(house, to.person) : null
  const skill = 'skill' in to ? to.skill : null
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const row = await requireQueued(tx, account, caseId)
    refuseOthers(house, by, row)
    if ('person' in to && colleague === null) throw new AppError('COLLEAGUE_UNKNOWN')
    if (colleague && row.barred.includes(colleague.id)) throw new AppError('REVIEWER_BARRED')
    await changeHandOver(tx, row, {
      for_person: colleague?.id ?? null,
      for_name: colleague?.name ?? null,
      for_skill: skill,
      handed_by: name,
    })
    if (note !== undefined) await storeNote(unit, by, name, caseId, note)
    const body = { person: colleague?.id ?? null, skill }
    logQueueAct(unit, by, caseId, 'case_handed_over', body)
  })
}

/** Offers a case to everybody again that was handed over. Throws as `handOverCase`. */
export async function endHandOver(
  house: House,
  by: Staff,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const row = await requireQueued(tx, account, caseId)
    refuseOthers(house, by, row)
    if (row.for_person === null && row.for_skill === null) return
    const nobody = { for_person: null, for_name: null, for_skill: null, handed_by: null }
    await tx.updateTable('desk_queue').set(nobody).where('case_id', '=', caseId).execute()
    const body = { person: null, skill: null }
    logQueueAct(unit, by, caseId, 'case_handed_over', body)
  })
}

type HandOver = Pick<QueueRow, 'for_person' | 'for_name' | 'for_skill' | 'handed_by'>

async function changeHandOver(tx: Tx, { case_id }: QueueRow, change: HandOver) {
  await tx
    .updateTable('desk_queue')
    .set({ ...change, ...notHeld, ...notDeferred })
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
