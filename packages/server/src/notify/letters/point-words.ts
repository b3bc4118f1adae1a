import type { QuestionPoint } from '@freigabe/contract'

/** A statement and what was found beside it, in a paragraph; empty where it only says where to answer. */
export function pointWords(
  { statement, stated, file, columns, found }: Omit<QuestionPoint, 'pointer'>,
  locale: 'de' | 'en',
): string {
  const { quoted, said, column, foundIn } = words[locale]
  const where = [
    ...(file === null ? [] : [quoted(importIn(file, locale))]),
    ...columns.map((name) => `${column} ${quoted(name)}`),
  ].join(', ')
  return [
    ...(statement === null || stated === null ? [] : [`${said} ${quoted(statement)}: ${stated}.`]),
    ...(found === null ? [] : [where === '' ? found : `${foundIn} ${where}: ${found}`]),
  ].join(' ')
}

/** The name of an import; a delivery’s ends with its day (`2026-11-26`), which is put into words. */
export function importIn(name: string, locale: 'de' | 'en'): string {
  const days = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return name.replace(/(?<=, )\d{4}-\d{2}-\d{2}$/, (day) =>
    Number.isNaN(Date.parse(day)) ? day : days.format(new Date(day)),
  )
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
