import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import {
  type Actor,
  type Attack,
  askedWhileAttacked,
  findAttack,
  isAttackOver,
  maskAddresses,
  type SignUpHour,
  signUpsMatterSince,
  type WatchedSource,
  type WatchingTerms,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../../requests/dossier/acting.ts'
import { tellEditors } from '../../requests/dossier/tell-editors.ts'

/**
 * Judges each source that something was told of since anybody looked, and each that is attacked once an hour: what
 * ends an attack may be that nobody signs up any more.
 */
export const sweepAttacks = sweepEach(
  'attacks',
  (tx, now) =>
    tx
      .selectFrom('source_look')
      .leftJoin('source_attack', (join) =>
        join
          .onRef('source_attack.account_id', '=', 'source_look.account_id')
          .onRef('source_attack.source_id', '=', 'source_look.source_id')
          .on('ended_at', 'is', null),
      )
      .select(['source_look.account_id', 'source_look.source_id as item', 'told_at as due_at'])
      .where(({ eb, or, and, ref }) =>
        or([
          eb('looked_at', 'is', null),
          eb('looked_at', '<', ref('told_at')),
          and([eb('attack_id', 'is not', null), eb('looked_at', '<=', anHourBefore(now))]),
        ]),
      ),
  (house, { account, item }) => judgeSourceFigures(house, account, item),
)

/** Opens, leaves or ends the attack on a source as its figures say, by the policy in force. */
export async function judgeSourceFigures(
  house: House,
  account: string,
  source: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx, now } = unit
    const row = await readWatched(tx, account, source)
    if (row === undefined) return
    const { watching: terms } = await policyOfAccount(house, tx, account)
    const hours = await readHours(tx, account, source, signUpsMatterSince(now))
    const attacks = await readAttacksOn(tx, account, source)
    const open = attacks.find(({ ended_at }) => ended_at === null)
    const at: WatchedSource = {
      ...{ now, deliveredAt: row.delivered_at, formSince: `${row.version_since}T00:00:00.000Z` },
      earlier: attacks.map(({ since, ended_at }) => ({ since, until: ended_at ?? now })),
    }
    if (open === undefined) await openIfFound(unit, row, terms, { hours, at })
    else if (
      row.withdrawn_at !== null ||
      isAttackOver(terms, hours, { ...at, foundAt: open.found_at })
    )
      await endOpenAttack(unit, { actor: { kind: 'clock' } }, open.attack_id)
    await tx
      .updateTable('source_look')
      .set({ looked_at: now })
      .where('account_id', '=', account)
      .where('source_id', '=', source)
      .execute()
  })
}

type Watched = NonNullable<Awaited<ReturnType<typeof readWatched>>>

function readWatched(tx: Tx, account: string, source: string) {
  return tx
    .selectFrom('source_look')
    .innerJoin('source', (join) =>
      join
        .onRef('source.account_id', '=', 'source_look.account_id')
        .onRef('source.source_id', '=', 'source_look.source_id'),
    )
    .select(['source.source_id', 'group_id', 'name', 'version_since', 'withdrawn_at'])
    .select('delivered_at')
    .where('source.account_id', '=', account)
    .where('source.source_id', '=', source)
    .executeTakeFirst()
}

/** The sign-ups of a source by the hour, in order. */
async function readHours(
  tx: Tx,
  account: string,
  source: string,
  since: string,
): Promise<SignUpHour[]> {
  return tx
    .selectFrom('sign_up_count')
    .select(['hour', 'asked', 'confirmed', 'bounced'])
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('hour', '>=', since)
    .orderBy('hour')
    .execute()
}

function readAttacksOn(tx: Tx, account: string, source: string) {
  return tx
    .selectFrom('source_attack')
    .select(['attack_id', 'since', 'found_at', 'ended_at'])
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .execute()
}

async function openIfFound(
  unit: Unit,
  source: Watched,
  terms: WatchingTerms,
  { hours, at }: { hours: readonly SignUpHour[]; at: WatchedSource },
) {
  const found = source.withdrawn_at === null ? findAttack(terms, hours, at) : null
  if (found === null) return
  const { tx, account, now } = unit
  const attackId = randomUUIDv7()
  const perHour = askedWhileAttacked(terms.attacks, found.usual)
  const { kind, since, asked, confirmed, bounced, usual } = found
  await tx
    .insertInto('source_attack')
    .values({
      ...{ account_id: account, attack_id: attackId, source_id: source.source_id },
      ...{ kind, since, found_at: now, asked, confirmed, bounced },
      ...{ usual_share: usual.share, per_hour: perHour },
    })
    .execute()
  unit.log({
    ...{ type: 'source_attacked', subject: source.source_id, by: { kind: 'clock' }, at: now },
    body: { groupId: source.group_id, attackId, kind, since, perHour },
  })
  await tellAccount(unit, source, { ...found, perHour })
}

async function tellAccount(unit: Unit, source: Watched, found: Attack & { perHour: number }) {
  const { kind, since, asked, confirmed, bounced, usual, perHour } = found
  const group = source.group_id
  await tellEditors(unit, { kind: 'source_attacked', page: `groups/${group}`, group }, (about) => ({
    template: 'source_attacked',
    params: {
      ...{ ...about, sourceName: source.name, kind, since, asked, confirmed, bounced, perHour },
      usualShare: usual.share,
    },
  }))
}

function anHourBefore(moment: string): string {
  return new Date(Date.parse(moment) - 3_600_000).toISOString()
}

/** A lead ends an attack. Throws NOT_FOUND, and ATTACK_OVER where it ended otherwise. */
export async function endAttack(
  house: House,
  by: ActingStaff,
  account: string,
  attack: string,
  { reasons }: BodyOf<typeof api.endAttack>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const row = await unit.tx
      .selectFrom('source_attack')
      .select(['ended_at', 'ended_by', 'reasons'])
      .where('account_id', '=', account)
      .where('attack_id', '=', attack)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const kept = maskAddresses(reasons)
    if (row.ended_at === null) {
      await endOpenAttack(unit, { actor: by.actor, name: by.name, reasons: kept }, attack)
    } else if (row.ended_by !== by.name || row.reasons !== kept) {
      throw new AppError('ATTACK_OVER')
    }
  })
}

interface Ending {
  actor: Actor
  /** Who, and why; left out where figures say so. */
  name?: string
  reasons?: string
}

/** Ends an attack that is open, within a change of its account. */
async function endOpenAttack(
  unit: Unit,
  { actor, name = '', reasons = '' }: Ending,
  attack: string,
): Promise<void> {
  const { tx, account, now } = unit
  const { source_id } = await tx
    .updateTable('source_attack')
    .set({ ended_at: now, ended_by: name || null, reasons: reasons || null })
    .where('account_id', '=', account)
    .where('attack_id', '=', attack)
    .returning('source_id')
    .executeTakeFirstOrThrow()
  const { group_id: groupId } = await tx
    .selectFrom('source')
    .select('group_id')
    .where('account_id', '=', account)
    .where('source_id', '=', source_id)
    .executeTakeFirstOrThrow()
  unit.log({
    ...{ type: 'source_recovered', subject: source_id, by: actor, at: now },
    body: { groupId, attackId: attack },
  })
}
