import type { Source } from '@freigabe/contract'
import { judgeSource, periodBounds, periodOf } from '@freigabe/core'
import { isId } from '@freigabe/gate'
import type { Selectable } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { Tables } from '../database/tables.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import { readSourceFacts, sourceFactsOf } from '../gate/facts/read-source-facts.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { arrivalsView } from './delivery-view.ts'
import { attackView, readSignUps, signUpsView } from './read-sign-ups.ts'

/** How many of a source's newest batches are shown. */
const shown = 14

type SourceRow = Selectable<Tables['source']>

type Facts = Awaited<ReturnType<typeof readFacts>> & {
  signUps: Awaited<ReturnType<typeof readSignUps>>
}

/** The sources of a group, withdrawn ones included, in the order of declaration. */
export async function listSources(
  house: House,
  role: RoleName,
  account: string,
  group: string,
): Promise<{ items: Source[] }> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    return { items: await readSources(house, tx, account, group_id) }
  })
}

/** One of them. Throws NOT_FOUND. */
export async function readSource(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  idOrReference: string,
): Promise<Source> {
  const { items } = await listSources(house, role, account, group)
  const key = isId(idOrReference) ? 'id' : 'reference'
  const source = items.find((each) => each[key] === idOrReference)
  if (source === undefined) throw new AppError('NOT_FOUND')
  return source
}

/** The sources of a group with their standing and arrivals, in the order of declaration. */
export async function readSources(
  house: House,
  tx: Tx,
  account: string,
  group: string,
): Promise<Source[]> {
  const rows = await tx
    .selectFrom('source')
    .selectAll()
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .orderBy('created_at')
    .orderBy('source_id')
    .execute()
  if (rows.length === 0) return []
  const now = house.clock.now()
  const facts = await readFacts(tx, account, group)
  const ids = rows.map(({ source_id }) => source_id)
  const signUps = await readSignUps(tx, account, ids, now)
  return rows.map((row) => sourceView(row, { ...facts, signUps }, now))
}

async function readFacts(tx: Tx, account: string, group: string) {
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'state', 'recipients', 'source_id', 'source_version', 'arrived_on'])
    .select(['beyond_cap', 'set_apart', 'delivered', 'bulk', 'sampled'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('source_id', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('arrived_on', 'desc')
    .orderBy('batch_id', 'desc')
    .execute()
  return {
    batches,
    sources: await readSourceFacts(tx, account, group),
    gate: await readGroupFacts(tx, account, group),
  }
}

function sourceView(row: SourceRow, facts: Facts, now: string): Source {
  const today = now.slice(0, 10)
  const own = facts.batches.filter(({ source_id }) => source_id === row.source_id)
  const { closed, approval } = judgeSource(sourceFactsOf(row, facts.sources, own), now)
  const periods = approval ?? { periodDays: row.period_days, since: row.version_since }
  const current = own.filter(
    ({ arrived_on, source_version }) =>
      source_version === row.version && periodOf(arrived_on!, periods) === periodOf(today, periods),
  )
  const newest = facts.sources.cases.find(
    (each) => each.source_id === row.source_id && each.version === row.version,
  )
  const attack = facts.signUps.attacks.find(({ source_id }) => source_id === row.source_id)
  return {
    id: row.source_id,
    groupId: row.group_id,
    reference: row.reference,
    name: row.name,
    kind: row.kind,
    link: row.link,
    method: row.method,
    cap: row.cap,
    periodDays: row.period_days,
    closed: facts.gate.account.suspended ? 'account_suspended' : facts.gate.held ? 'held' : closed,
    case: newest === undefined ? null : { id: newest.case_id, status: newest.status },
    approved: approval && {
      cap: approval.cap,
      periodDays: approval.periodDays,
      endsAt: approval.endsAt,
    },
    period: {
      ...periodBounds(today, periods),
      arrived: sumOf(current.filter(({ beyond_cap }) => !beyond_cap)),
      beyondCap: sumOf(
        current.filter(({ beyond_cap, set_apart }) => beyond_cap && set_apart === null),
      ),
    },
    arrivals: own.slice(0, shown).map((batch) => arrivalsView(batch, facts.gate, now)),
    signUps: signUpsView(facts.signUps, row.source_id),
    attack: attack === undefined ? null : attackView(attack),
    createdAt: row.created_at,
    withdrawnAt: row.withdrawn_at,
  }
}

function sumOf(batches: readonly { recipients: number }[]): number {
  return batches.reduce((sum, { recipients }) => sum + recipients, 0)
}
