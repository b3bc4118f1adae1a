import { type ColumnRole, columnRoleTexts } from '../columns/column-role.ts'
import type { RowView } from '../row-view.ts'
import { shareIn, shareOf, type Text } from '../text.ts'
import { type Check, share } from './check.ts'

/** What a consent record consists of, as far as a list can hold it. */
const recordRoles = [
  'signed_up_at',
  'signup_ip',
  'confirmed_at',
  'confirm_ip',
  'consent',
  'source',
] as const satisfies ColumnRole[]

type RecordRole = (typeof recordRoles)[number]

export interface ConsentCoverageFacts {
  /** Rows with an address that can be mailed. */
  rows: number
  /** In how many of them each part of the record is there; without a number where no column holds it. */
  filled: Partial<Record<RecordRole, number>>
}

const thresholds = { complete: 0.98, half: 0.5 }

/** Fires also where no column holds anything: a file that says nothing about consent is worth a finding. */
export const consentCoverage: Check<
  'consent_coverage',
  ConsentCoverageFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'consent_coverage',
  title: { de: 'Einwilligungsdaten in der Datei', en: 'Consent records in the file' },
  question: {
    de: 'Für wie viele Empfänger steht in der Datei, wann, wie und von wo sie sich angemeldet haben?',
    en: 'For how many recipients does the file say when, how and from where they signed up?',
  },
  why: {
    de: 'Einwilligungen müssen nachgewiesen werden. Wenn bei jedem Empfänger Anmeldung und Bestätigung stehen, geht die Prüfung schneller, oft sofort.',
    en: 'Consent has to be proven. If each recipient has a sign-up and a confirmation, the review is quicker, often immediate.',
  },
  kind: 'consent',
  weights: ['info', 'notice', 'warning'],
  thresholds,
  begin({ roles }) {
    const present = recordRoles.filter((role) => roles.has(role))
    const counts = new Uint32Array(present.length)
    return {
      row(view) {
        for (let i = 0; i < present.length; i++) if (holds(view, present[i]!)) counts[i]!++
      },
      facts: ({ valid }) => ({
        rows: valid,
        filled: Object.fromEntries(present.map((role, i) => [role, counts[i]!])),
      }),
    }
  },
  severity({ rows, filled }, { complete, half }) {
    if (rows === 0) return null
    const times = [filled.signed_up_at, filled.confirmed_at].filter((count) => count !== undefined)
    const least = Math.min(rows, ...times)
    if (least < rows * half!) return 'warning'
    return least < rows * complete! ? 'notice' : 'info'
  },
  headline: ({ rows, filled }) => {
    const { signed_up_at, confirmed_at } = filled
    const times = [signed_up_at, confirmed_at].filter((count) => count !== undefined)
    // A source or a status alone does not say when somebody agreed.
    if (times.length === 0) return { de: 'ohne Zeiten', en: 'no times' }
    const dated = share(Math.min(...times), rows)
    if (dated === 0 || dated >= thresholds.complete) return shareOf('rows', dated)
    // What is missing is what speaks against the list, so it is what a line has room for.
    const missing = shareOf('rows', 1 - dated)
    return { de: `${missing.de} ohne Zeiten`, en: `${missing.en} without times` }
  },
  describe({ rows, filled }) {
    const parts = recordRoles.filter((role) => filled[role] !== undefined)
    if (parts.length === 0) return nothing
    const list = (language: keyof Text) =>
      parts
        .map((role) => {
          const part = shareIn(language, share(filled[role]!, rows), inNone[language])
          return `${columnRoleTexts[role][language]} ${part}`
        })
        .join(', ')
    return {
      de: `Einwilligungsdaten nach ihrem Anteil an den Zeilen: ${list('de')}.`,
      en: `Consent records by their share of the rows: ${list('en')}.`,
    }
  },
  chart: ({ rows, filled }) => {
    const parts = recordRoles.filter((role) => filled[role] !== undefined)
    if (parts.length === 0) return null
    const bars = parts.map((role) => ({ label: columnRoleTexts[role], count: filled[role]! }))
    return { kind: 'bars', full: 'whole', whole: rows, bars }
  },
}

const inNone: Text = { de: 'in keiner', en: 'none' }

const nothing: Text = {
  de: 'Die Datei enthält keine Einwilligungsdaten, also weder Anmeldezeit noch IP-Adresse, Bestätigung, Einwilligungstext oder Herkunft. Mit einem Export, der sie enthält, geht die Prüfung schneller.',
  en: 'The file contains no consent records: no sign-up time, IP address, confirmation, consent text or source. An export that contains them makes the review quicker.',
}

function holds(view: RowView, role: RecordRole): boolean {
  if (role === 'signed_up_at' || role === 'confirmed_at') {
    const state = view.momentState(role)
    return state === 'read' || state === 'other_order'
  }
  if (role === 'signup_ip' || role === 'confirm_ip') return view.ipState(role) === 'read'
  return view.isFilled(role)
}
