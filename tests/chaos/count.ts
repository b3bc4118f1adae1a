import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../packages/server/src/database/tables.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import type { ReceivedMail } from '../../packages/server/src/mail/loopback-mail-server.ts'
import type { OpenHouse } from '../../packages/server/src/open-house.ts'
import type { Ledger } from './ledger.ts'

/** The figures at the end. All must be 0 except the first three, repeated mails and events. */
export interface Counted {
  cases: number
  decisions: number
  letters: number
  casesLost: number
  answersLost: number
  decisionsDoubled: number
  writesDoubled: number
  lettersLost: number
  lettersDoubled: number
  /** The same mail once more under the same Message-ID, which readers' programs recognise. */
  mailsRepeated: number
  gateOpen: number
  jobsStuck: number
  logBroken: number
  events: number
}

/** Compares what callers were told with what the database holds and the mail server accepted. */
export async function count(
  house: OpenHouse,
  ledger: Ledger,
  mails: readonly ReceivedMail[],
): Promise<Counted> {
  const { root } = house.database
  const log = await verifyLog(house.database)
  return {
    ...(await stock(root)),
    ...(await lost(root, ledger)),
    ...(await doubled(root)),
    ...(await letters(root, mails)),
    gateOpen: ledger.gateOpen.length + (await approvedWithoutDecision(root)),
    jobsStuck: await stuck(root),
    logBroken: log.broken.length,
    events: log.events,
  }
}

async function one<Row>(root: Kysely<Tables>, query: ReturnType<typeof sql>): Promise<Row> {
  const { rows } = await query.execute(root)
  return rows[0] as Row
}

function stock(root: Kysely<Tables>) {
  return one<Pick<Counted, 'cases' | 'decisions' | 'letters'>>(
    root,
    sql`select (select count(*) from approval_case) as cases,
      (select count(*) from decision) as decisions, (select count(*) from mail) as letters`,
  )
}

async function lost(root: Kysely<Tables>, { cases }: Ledger) {
  const found = async (name: string, column: string) => {
    const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id
      from ${sql.table(name)}`.execute(root)
    return new Set(rows.map(({ id }) => id))
  }
  const batches = await found('case_batch', 'batch_id')
  const groups = await found('recipient_group', 'group_id')
  const submissions = await found('submission', 'submission_id')
  const questions = await found('question', 'question_id')
  const statuses = await statusOfCases(root)
  const missing = (told: readonly (string | undefined)[], stored: Set<string>) =>
    told.filter((id) => id !== undefined && !stored.has(id)).length
  const undecided = cases.filter(
    ({ caseId, outcome }) => outcome !== undefined && statuses.get(caseId!) !== outcome,
  )
  return {
    casesLost: missing(
      cases.map(({ batch }) => batch),
      batches,
    ),
    answersLost:
      missing(
        cases.map(({ group }) => group),
        groups,
      ) +
      missing(
        cases.flatMap((each) => each.submissions),
        submissions,
      ) +
      missing(
        cases.flatMap((each) => each.questions),
        questions,
      ) +
      undecided.length,
  }
}

async function statusOfCases(root: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await root.selectFrom('approval_case').select(['case_id', 'status']).execute()
  return new Map(rows.map(({ case_id, status }) => [case_id, status]))
}

/** Every group has a name of its own, and every case one decision and at most one question. */
function doubled(root: Kysely<Tables>) {
  return one<Pick<Counted, 'decisionsDoubled' | 'writesDoubled'>>(
    root,
    sql`select
      (select count(*) - count(distinct case_id) from decision) as "decisionsDoubled",
      (select count(*) - count(distinct (account_id, name)) from recipient_group)
        + (select count(*) - count(distinct case_id) from question)
        + (select count(*) - count(distinct (case_id, kind)) from submission) as "writesDoubled"`,
  )
}

async function letters(root: Kysely<Tables>, mails: readonly ReceivedMail[]) {
  const rows = await root
    .selectFrom('mail')
    .select(['mail_id', 'state', 'account_id', 'notification_id', 'to_address'])
    .execute()
  const ids = mails.map(({ parsed }) => parsed.messageId ?? '')
  const arrived = (mail: string) => ids.some((id) => id.includes(mail))
  const meant = new Set(
    rows.map((row) => `${row.account_id} ${row.notification_id ?? row.mail_id} ${row.to_address}`),
  )
  return {
    lettersLost: rows.filter(({ mail_id, state }) => state !== 'sent' || !arrived(mail_id)).length,
    lettersDoubled: rows.length - meant.size + Math.max(0, new Set(ids).size - rows.length),
    mailsRepeated: ids.length - new Set(ids).size,
  }
}

async function approvedWithoutDecision(root: Kysely<Tables>): Promise<number> {
  const { count } = await one<{ count: number }>(
    root,
    sql`select count(*) as count from approval where revoked_at is null and not exists (
      select from decision where decision.account_id = approval.account_id
        and decision.case_id = approval.case_id and decision.outcome = 'accepted')`,
  )
  return count
}

/** Jobs of a kind that is not repeated by the clock, and imports that are stuck. */
async function stuck(root: Kysely<Tables>): Promise<number> {
  const { count } = await one<{ count: number }>(
    root,
    sql`select (select count(*) from jobs.job
        where name in ('screen-batch', 'send-mail', 'carry-out-decision')
          and state in ('created', 'retry', 'active', 'failed'))
      + (select count(*) from batch where state <> 'screened') as count`,
  )
  return count
}
