import { randomUUIDv7 } from 'node:crypto'
import type { Account, AccountFacts, api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { accountColumns, accountView } from './read-accounts.ts'
import { dayIn, refuseUnknownTimeZone } from './time-zones.ts'

/** Changes an account; a different mode gives all of its groups a new revision at the gate. */
export async function changeAccount(
  house: House,
  by: Actor,
  account: string,
  wish: BodyOf<typeof api.changeAccount>,
): Promise<Account> {
  refuseUnknownTimeZone(wish.timeZone)
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .updateTable('account')
      .set({
        ...(wish.name === undefined ? {} : { name: wish.name }),
        ...(wish.locale === undefined ? {} : { locale: wish.locale }),
        ...(wish.timeZone === undefined ? {} : { time_zone: wish.timeZone }),
        ...(wish.country === undefined ? {} : { country: wish.country }),
        ...(wish.domain === undefined ? {} : { domain: wish.domain }),
        ...(wish.mode === undefined ? {} : { mode: wish.mode }),
        account_id: account,
      })
      .where('account_id', '=', account)
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    const at = unit.now
    const body = { changed: Object.keys(wish) }
    unit.log({ type: 'account_changed', subject: account, by, at, body })
    if (wish.mode !== undefined) unit.refreshStanding()
    return accountView(row)
  })
}

/** States the facts by which the account's lists are judged from the next screening on. */
export async function stateAccountFacts(
  house: House,
  by: Actor,
  account: string,
  { markets, formSince }: AccountFacts,
): Promise<Account> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .updateTable('account')
      .set({ markets: [...new Set(markets)].sort(), form_since: formSince })
      .where('account_id', '=', account)
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    refuseDayAhead(formSince, dayIn(row.time_zone, unit.now))
    unit.log({
      type: 'account_facts_stated',
      subject: account,
      by,
      at: unit.now,
      body: { markets: row.markets, formSince: row.form_since },
    })
    return accountView(row)
  })
}

/** Throws REQUEST_INVALID if the day since which people can sign up is in the future. */
function refuseDayAhead(formSince: string | null, today: string): void {
  if (formSince === null || formSince <= today) return
  throw new AppError('REQUEST_INVALID', {
    faults: [
      {
        pointer: '/body/formSince',
        code: 'day_ahead',
        text: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is in the future.' },
      },
    ],
  })
}

/** Creates an account; its reference is unique within the platform. */
export async function createAccount(
  house: House,
  by: Actor,
  wish: BodyOf<typeof api.createAccount>,
): Promise<Account> {
  refuseUnknownTimeZone(wish.timeZone)
  const account = randomUUIDv7()
  const at = house.clock.now()
  return change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    if (wish.reference !== undefined) {
      const taken = await tx
        .insertInto('account_reference')
        .values({ reference: wish.reference, account_id: account })
        .onConflict((conflict) => conflict.doNothing())
        .returning('reference')
        .executeTakeFirst()
      if (taken === undefined) throw new AppError('REFERENCE_TAKEN')
    }
    const row = await tx
      .insertInto('account')
      .values({
        account_id: account,
        reference: wish.reference ?? null,
        name: wish.name,
        locale: wish.locale,
        time_zone: wish.timeZone,
        country: wish.country,
        domain: wish.domain ?? null,
        suspended_at: null,
        created_at: at,
      })
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    unit.log({ type: 'account_created', subject: account, by, at, body: {} })
    return accountView(row)
  })
}
