import type { api, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/**
 * Which followers of the gate know an account as of a revision, or as of the newest one where none is given.
 * A follower that is waited for may answer by the earlier state until its lease is over.
 */
export async function readKnownBy(
  { database, feed }: Pick<House, 'database' | 'feed'>,
  account: string,
  asked: number | undefined,
): Promise<ResponseOf<typeof api.readKnownBy>> {
  // No follower knows a change that has no number yet, or one read from a history that was lost.
  await feed.catchUp()
  return readAs(database, 'gate', null, async (tx) => {
    const revision = asked ?? (await newestRevision(tx, account))
    const number = await numberOf(tx, account, revision)
    const rows = await followersOf(tx, account)
    const isKnown = (row: (typeof rows)[number]) => row.in_epoch && row.number! >= number
    const unheardUntil = await unheardUntilOf(tx)
    return {
      revision,
      followers: rows.length,
      waitingFor: rows
        .filter((row) => !isKnown(row))
        .map(({ name, lease_until }) => ({ name, leaseUntil: lease_until })),
      unheardUntil,
    }
  })
}

async function newestRevision(tx: Tx, account: string): Promise<number> {
  const head = await tx
    .selectFrom('account_head')
    .select('revision')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return head?.revision ?? 0
}

/** Every follower has read a change that is not kept any more, or has begun again since. */
async function numberOf(tx: Tx, account: string, revision: number): Promise<number> {
  if (revision > (await newestRevision(tx, account))) return Infinity
  const change = await tx
    .selectFrom('change')
    .leftJoin('feed', 'feed.change_id', 'change.change_id')
    .select('feed.number')
    .where('change.account_id', '=', account)
    .where('change.revision', '=', revision)
    .executeTakeFirst()
  return change === undefined ? 0 : (change.number ?? Infinity)
}

async function unheardUntilOf(tx: Tx): Promise<string | null> {
  const head = await tx
    .selectFrom('feed_head')
    .select('unheard_until')
    .where(sql<boolean>`unheard_until >= clock_timestamp()`)
    .executeTakeFirst()
  return head?.unheard_until ?? null
}

/** The followers that may still answer for the account. */
function followersOf(tx: Tx, account: string) {
  return tx
    .selectFrom('gate_follower')
    .innerJoin('feed_head', (join) => join.onTrue())
    .select(['gate_follower.name', 'lease_until', 'gate_follower.number'])
    .select(sql<boolean>`gate_follower.epoch is not distinct from feed_head.epoch`.as('in_epoch'))
    .where(sql<boolean>`lease_until >= clock_timestamp()`)
    .where(({ or, eb }) =>
      or([
        eb('accounts', 'is', null),
        sql<boolean>`${account} = any (accounts)`,
        sql<boolean>`exists (select from account_reference
          where account_reference.account_id = ${account}
            and account_reference.reference = any (accounts))`,
      ]),
    )
    .orderBy('lease_until')
    .execute()
}
