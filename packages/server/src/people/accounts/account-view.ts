import type { Account } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

export const accountColumns = [
  'account_id',
  'reference',
  'name',
  'locale',
  'time_zone',
  'country',
  'domain',
  'markets',
  'form_since',
  'mode',
  'suspended_at',
  'created_at',
] as const

/** An account's row as the API shows it. */
export function accountView(
  row: Pick<Selectable<Tables['account']>, (typeof accountColumns)[number]>,
): Account {
  return {
    id: row.account_id,
    reference: row.reference,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    country: row.country,
    domain: row.domain,
    markets: row.markets,
    formSince: row.form_since,
    mode: row.mode,
    suspendedAt: row.suspended_at,
    createdAt: row.created_at,
  }
}
