import type { Remedy, StatementOfReasons } from '@freigabe/contract'

/**
 * A statement for a page that shows its remedies in a checklist: remedies described in full are reduced to
 * their titles. A reviewer's own words stay.
 */
export function nameRemedies(
  statement: StatementOfReasons,
  remedies: readonly Pick<Remedy, 'title' | 'text'>[],
): StatementOfReasons {
  const { locale, whatNow } = statement
  const titles = new Map(remedies.map(({ title, text }) => [text[locale], title[locale]]))
  const paragraphs = whatNow.split(/\n\s*\n/)
  return {
    ...statement,
    whatNow: paragraphs.map((paragraph) => titles.get(paragraph) ?? paragraph).join('\n\n'),
  }
}
