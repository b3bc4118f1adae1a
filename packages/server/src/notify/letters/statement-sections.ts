import type { Locale, StatementOfReasons } from '@freigabe/contract'
import type { LetterSection } from '../../mail/letter-content.ts'

const headings = {
  de: {
    lookedAt: 'Was wir angesehen haben',
    found: 'Was wir festgestellt haben',
    rule: 'Welche Regel gilt',
    whatNow: 'Was Sie jetzt tun können',
  },
  en: {
    lookedAt: 'What we looked at',
    found: 'What we found',
    rule: 'Which rule applies',
    whatNow: 'What you can do now',
  },
}

/** The four paragraphs of a statement of reasons under headings in the reader's language. */
export function statementSections(statement: StatementOfReasons, reader: Locale): LetterSection[] {
  return (['lookedAt', 'found', 'rule', 'whatNow'] as const)
    .filter((part) => statement[part].trim() !== '')
    .map((part) => ({
      heading: headings[reader][part],
      text: statement[part],
      items: [],
      locale: statement.locale,
    }))
}
