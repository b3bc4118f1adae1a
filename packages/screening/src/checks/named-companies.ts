import { originReader } from '../columns/row-origin.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, sameText, share } from './check.ts'

export interface NamedCompaniesFacts {
  /** Rows that say where the recipient comes from. */
  rows: number
  /** Those among them that name a company or a website. */
  named: number
  /** The most frequent ones; none that occurs in a few rows only. */
  companies: { name: string; rows: number }[]
}

const listed = 10
/** What fewer rows share may be a person's business. */
const leastShared = 5

export const namedCompanies: Check<'named_companies', NamedCompaniesFacts, 'info' | 'notice'> = {
  id: 'named_companies',
  title: { de: 'Firmen in der Spalte zur Herkunft', en: 'Companies in the origin column' },
  question: {
    de: 'Nennt die Liste bei der Herkunft mehrere Firmen oder Websites?',
    en: 'Does the list name several companies or websites as the origin?',
  },
  why: {
    de: 'Wenn Listen gekauft oder getauscht werden, bleibt oft die Spalte erhalten, in der steht, von wem die Adressen stammen. Auch Partner, Messen und frühere Marken können andere Namen erklären: Vergleichen Sie sie mit dem Account und seinen Angaben, und fragen Sie nach denen, die dort fehlen.',
    en: 'When lists are bought or swapped, the column that says where the addresses come from is often kept. Partners, fairs and earlier brands can also explain other names: compare them with the account and its details, and ask about those that are missing there.',
  },
  kind: 'consent',
  forDesk: true,
  needs: ['source'],
  weights: ['info', 'notice'],
  thresholds: { share: 0.05, least: 10 },
  begin({ headings }) {
    const { companies, read } = originReader(headings)
    const counts = companies.counts()
    let rows = 0
    return {
      row(view) {
        const origin = view.isNew ? read(view) : null
        if (origin === null) return
        rows++
        counts[origin.company]!++
      },
      facts() {
        if (rows === 0) return null
        const found = companies.named(counts, leastShared)
        const most = found.slice(0, listed).map(({ name, count }) => ({ name, rows: count }))
        return { rows, named: rows - counts[0]!, companies: most }
      },
    }
  },
  severity({ rows, companies }, steps) {
    const many = companies.filter(
      (company) => company.rows >= Math.max(steps.least!, steps.share! * rows),
    )
    if (many.length === 0) return null
    return many.length > 1 ? 'notice' : 'info'
  },
  headline: ({ rows, named }) => shareOf('rows', share(named, rows)),
  describe({ rows, named, companies }) {
    const list = (language: keyof Text) =>
      companies
        .slice(0, 3)
        .map((company) => `${company.name} (${percent(share(company.rows, rows), language)})`)
        .join(', ')
    const found = counted(
      named,
      { de: 'Zeile nennt', en: 'row names' },
      { de: 'Zeilen nennen', en: 'rows name' },
    )
    return {
      de: `${found.de} bei der Herkunft eine Firma oder Website, am häufigsten ${list('de')}.`,
      en: `${found.en} a company or website as the origin, most often ${list('en')}.`,
    }
  },
  chart: ({ companies, rows: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: companies.map(({ name, rows }) => ({ label: sameText(name), count: rows })),
  }),
}
