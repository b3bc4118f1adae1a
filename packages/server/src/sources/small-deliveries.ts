import type { DeliveryTerms } from '@freigabe/core'
import { sql } from 'kysely'
import { countedFor } from '../case/rules/rule-limit.ts'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/**
 * How many recipients customers brought in small deliveries that nobody reviewed, over the days that the policy
 * names: by the account, by whoever may submit for it, by who pays or by its sending domain, whichever has most.
 *
 * @param but an import that is not counted, say because it grows
 */
export async function smallDeliveriesOf(
  unit: Unit,
  { addedUp }: DeliveryTerms,
  but: string | null = null,
): Promise<number> {
  const counted = await countedFor(unit)
  const names = counted.flatMap(({ digests }, name) => digests.map(() => name))
  const digests = counted.flatMap((one) => one.digests)
  return unit.as('comparer', async () => {
    const { rows } = await sql<{ recipients: number }>`
      select coalesce(max(recipients), 0)::int as recipients
      from (
        select name, sum(recipients) as recipients
        from unnest(${names}::int[], ${digests}::text[]) as own (name, digest)
        join small_delivery using (digest)
        where at > ${unit.now}::timestamptz - make_interval(days => ${addedUp.days}::int)
          and batch_id is distinct from ${but}::uuid
        group by name
      ) each_one`.execute(unit.tx)
    return rows[0]!.recipients
  })
}

/** Counts a small delivery that is left to its source, or how far it has grown, for all who stand behind the account. */
export async function countSmallDelivery(
  unit: Unit,
  { batch, recipients }: { batch: string; recipients: number },
): Promise<void> {
  const counted = await countedFor(unit)
  await unit.as('comparer', () =>
    unit.tx
      .insertInto('small_delivery')
      .values(
        counted.map(({ kind, digests }) => ({
          kind,
          digest: digests[0]!,
          account_id: unit.account,
          batch_id: batch,
          recipients,
          at: unit.now,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['digest', 'account_id', 'batch_id'])
          .doUpdateSet({ recipients: (eb) => eb.ref('excluded.recipients') }),
      )
      .execute(),
  )
}

/** A person read what had added up and accepted it: from then on it is counted anew for all who stand behind. */
export async function forgetSmallDeliveries(unit: Unit, caseId: string): Promise<void> {
  const { tx, account } = unit
  const read = await addedUp(tx, account)
    .where('case_batch.case_id', '=', caseId)
    .executeTakeFirst()
  if (read === undefined) return
  const digests = (await countedFor(unit)).flatMap((one) => one.digests)
  await unit.as('comparer', () =>
    sql`delete from small_delivery where digest = any(${digests}::text[])`.execute(tx),
  )
}

/** The case that waits for the customer about what added up through the same source; null where there is none. */
export async function caseOfAddedUp(
  tx: Tx,
  account: string,
  batch: string,
): Promise<string | null> {
  const row = await addedUp(tx, account)
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .innerJoin('batch as own', (join) =>
      join
        .onRef('own.account_id', '=', 'batch.account_id')
        .onRef('own.source_id', '=', 'batch.source_id')
        .on('own.batch_id', '=', batch)
        .on('own.set_apart', '=', 'added_up'),
    )
    .where('status', '=', 'awaiting_submission')
    .executeTakeFirst()
  return row?.case_id ?? null
}

function addedUp(tx: Tx, account: string) {
  return tx
    .selectFrom('batch')
    .innerJoin('case_batch', onAccountAnd('batch_id', 'case_batch', 'batch'))
    .select('case_batch.case_id')
    .where('batch.account_id', '=', account)
    .where('batch.set_apart', '=', 'added_up')
}
