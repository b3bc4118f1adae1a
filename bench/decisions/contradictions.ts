// A list of contradictions, each with how it is put in and how it is seen: long, and read one by one.

import { today } from '../../packages/screening/src/testing/simulated/life.ts'
import { octet } from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import type { bases } from './bases.ts'
import { cameIn, type Draft, dayText } from './draft.ts'
import { somebody } from './people.ts'
import type { Column, Recipient } from './recipients-table.ts'
import type { AccountWish, HandedIn } from './submission.ts'

const day = 86_400
const year = 365 * day

/** Two things in a submission that cannot both be true. */
interface BuiltIn {
  /** What it is put into. */
  base: keyof typeof bases
  /** The statements that it is about: answer keys, `methods` or `countries`. */
  about: readonly string[]
  /** Findings that are told of the same. */
  shownBy: readonly string[]
  put(draft: Draft): void
  /** Whether it is truly there. */
  holds(submission: Pick<HandedIn, 'table' | 'stated'> & { account: AccountWish }): boolean
}

const doiRecords = 'form_double_opt_in/double_opt_in_records'
const doiFrom = 'form_double_opt_in/collected_from'
const doiUntil = 'form_double_opt_in/collected_until'
const doiWording = 'form_double_opt_in/consent_wording'
const inFile = 'recipients_file'

export const builtIn = {
  'no column of confirmations': {
    base: 'doubleOptIn',
    about: [doiRecords],
    shownBy: [],
    put(draft) {
      draft.stated.answers[doiRecords] = inFile
      withoutColumns(draft, 'confirmed', 'confirmIp')
    },
    holds: ({ table, stated }) =>
      lacks(table, 'confirmed') && stated.answers[doiRecords] === inFile,
  },
  'confirmations of one in two': {
    base: 'doubleOptIn',
    about: [doiRecords, 'methods'],
    shownBy: ['consent_coverage'],
    put(draft) {
      draft.stated.answers[doiRecords] = inFile
      someOf(draft, 0.5, (one) => {
        one.confirmed = one.confirmIp = null
      })
    },
    holds: ({ table }) => shareOf(table.recipients, ({ confirmed }) => confirmed === null) > 0.3,
  },
  'signed up before the period': {
    base: 'doubleOptIn',
    about: [doiFrom],
    shownBy: [],
    put(draft) {
      // The period has its beginning where most had come already.
      const { from, until } = spanWide(draft, 3 * 365)
      draft.stated.answers[doiFrom] = dayText(from + (until - from) * 0.6)
      draft.stated.answers[doiUntil] = dayText(until)
    },
    holds: ({ table, stated }) =>
      shareOf(table.recipients, (one) => cameDay(one) < monthOf(stated.answers[doiFrom])) > 0.1,
  },
  'signed up after the period': {
    base: 'doubleOptIn',
    about: [doiUntil],
    shownBy: [],
    put(draft) {
      const { from, until } = spanWide(draft, 3 * 365)
      draft.stated.answers[doiFrom] = dayText(from)
      draft.stated.answers[doiUntil] = dayText(from + (until - from) * 0.5)
    },
    holds: ({ table, stated }) =>
      shareOf(
        table.recipients,
        (one) => cameDay(one).slice(0, 7) > String(stated.answers[doiUntil]).slice(0, 7),
      ) > 0.1,
  },
  'signed up before there was a form': {
    base: 'doubleOptIn',
    about: [doiFrom, 'methods'],
    shownBy: ['before_form'],
    put(draft) {
      const { from, until } = spanWide(draft, 3 * 365)
      draft.account.formSince = dayText(from + (until - from) * 0.5)
    },
    holds: ({ table, account }) =>
      shareOf(table.recipients, (one) => cameDay(one) < account.formSince!) > 0.1,
  },
  'domains of other countries': {
    base: 'doubleOptIn',
    about: ['countries'],
    shownBy: ['country_spread'],
    put(draft) {
      draft.stated.countries = [draft.account.country]
      someOf(draft, 0.5, (one) => {
        Object.assign(one, somebody(draft.chance, { from: 'france', atWork: 0 }))
      })
    },
    holds: ({ table, stated }) =>
      shareOf(table.recipients, ({ email }) => email.endsWith('.fr')) > 0.2 &&
      !stated.countries!.includes('FR'),
  },
  'IP addresses of other countries': {
    base: 'doubleOptIn',
    about: ['countries'],
    shownBy: ['ip_country'],
    put(draft) {
      draft.stated.countries = [draft.account.country]
      withColumns(draft, 'signedUp', 'ip')
      someOf(draft, 0.8, (one) => {
        // Announced in India, as they are in the tables that the screening carries.
        one.ip = `${draft.chance.one(['103.21', '117.192', '59.88'])}.${octet(draft.chance)}.7`
        one.confirmIp = one.ip
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ ip }) => /^(103\.21|117\.192|59\.88)\./.test(ip ?? '')) > 0.6,
  },
  'another country in the column of countries': {
    base: 'doubleOptIn',
    about: ['countries'],
    shownBy: [],
    put(draft) {
      draft.stated.countries = [draft.account.country]
      withColumns(draft, 'email', 'country')
      someOf(draft, 0.4, (one) => {
        one.country = 'FR'
      })
    },
    holds: ({ table }) => shareOf(table.recipients, ({ country }) => country === 'FR') > 0.2,
  },
  'unsubscribed still in the list': {
    base: 'doubleOptIn',
    about: ['general/objections_removed'],
    shownBy: ['status_column'],
    put: (draft) => gone(draft, 'abgemeldet', 'unsubscribed', 0.08),
    holds: ({ table, stated }) =>
      shareOf(table.recipients, ({ status }) => /abgemeldet|unsub/.test(status)) > 0.02 &&
      stated.answers['general/objections_removed'] === true,
  },
  'an export of those who left': {
    base: 'doubleOptIn',
    about: ['general/objections_removed'],
    shownBy: ['suppression_export', 'status_column'],
    put: (draft) => gone(draft, 'abgemeldet', 'unsubscribed', 1),
    holds: ({ table }) => table.recipients.every(({ status }) => /abgemeldet|unsub/.test(status)),
  },
  'unconfirmed in a double opt-in': {
    base: 'doubleOptIn',
    about: [doiRecords, 'methods'],
    shownBy: ['status_column', 'consent_coverage'],
    put(draft) {
      withColumns(draft, 'email', 'status')
      someOf(draft, 0.2, (one) => {
        one.status = inGerman(draft) ? 'unbestätigt' : 'pending'
        one.confirmed = one.confirmIp = null
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ status }) => /unbest|pending/.test(status)) > 0.1,
  },
  'not mailed for longer than stated': {
    base: 'doubleOptIn',
    about: ['general/last_mailing'],
    shownBy: ['stale_contacts'],
    put(draft) {
      draft.stated.answers['general/last_mailing'] = 'within_3_months'
      withColumns(draft, 'email', 'lastContact')
      someOf(draft, 0.7, (one) => {
        one.lastContact = today - draft.chance.whole(760, 1500) * day
      })
    },
    holds: ({ table }) => shareOf(table.recipients, isStale) > 0.4,
  },
  'mailed although never is stated': {
    base: 'doubleOptIn',
    about: ['general/last_mailing'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['general/last_mailing'] = 'never'
      withColumns(draft, 'email', 'lastContact')
    },
    holds: ({ table, stated }) =>
      stated.answers['general/last_mailing'] === 'never' &&
      shareOf(table.recipients, ({ lastContact }) => lastContact !== null) > 0.9,
  },
  'all on one day of years': {
    base: 'doubleOptIn',
    about: [doiFrom, doiUntil],
    shownBy: ['signups_over_time'],
    put(draft) {
      draft.stated.answers[doiFrom] = '2023-02-01'
      draft.stated.answers[doiUntil] = '2026-10-30'
      const at = today - 90 * day
      for (const one of draft.table.recipients) {
        one.signedUp = one.confirmed = at + draft.chance.whole(0, 600)
      }
    },
    holds({ table, stated }) {
      const { from, until } = cameIn(table.recipients)
      const { [doiFrom]: first, [doiUntil]: last } = stated.answers
      return (
        until - from < day && Date.parse(String(last)) - Date.parse(String(first)) > 1000 * year
      )
    },
  },
  'sign-ups of the future': {
    base: 'doubleOptIn',
    about: [doiUntil, doiRecords],
    shownBy: ['future_times'],
    put(draft) {
      someOf(draft, 0.1, (one) => {
        one.signedUp = today + draft.chance.whole(20, 200) * day
        one.confirmed = one.signedUp + 300
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ signedUp }) => signedUp! > today + 10 * day) > 0.03,
  },
  'confirmed days before signing up': {
    base: 'doubleOptIn',
    about: [doiRecords],
    shownBy: ['confirmation_order'],
    put(draft) {
      someOf(draft, 0.7, (one) => {
        one.confirmed = one.signedUp! - draft.chance.whole(3, 90) * day
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ signedUp, confirmed }) => confirmed! < signedUp! - 2 * day) >
      0.4,
  },
  'another origin in the column of sources': {
    base: 'doubleOptIn',
    about: ['methods'],
    shownBy: [],
    put(draft) {
      withColumns(draft, 'email', 'source')
      someOf(draft, 0.6, (one) => {
        one.source = inGerman(draft) ? 'Adresskauf Herbst' : 'Purchased list'
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ source }) => /kauf|Purchased/.test(source)) > 0.4,
  },
  'two exports pasted as one form': {
    base: 'doubleOptIn',
    about: ['methods'],
    shownBy: ['glued_exports'],
    put(draft) {
      const recipients = draft.table.recipients.splice(draft.table.recipients.length >> 1)
      draft.table.pasted = { columns: ['last', 'email', 'country'], recipients }
      if (draft.table.writing.format === 'json') draft.table.writing.format = 'commas'
    },
    holds: ({ table }) => (table.pasted?.recipients.length ?? 0) > 10,
  },
  'role addresses as people who signed up': {
    base: 'doubleOptIn',
    about: ['methods'],
    shownBy: ['role_accounts', 'harvested_pages'],
    put(draft) {
      someOf(draft, 0.45, (one) => {
        const { email } = somebody(draft.chance, { ...draft.milieu, atWork: 100 })
        const office = draft.chance.one(['info', 'kontakt', 'office', 'verkauf', 'mail'])
        one.email = `${office}@${email.slice(email.indexOf('@') + 1)}`
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ email }) => /^(info|kontakt|office|verkauf|mail)@/.test(email)) >
      0.3,
  },
  'the platform’s form without confirmations': {
    base: 'platformForm',
    about: ['methods', 'platform_own_form/own_form_name'],
    shownBy: ['consent_coverage'],
    put: (draft) => withoutColumns(draft, 'confirmed', 'confirmIp'),
    holds: ({ table }) => lacks(table, 'confirmed'),
  },
  'orders older than stated': {
    base: 'customers',
    about: ['existing_customer/ordered_from'],
    shownBy: ['stale_contacts'],
    put(draft) {
      draft.stated.answers['existing_customer/ordered_from'] = '2025-03-01'
      draft.stated.answers['existing_customer/ordered_until'] = '2026-11-20'
      someOf(draft, 0.4, (one) => {
        one.ordered = today - draft.chance.whole(800, 1900) * day
      })
    },
    holds: ({ table, stated }) =>
      shareOf(
        table.recipients,
        ({ ordered }) =>
          dayText(ordered!) < String(stated.answers['existing_customer/ordered_from']),
      ) > 0.2,
  },
  'orders after the last one stated': {
    base: 'customers',
    about: ['existing_customer/ordered_until'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['existing_customer/ordered_until'] = '2026-01-31'
    },
    holds: ({ table, stated }) => {
      const last = String(stated.answers['existing_customer/ordered_until'])
      return shareOf(table.recipients, ({ ordered }) => dayText(ordered!) > last) > 0.1
    },
  },
  'no column of orders': {
    base: 'customers',
    about: ['existing_customer/order_dates'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['existing_customer/order_dates'] = inFile
      withoutColumns(draft, 'ordered')
    },
    holds: ({ table, stated }) =>
      lacks(table, 'ordered') && stated.answers['existing_customer/order_dates'] === inFile,
  },
  'former members in the list': {
    base: 'members',
    about: ['member_or_donor/former_removed', 'general/objections_removed'],
    shownBy: ['status_column'],
    put: (draft) => gone(draft, 'gekündigt', 'unsubscribed', 0.12),
    holds: ({ table, stated }) =>
      stated.answers['member_or_donor/former_removed'] === true &&
      shareOf(table.recipients, ({ status }) => /gekündigt|unsub/.test(status)) > 0.04,
  },
  'private mailboxes of employees': {
    base: 'employees',
    about: ['employees_or_students/circle', 'employees_or_students/circle_source', 'methods'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['employees_or_students/circle'] = 'employees'
      someOf(draft, 1, (one) => {
        Object.assign(one, somebody(draft.chance, { from: draft.milieu.from, atWork: 10 }))
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ email }) => /gruppe\.(de|co\.uk)$/.test(email)) < 0.1,
  },
  'private mailboxes of newsrooms': {
    base: 'press',
    about: ['press_list/press_origin', 'press_list/press_topics', 'methods'],
    shownBy: [],
    put(draft) {
      someOf(draft, 1, (one) => {
        Object.assign(one, somebody(draft.chance, { from: draft.milieu.from, atWork: 5 }))
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ email }) =>
        /(bote|anzeiger|kurier|rundschau|post)\.(de|co\.uk)$/.test(email),
      ) < 0.15,
  },
  'no status in the export of the former platform': {
    base: 'migration',
    about: ['migration_from_other_platform/former_export'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['migration_from_other_platform/former_export'] = inFile
      withoutColumns(draft, 'status')
    },
    holds: ({ table }) => lacks(table, 'status'),
  },
  'a double opt-in once, without confirmations': {
    base: 'migration',
    about: [
      'migration_from_other_platform/former_export',
      'migration_from_other_platform/original_method',
      'methods',
    ],
    shownBy: ['consent_coverage'],
    put(draft) {
      const { answers } = draft.stated
      answers['migration_from_other_platform/former_export'] = inFile
      answers['migration_from_other_platform/original_method'] = 'form_double_opt_in'
      someOf(draft, 0.7, (one) => {
        one.confirmed = null
      })
    },
    holds: ({ table, stated }) =>
      stated.answers['migration_from_other_platform/original_method'] === 'form_double_opt_in' &&
      shareOf(table.recipients, ({ confirmed }) => confirmed === null) > 0.5,
  },
  'more bounced than stated': {
    base: 'migration',
    about: ['migration_from_other_platform/former_bounce_rate', 'general/objections_removed'],
    shownBy: ['status_column'],
    put(draft) {
      draft.stated.answers['migration_from_other_platform/former_bounce_rate'] = 0.3
      gone(draft, 'unzustellbar', 'bounced', 0.15)
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ status }) => /unzustellbar|bounced/.test(status)) > 0.05,
  },
  'mailed last long before the day stated': {
    base: 'migration',
    about: ['migration_from_other_platform/former_last_mailing', 'general/last_mailing'],
    shownBy: ['stale_contacts'],
    put(draft) {
      draft.stated.answers['migration_from_other_platform/former_last_mailing'] = '2026-10-20'
      withColumns(draft, 'status', 'lastContact')
      someOf(draft, 1, (one) => {
        one.lastContact = today - draft.chance.whole(800, 1100) * day
      })
    },
    holds: ({ table }) => shareOf(table.recipients, isStale) > 0.9,
  },
  'refused in the column of consent': {
    base: 'crm',
    about: ['crm_sync/crm_consent_field', 'crm_sync/crm_export', 'crm_sync/crm_filter', 'methods'],
    shownBy: ['consent_refused'],
    put(draft) {
      someOf(draft, 0.2, (one) => {
        one.consent = inGerman(draft) ? 'nein' : 'no'
      })
    },
    holds: ({ table }) =>
      shareOf(table.recipients, ({ consent }) => /^(nein|no)$/.test(consent)) > 0.08,
  },
  'no column of consent': {
    base: 'crm',
    about: ['crm_sync/crm_export'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['crm_sync/crm_export'] = inFile
      withoutColumns(draft, 'consent')
    },
    holds: ({ table }) => lacks(table, 'consent'),
  },
  'no form in the export of leads': {
    base: 'leadAds',
    about: ['lead_ads/lead_export'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['lead_ads/lead_export'] = inFile
      withoutColumns(draft, 'source')
    },
    holds: ({ table }) => lacks(table, 'source'),
  },
  'no occasion in the entries of a fair': {
    base: 'fair',
    about: ['paper_or_event_own/entry_records'],
    shownBy: [],
    put(draft) {
      draft.stated.answers['paper_or_event_own/entry_records'] = inFile
      withoutColumns(draft, 'signedUp', 'source')
    },
    holds: ({ table }) => lacks(table, 'signedUp'),
  },
  'entered before the fair': {
    base: 'fair',
    about: ['paper_or_event_own/collected_from'],
    shownBy: [],
    put(draft) {
      const { from, until } = spanWide(draft, 500)
      draft.stated.answers['paper_or_event_own/collected_from'] = dayText(
        from + (until - from) * 0.6,
      )
    },
    holds: ({ table, stated }) =>
      shareOf(
        table.recipients,
        (one) => cameDay(one) < monthOf(stated.answers['paper_or_event_own/collected_from']),
      ) > 0.1,
  },
  'more signed up than is stated in words': {
    base: 'doubleOptIn',
    about: [doiWording],
    shownBy: [],
    put(draft) {
      spanWide(draft, 365)
      say(
        draft,
        'Es melden sich zwei bis drei Personen im Jahr an',
        'Two to three people sign up a year',
      )
    },
    holds: ({ table, stated }) => {
      const { from, until } = cameIn(table.recipients)
      const months = (until - from) / (30 * day)
      return (
        table.recipients.length / months > 2 &&
        /drei|three/.test(String(stated.answers[doiWording]))
      )
    },
  },
  'said to double, and hardly grown': {
    base: 'doubleOptIn',
    about: [doiWording],
    shownBy: [],
    put(draft) {
      const { until } = spanWide(draft, 4 * 365)
      draft.table.recipients = draft.table.recipients.filter(
        ({ signedUp }, place) => signedUp! < until - 420 * day || place % 12 === 0,
      )
      say(draft, 'Unser Verteiler verdoppelt sich jedes Jahr', 'Our list doubles every year')
    },
    holds: ({ table, stated }) => {
      const { until } = cameIn(table.recipients)
      const isOf = ({ signedUp }: Recipient) => signedUp! > until - 365 * day
      const isSaid = /verdoppelt|doubles/.test(String(stated.answers[doiWording]))
      return isSaid && shareOf(table.recipients, isOf) < 0.15
    },
  },
} satisfies Record<string, BuiltIn>

export type ContradictionName = keyof typeof builtIn

/** One that was put into a submission, by its name. */
export function builtInOf(name: string): BuiltIn {
  return builtIn[name as ContradictionName]
}

/** Puts something into a share of the recipients, each by its own chance. */
function someOf(draft: Draft, share: number, put: (one: Recipient) => void) {
  for (const one of draft.table.recipients) if (draft.chance.is(share)) put(one)
}

/** Adds a sentence to what is said of the form. */
function say(draft: Draft, german: string, english: string) {
  const { answers } = draft.stated
  answers[doiWording] = `${answers[doiWording]} ${inGerman(draft) ? german : english}.`
}

function gone(draft: Draft, german: string, english: string, share: number) {
  draft.stated.answers['general/objections_removed'] = true
  withColumns(draft, 'email', 'status')
  someOf(draft, share, (one) => {
    one.status = inGerman(draft) ? german : english
  })
}

function inGerman({ table }: Draft): boolean {
  return table.writing.language === 'de'
}

/** Adds a column behind another that the list may already have. */
function withColumns({ table }: Draft, behind: Column, column: Column) {
  if (table.columns.includes(column)) return
  table.columns.splice(table.columns.indexOf(behind) + 1, 0, column)
}

function withoutColumns({ table }: Draft, ...columns: Column[]) {
  table.columns = table.columns.filter((column) => !columns.includes(column))
}

function lacks({ columns }: HandedIn['table'], column: Column): boolean {
  return !columns.includes(column)
}

/** When the recipients came, drawn apart to so many days where they came within fewer. */
function spanWide({ table }: Draft, days: number) {
  const { from, until } = cameIn(table.recipients)
  const longer = Math.max(1, (days * day) / Math.max(day, until - from))
  for (const one of table.recipients) {
    const earlier = Math.floor((until - (one.signedUp ?? until)) * (longer - 1))
    if (one.signedUp !== null) one.signedUp -= earlier
    if (one.confirmed !== null) one.confirmed -= earlier
  }
  return cameIn(table.recipients)
}

function isStale({ lastContact }: Recipient): boolean {
  return lastContact !== null && lastContact < today - 2 * year
}

function cameDay({ signedUp }: Recipient): string {
  return dayText(signedUp!)
}

/** The first day of the month of an answer: statements are compared by months. */
function monthOf(answer: unknown): string {
  return `${String(answer).slice(0, 7)}-01`
}

function shareOf(recipients: readonly Recipient[], is: (one: Recipient) => boolean): number {
  return recipients.filter(is).length / recipients.length
}
