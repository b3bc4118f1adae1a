import { createHmac } from 'node:crypto'
import type { CaseState, RecentByRule } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'
import { daysAfter } from '../clock/case-clock.ts'

/** Somebody, or something, by whom acceptances are counted, with the digest under each key of the ring. */
export interface Counted {
  kind: Tables['rule_acceptance']['kind']
  /** The one under the key for new digests first. */
  digests: readonly string[]
}

/**
 * By whom acceptances of an account's lists count: the account itself, everybody who may submit for it, whoever
 * pays, and its sending domain, the latter two as the platform reported them.
 */
export async function countedFor({ house, tx, account }: Unit): Promise<Counted[]> {
  const contacts = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.email')
    .where('membership.account_id', '=', account)
    .where('membership.role', 'in', ['owner', 'editor'])
    .execute()
  const sender = await tx
    .selectFrom('sender_facts')
    .select(['payer', 'domain'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  const named = [
    { kind: 'account' as const, name: account },
    ...contacts.map(({ email }) => ({ kind: 'contact' as const, name: mailboxOf(email) })),
    { kind: 'payer' as const, name: sender?.payer ?? null },
    { kind: 'domain' as const, name: sender?.domain ?? null },
  ]
  return named.flatMap(({ kind, name }) => {
    if (name === null) return []
    const digests = house.keys.sketch.map(({ id, bytes }) => {
      const digest = createHmac('sha256', bytes).update(`limit:${kind}:${name}`).digest('hex')
      return `${id}:${digest}`
    })
    return [{ kind, digests }]
  })
}

/**
 * One mailbox however it is spelt: with a tag, or with dots where Gmail ignores them. Two people whose providers
 * tell such addresses apart would share a limit, which sends a list more to a person and nothing worse.
 */
function mailboxOf(email: string): string {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@')
  const untagged = name.split('+')[0]!
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return isGmail ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`
}

/** What rules accepted in so many days up to now, of whoever has most. */
export async function readRecent(
  unit: Unit,
  counted: readonly Counted[],
  days: number,
): Promise<RecentByRule> {
  const names = counted.flatMap(({ digests }, name) => digests.map(() => name))
  const digests = counted.flatMap((one) => one.digests)
  const since = daysAfter(unit.now, -days)
  return unit.as('comparer', async () => {
    const { rows } = await sql<RecentByRule>`
      select coalesce(max(lists), 0)::int as lists, coalesce(max(recipients), 0)::int as recipients
      from (
        select name, count(*) as lists, sum(recipients) as recipients
        from unnest(${names}::int[], ${digests}::text[]) as own (name, digest)
        join rule_acceptance using (digest)
        where at > ${since}
        group by name
      ) each_one`.execute(unit.tx)
    return rows[0]!
  })
}

/**
 * Keeps others who are counted by the same out until this change ends: the account's own lock does not hold back
 * a second account of the same contact. All are locked in one order, so that no two wait for each other.
 */
export async function lockLimits({ tx }: Unit, counted: readonly Counted[]): Promise<void> {
  const digests = counted.map((one) => one.digests[0]!)
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(digest, 0) as key
      from unnest(${digests}::text[]) as own (digest) order by key
    ) in_order`.execute(tx)
}

/** Counts what a rule accepted, for everybody who stands behind the account now. */
export async function countAcceptance(
  unit: Unit,
  { accountId, caseId }: CaseState,
  recipients: number,
): Promise<void> {
  const counted = await countedFor(unit)
  await unit.as('comparer', () =>
    unit.tx
      .insertInto('rule_acceptance')
      .values(
        counted.map(({ kind, digests }) => ({
          kind,
          digest: digests[0]!,
          account_id: accountId,
          case_id: caseId,
          recipients,
          at: unit.now,
        })),
      )
      // Two members may have one mailbox, and a case is counted once.
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
