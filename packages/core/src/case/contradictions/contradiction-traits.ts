import type { ContradictionCode } from './contradiction.ts'

interface Traits {
  /** Never more: either side may be right. */
  severity: 'notice' | 'warning'
  /** Ids of the checks whose facts it rests on, so that these bear the statement out no more. */
  restsOn: readonly string[]
}

/** What each contradiction weighs beside findings; what is told by shares and rhythms alone weighs less. */
export const contradictionTraits: Readonly<Record<ContradictionCode, Traits>> = {
  columns_not_found: { severity: 'warning', restsOn: ['consent_coverage'] },
  confirmations_too_few: { severity: 'warning', restsOn: ['consent_coverage'] },
  own_form_unconfirmed: { severity: 'warning', restsOn: ['consent_coverage'] },
  sign_ups_outside_period: { severity: 'warning', restsOn: ['signups_over_time'] },
  sign_ups_on_one_day: { severity: 'warning', restsOn: ['signups_over_time'] },
  orders_outside_period: { severity: 'warning', restsOn: ['orders_over_time'] },
  objections_not_removed: {
    severity: 'warning',
    restsOn: ['status_column', 'suppressed_recipients'],
  },
  consent_refused_in_file: { severity: 'warning', restsOn: ['consent_refused'] },
  origin_at_odds: { severity: 'warning', restsOn: ['foreign_origin', 'origin_words'] },
  records_unlikely: { severity: 'warning', restsOn: ['unlikely_records'] },
  private_mailboxes: { severity: 'warning', restsOn: ['free_mail'] },
  last_contact_at_odds: { severity: 'warning', restsOn: ['stale_contacts'] },
  bounces_at_odds: { severity: 'warning', restsOn: ['status_column'] },
  countries_at_odds: { severity: 'warning', restsOn: ['country_column', 'country_spread'] },
  ip_countries_at_odds: { severity: 'notice', restsOn: ['ip_country'] },
  phones_at_odds: { severity: 'notice', restsOn: ['phones_and_postcodes'] },
  rate_at_odds: { severity: 'notice', restsOn: ['signups_over_time'] },
  growth_at_odds: { severity: 'notice', restsOn: ['signups_over_time'] },
  rhythm_unlike_before: { severity: 'notice', restsOn: ['office_hours_bursts'] },
}
