import type { RowView } from '../row-view.ts'
import { counted, shareIn, shareOf } from '../text.ts'
import { type Check, severities, share, weigh } from './check.ts'

export interface StaleContactsFacts {
  rows: number
  /** Rows that say when the recipient was last in contact. */
  contacted: Ages
  /** Rows that do not, but say when the recipient confirmed or signed up. */
  signedUp: Ages
}

/** How many of these rows are older than 12, 24 and 36 months. */
export interface Ages {
  rows: number
  over12: number
  over24: number
  over36: number
}

/**
 * Two years without contact count as stale: a rule of the house, since consent does not expire by
 * time alone (BGH III ZR 196/17). An old sign-up alone shows nothing, as mail may have gone out since, and
 * weighs nothing: nearly every list that has been mailed for years has them.
 */
export const staleContacts: Check<'stale_contacts', StaleContactsFacts> = {
  id: 'stale_contacts',
  title: { de: 'Lange nicht angeschrieben', en: 'Not contacted for a long time' },
  question: {
    de: 'Wie lange ist der letzte Kontakt zu den Empfängern her?',
    en: 'How long ago was the last contact with the recipients?',
  },
  why: {
    de: 'Nach zwei Jahren ohne Post erinnern sich viele nicht mehr an ihre Anmeldung, und aus aufgegebenen Postfächern werden Fallen. Beides führt zu Beschwerden und Rückläufern.',
    en: 'After two years without mail, many no longer remember signing up, and abandoned mailboxes turn into traps. Both lead to complaints and bounces.',
  },
  kind: 'consent',
  readsMoments: true,
  weights: severities,
  thresholds: { notice: 0.01, warning: 0.1, serious: 0.5 },
  begin({ now, roles }) {
    const hasMoment = momentRoles.some((role) => roles.has(role))
    const limits = [12, 24, 36].map((months) => monthsBefore(now, months))
    const hasOrders = roles.has('ordered_at')
    const contacted = { rows: 0, over12: 0, over24: 0, over36: 0 }
    const signedUp = { rows: 0, over12: 0, over24: 0, over36: 0 }
    return {
      row(view) {
        const contact = hasOrders ? lastContact(view) : view.moment('last_contact_at')
        const ages = Number.isNaN(contact) ? signedUp : contacted
        count(ages, Number.isNaN(contact) ? beginning(view) : contact, limits)
      },
      facts: ({ valid }) =>
        hasMoment && contacted.rows + signedUp.rows > 0
          ? { rows: valid, contacted, signedUp }
          : null,
    }
  },
  severity({ contacted, signedUp }, steps) {
    // That contacts are known is told even where none is old: it may not go with what is stated.
    if (contacted.rows > 0) return weigh(contacted.over24, contacted.rows, steps) ?? 'info'
    return weigh(signedUp.over24, signedUp.rows, {})
  },
  headline: ({ contacted, signedUp }) => {
    if (contacted.rows > 0) {
      return shareOf('olderThanTwoYears', share(contacted.over24, contacted.rows))
    }
    // An old sign-up is no old contact, and is not called one.
    return shareOf('signedUpOverTwoYears', share(signedUp.over24, signedUp.rows))
  },
  describe({ contacted, signedUp }) {
    const parts = [
      ...(contacted.rows > 0 ? [describeContacts(contacted)] : []),
      ...(signedUp.rows > 0 ? [describeSignUps(signedUp)] : []),
    ]
    return {
      de: parts.map(({ de }) => de).join(' '),
      en: parts.map(({ en }) => en).join(' '),
    }
  },
  chart: ({ contacted, signedUp }) => {
    const ages = contacted.rows > 0 ? contacted : signedUp
    const bars = [
      { label: { de: 'bis 12 Monate', en: 'up to 12 months' }, count: ages.rows - ages.over12 },
      {
        label: { de: '12 bis 24 Monate', en: '12 to 24 months' },
        count: ages.over12 - ages.over24,
      },
      {
        label: { de: '24 bis 36 Monate', en: '24 to 36 months' },
        count: ages.over24 - ages.over36,
      },
      { label: { de: 'länger', en: 'longer' }, count: ages.over36 },
    ]
    return { kind: 'bars', full: 'whole', whole: ages.rows, bars }
  },
}

const momentRoles = ['last_contact_at', 'ordered_at', 'confirmed_at', 'signed_up_at'] as const

/** The later of contact and order, after which a confirmation was sent; NaN where neither is known. */
export function lastContact(view: RowView): number {
  const contact = view.moment('last_contact_at')
  const ordered = view.moment('ordered_at')
  return ordered > contact || Number.isNaN(contact) ? ordered : contact
}

/** The later of sign-up and confirmation; NaN where neither is known. */
function beginning(view: RowView): number {
  const signUp = view.moment('signed_up_at')
  const confirmed = view.moment('confirmed_at')
  return confirmed > signUp || Number.isNaN(signUp) ? confirmed : signUp
}

function count(ages: Ages, instant: number, limits: readonly number[]): void {
  if (Number.isNaN(instant)) return
  ages.rows++
  if (instant < limits[0]!) ages.over12++
  if (instant < limits[1]!) ages.over24++
  if (instant < limits[2]!) ages.over36++
}

/** The same day some months before, or the day after where that month has none. */
function monthsBefore(now: number, months: number): number {
  const date = new Date(now)
  return date.setUTCMonth(date.getUTCMonth() - months)
}

function describeContacts({ rows, over24 }: Ages) {
  const part = share(over24, rows)
  const found = counted(rows, { de: 'Empfänger', en: 'recipient' }, recipients)
  return {
    de: `Bei ${found.de} mit bekanntem letztem Kontakt liegt dieser bei ${shareIn('de', part, 'keinem')} mehr als 24 Monate zurück.`,
    en: `Of ${found.en} with a known last contact, ${shareIn('en', part, 'none')} were last contacted more than 24 months ago.`,
  }
}

function describeSignUps({ rows, over24 }: Ages) {
  const part = share(over24, rows)
  const found = counted(rows, { de: 'Empfänger', en: 'recipient' }, recipients)
  return {
    de: `Bei ${found.de} ist nur die Anmeldung bekannt; sie liegt bei ${shareIn('de', part, 'keinem')} mehr als 24 Monate zurück. Ob sie seitdem Post bekamen, sagt die Datei nicht.`,
    en: `For ${found.en}, only the sign-up is known; for ${shareIn('en', part, 'none')} it is more than 24 months ago. The file does not say whether they have had mail since.`,
  }
}

const recipients = { de: 'Empfängern', en: 'recipients' }
