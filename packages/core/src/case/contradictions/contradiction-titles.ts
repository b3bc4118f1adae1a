import type { LocalText } from '../../policy/packs/local-text.ts'
import type { ContradictionCode } from './contradiction.ts'

/** What each contradiction is called. */
export const contradictionTitles: Record<ContradictionCode, LocalText> = {
  columns_not_found: {
    de: 'Spalten fehlen in der Empfängerdatei',
    en: 'Columns missing in the recipients file',
  },
  confirmations_too_few: {
    de: 'Weniger Bestätigungen als angegeben',
    en: 'Fewer confirmations than stated',
  },
  sign_ups_outside_period: {
    de: 'Anmeldungen außerhalb der angegebenen Zeit',
    en: 'Sign-ups outside the stated period',
  },
  countries_at_odds: { de: 'Andere Länder als angegeben', en: 'Other countries than stated' },
  objections_not_removed: {
    de: 'Abgemeldete noch in der Liste',
    en: 'Unsubscribed recipients still in the list',
  },
  records_unlikely: {
    de: 'Aufzeichnungen sehen nicht nach einzelnen Anmeldungen aus',
    en: 'Records do not look like single sign-ups',
  },
  ip_countries_at_odds: {
    de: 'Anmeldungen aus anderen Ländern als angegeben',
    en: 'Sign-ups from other countries than stated',
  },
  sign_ups_on_one_day: {
    de: 'Fast alle Anmeldungen an einem Tag',
    en: 'Nearly all sign-ups on one day',
  },
  own_form_unconfirmed: {
    de: 'Eigenes Formular, aber Bestätigungen fehlen',
    en: 'Own form, but confirmations are missing',
  },
  private_mailboxes: {
    de: 'Private Postfächer, wo berufliche angegeben sind',
    en: 'Private mailboxes where people at work are stated',
  },
  last_contact_at_odds: {
    de: 'Letzter Kontakt anders als angegeben',
    en: 'Last contact other than stated',
  },
  consent_refused_in_file: {
    de: 'Einwilligung in der Datei verneint',
    en: 'Consent denied in the file',
  },
  orders_outside_period: {
    de: 'Bestellungen außerhalb der angegebenen Zeit',
    en: 'Orders outside the stated period',
  },
  origin_at_odds: {
    de: 'Andere Herkunft in der Datei als angegeben',
    en: 'Another origin in the file than stated',
  },
  growth_at_odds: {
    de: 'Mehr oder weniger Zuwachs als angegeben',
    en: 'More or less growth than stated',
  },
  phones_at_odds: {
    de: 'Telefonnummern anderer Länder als angegeben',
    en: 'Telephone numbers of other countries than stated',
  },
  bounces_at_odds: { de: 'Mehr Bounces als angegeben', en: 'More bounces than stated' },
  rate_at_odds: {
    de: 'Mehr oder weniger Anmeldungen als angegeben',
    en: 'More or fewer sign-ups than stated',
  },
  rhythm_unlike_before: {
    de: 'Anderer Rhythmus als auf früheren Listen',
    en: 'Another rhythm than on earlier lists',
  },
}
