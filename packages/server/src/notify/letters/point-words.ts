import type { QuestionPoint } from '@freigabe/contract'

/** A statement and what was found beside it, in a paragraph; empty where it only says where to answer. */
export function pointWords(
  { statement, stated, file, columns, found }: Omit<QuestionPoint, 'pointer'>,
  locale: 'de' | 'en',
): string {
  const { quoted, said, column, foundIn } = words[locale]
  const where = [
    ...(file === null ? [] : [quoted(file)]),
    ...columns.map((name) => `${column} ${quoted(name)}`),
  ].join(', ')
  return [
    ...(statement === null || stated === null ? [] : [`${said} ${quoted(statement)}: ${stated}.`]),
    ...(found === null ? [] : [where === '' ? found : `${foundIn} ${where}: ${found}`]),
  ].join(' ')
}

const words = {
  de: {
    quoted: (text: string) => `„${text}“`,
    said: 'Ihre Angabe',
    column: 'Spalte',
    foundIn: 'Gefunden in',
  },
  en: {
    quoted: (text: string) => `“${text}”`,
    said: 'You stated',
    column: 'column',
    foundIn: 'Found in',
  },
}
