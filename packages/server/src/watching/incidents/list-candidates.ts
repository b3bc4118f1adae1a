import type { IncidentCandidate } from '@freigabe/contract'
import { candidateDays, rankCandidates, type SentToImport } from '@freigabe/core'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { findIncident } from './read-incidents.ts'

const mostCandidates = 50

/** The imports that an incident may come from, the likeliest first. Throws NOT_FOUND. */
export async function listIncidentCandidates(
  house: House,
  incident: string,
): Promise<IncidentCandidate[]> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const { account_id, since, until } = await findIncident(tx, incident)
    const sends = await readSends(tx, account_id, { since, until })
    const ranked = rankCandidates({ since, until }, sends).slice(0, mostCandidates)
    const imports = await readImports(
      tx,
      ranked.map(({ batchId }) => batchId),
    )
    return ranked.flatMap(({ batchId, sent, lastSentOn }) => {
      const found = imports.get(batchId)
      return found === undefined ? [] : [{ ...found, sent, lastSentOn }]
    })
  })
}

/**
 * What was sent to each import: what names none went to all that its group held on that day, and no import
 * got more messages at once than it has recipients.
 */
async function readSends(
  tx: Tx,
  account: string | null,
  { since, until }: { since: string; until: string },
): Promise<SentToImport[]> {
  const { rows } = await sql<SentToImport>`
    select batch.batch_id as "batchId", send.day::text as day,
      sum(least(send.recipients, batch.recipients))::float8 as count
    from send
    join batch on batch.account_id = send.account_id and batch.group_id = send.group_id
      and (batch.batch_id = any(send.batches)
        or cardinality(send.batches) = 0 and batch.created_at < send.day + interval '1 day')
    where send.purpose = 'campaign' and send.recipients > 0 and batch.recipients > 0
      and send.day between ${since}::date - ${candidateDays}::int and ${until}::date
      and (${account}::uuid is null or send.account_id = ${account}::uuid)
    group by batch.batch_id, send.day`.execute(tx)
  return rows
}

async function readImports(tx: Tx, batches: readonly string[]) {
  const rows = await tx
    .selectFrom('batch')
    .innerJoin('account', 'account.account_id', 'batch.account_id')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .select(['batch.account_id', 'account.name as account_name', 'batch.group_id'])
    .select(['recipient_group.name as group_name', 'batch_id', 'batch.created_at', 'recipients'])
    .select(isHeld)
    .where('batch_id', '=', anyOf(batches))
    .where('removed_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.batch_id,
      {
        account: { id: row.account_id, name: row.account_name },
        group: { id: row.group_id, name: row.group_name },
        batch: { id: row.batch_id, importedAt: row.created_at, recipients: row.recipients },
        isHeld: row.is_held,
      },
    ]),
  )
}

const isHeld = sql<boolean>`exists (
  select from hold where hold.account_id = batch.account_id and hold.status = 'standing'
    and (unit = 'account' or unit = 'group' and hold.group_id = batch.group_id
      or hold.batch_id = batch.batch_id)
)`.as('is_held')
