import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, Source } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { openCase } from '../case/open-case.ts'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { readSources } from './read-sources.ts'
import { refuseSourceFlaws } from './refuse-source-flaws.ts'

/** Declares a form or interface before its first recipient, and opens the case about it. */
export async function declareSource(
  house: House,
  by: Actor,
  account: string,
  group: string,
  wish: BodyOf<typeof api.declareSource>,
): Promise<Source> {
  const source = randomUUIDv7()
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    refuseSourceFlaws(await policyOfAccount(house, tx, account), wish)
    await addSource(house, tx, { account, group: group_id, source }, wish)
    await openCase(unit, by, {
      group: group_id,
      trigger: 'early',
      batchIds: [],
      sources: [{ source_id: source, version: 1 }],
      predecessorId: null,
      renewsUntil: null,
    })
    const { kind, method, cap, periodDays } = wish
    unit.log({
      type: 'source_declared',
      subject: source,
      by,
      at: unit.now,
      body: { groupId: group_id, kind, method, cap, periodDays },
    })
    unit.refreshGate(group_id)
    const sources = await readSources(house, tx, account, group_id)
    return sources.find(({ id }) => id === source)!
  })
}

async function addSource(
  house: House,
  tx: Tx,
  { account, group, source }: { account: string; group: string; source: string },
  wish: BodyOf<typeof api.declareSource>,
) {
  const at = house.clock.now()
  const added = await tx
    .insertInto('source')
    .values({
      account_id: account,
      source_id: source,
      group_id: group,
      reference: wish.reference ?? null,
      name: wish.name,
      kind: wish.kind,
      link: wish.link,
      method: wish.method,
      cap: wish.cap,
      period_days: wish.periodDays,
      version_since: at.slice(0, 10),
      created_at: at,
      changed_at: at,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'group_id', 'reference']).doNothing())
    .returning('source_id')
    .executeTakeFirst()
  if (added === undefined) throw new AppError('REFERENCE_TAKEN')
}
