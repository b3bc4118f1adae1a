import { percentIn } from '../../percent-in.ts'
import type { LocalText } from '../../policy/packs/local-text.ts'
import type { Contradiction, ContradictionCode } from './contradiction.ts'

/** A contradiction on one line: what it is called, with the share that its text gives. */
export function contradictionInBrief({
  code,
  figures: { share, missing, found },
}: Pick<Contradiction, 'code' | 'figures'>): LocalText {
  const title = contradictionTitles[code]
  const figure = code === 'confirmations_too_few' ? found : (share ?? missing)
  // That somebody was mailed before is no share.
  if (figure === undefined || code === 'last_contact_at_odds') return title
  return {
    de: `${title.de}: ${percentIn(figure, 'de')}`,
    en: `${title.en}: ${percentIn(figure, 'en')}`,
  }
}

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
  countries_at_odds: { de: 'Andere Länder als angegeben', en: 'Countries other than stated' },
  objections_not_removed: {
    de: 'Abgemeldete noch in der Liste',
    en: 'Unsubscribed recipients still in the list',
  },
  records_unlikely: {
    de: 'Aufzeichnungen sehen nicht nach einzelnen Anmeldungen aus',
    en: 'Records do not look like individual sign-ups',
  },
  ip_countries_at_odds: {
    de: 'Anmeldungen aus anderen Ländern als angegeben',
    en: 'Sign-ups from countries other than stated',
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
    de: 'Private statt beruflicher Postfächer',
    en: 'Private instead of work mailboxes',
  },
  last_contact_at_odds: {
    de: 'Letzter Kontakt anders als angegeben',
    en: 'Last contact differs from what is stated',
  },
  consent_refused_in_file: {
    de: 'In der Datei steht ein Nein zur Einwilligung',
    en: 'The file says no to consent',
  },
  orders_outside_period: {
    de: 'Bestellungen außerhalb der angegebenen Zeit',
    en: 'Orders outside the stated period',
  },
  origin_at_odds: {
    de: 'Andere Herkunft in der Datei als angegeben',
    en: 'The file gives a different origin',
  },
  growth_at_odds: {
    de: 'Mehr oder weniger Zuwachs als angegeben',
    en: 'More or less growth than stated',
  },
  phones_at_odds: {
    de: 'Telefonnummern aus anderen Ländern als angegeben',
    en: 'Telephone numbers from countries other than stated',
  },
  bounces_at_odds: { de: 'Mehr Bounces als angegeben', en: 'More bounces than stated' },
  rate_at_odds: {
    de: 'Mehr oder weniger Anmeldungen als angegeben',
    en: 'More or fewer sign-ups than stated',
  },
  rhythm_unlike_before: {
    de: 'Anderer Rhythmus als auf früheren Listen',
    en: 'Different rhythm from earlier lists',
  },
}
