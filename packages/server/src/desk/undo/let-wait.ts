import type { StaffRole } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'
import type { Job } from '../../jobs/job.ts'
import { isOn, type Subject, subjectColumn } from './subject.ts'

type Row = Selectable<Tables['scheduled_decision']>

/** A decision on something other than a case, which one person makes. */
export interface Waiting extends Pick<Row, 'kind'> {
  decisionId: string
  /** What was sent, in the form in which it was checked. */
  wish: unknown
  /** How much of what the account wrote its author has read. */
  read: () => Promise<number>
}

interface Author {
  actor: { role: StaffRole }
  personId: string
  name: string
}

/** The data of the job that carries out what waits on a subject. */
export type WaitingOn<On extends Subject> = On & { account: string; decisionId: string }

/**
 * Takes in a decision: everything that would be refused is refused at once; then it waits for as long as it can be
 * taken back, with no event, letter or change of the gate, and a job carries it out. Sent again under the same id it
 * changes nothing. Throws ID_TAKEN, and what `decide` throws.
 *
 * @param decide false where all is as the decision asks already
 * @returns whether it now waits
 */
export async function letWait<On extends Subject>(
  unit: Unit,
  by: Author,
  subject: On,
  waiting: Waiting,
  job: Job<WaitingOn<On>>,
  decide: (unit: Unit) => Promise<boolean>,
): Promise<boolean> {
  const { account, now } = unit
  const seconds = unit.house.config.FREIGABE_UNDO_SECONDS
  if (seconds === 0) {
    await decide(unit)
    return false
  }
  const { decisionId } = waiting
  if (await isWaiting(unit, subject, decisionId)) return false
  if (!(await unit.rehearse(decide))) return false
  const dueAt = new Date(Date.parse(now) + seconds * 1000).toISOString()
  await store(unit, by, subject, waiting, dueAt)
  unit.enqueue(job, { account, decisionId, ...subject }, { afterSeconds: seconds })
  return true
}

/** Throws ID_TAKEN where something else waits under this id. */
async function isWaiting(
  { tx, account }: Unit,
  subject: Subject,
  decisionId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('scheduled_decision')
    .select(['case_id', 'request_id', 'hold_id', 'refused'])
    .where('account_id', '=', account)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (row === undefined) return false
  const { column, id } = subjectColumn(subject)
  if (row[column] !== id) throw new AppError('ID_TAKEN')
  // What was refused waits for its author, who may decide it anew.
  return row.refused === null
}

/** Replaces a decision that could not be carried out before. */
async function store(
  { tx, account, now }: Unit,
  { actor, personId, name }: Author,
  subject: Subject,
  { decisionId, kind, wish, read }: Waiting,
  dueAt: string,
) {
  const { column, id } = subjectColumn(subject)
  await tx
    .deleteFrom('scheduled_decision')
    .where('account_id', '=', account)
    .where(isOn(subject))
    .execute()
  await tx
    .insertInto('scheduled_decision')
    .values({
      account_id: account,
      decision_id: decisionId,
      ...{ case_id: null, request_id: null, hold_id: null, [column]: id },
      kind,
      proposes: false,
      wish: JSON.stringify(wish),
      revision: await read(),
      by_person: personId,
      by_name: name,
      by_role: actor.role,
      made_at: now,
      due_at: dueAt,
      refused: null,
    })
    .execute()
}

/**
 * Ends the wait of a decision that is to be carried out now. Nothing where it was taken back, or another worker was
 * quicker.
 */
export async function takeOut(
  { tx, account }: Unit,
  subject: Subject,
  decisionId: string,
): Promise<Row | undefined> {
  return tx
    .deleteFrom('scheduled_decision')
    .where('account_id', '=', account)
    .where(isOn(subject))
    .where('decision_id', '=', decisionId)
    .where('refused', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/**
 * Takes back a person's decision that has not been carried out, or clears one that was refused: all is as it was
 * before. Returns what they had written. Throws NOTHING_TO_UNDO, and NOT_ALLOWED_FOR_ACTOR where it is another
 * person's.
 */
export async function takeBack(
  { tx, account }: Unit,
  subject: Subject,
  personId: string,
): Promise<Pick<Row, 'kind' | 'wish'>> {
  const row = await tx
    .deleteFrom('scheduled_decision')
    .where('account_id', '=', account)
    .where(isOn(subject))
    .returning(['kind', 'wish', 'by_person'])
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOTHING_TO_UNDO')
  if (row.by_person !== personId) throw new AppError('NOT_ALLOWED_FOR_ACTOR')
  return row
}
