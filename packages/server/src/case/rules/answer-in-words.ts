import {
  type Answer,
  inRecipientsFile,
  type LocalText,
  maskAddresses,
  type Requirement,
} from '@freigabe/core'

/** An answer as a sentence quotes it, the beginning of a long one; null where nothing was answered. */
export function answerInWords(
  requirement: Requirement,
  answer: Answer | undefined,
): LocalText | null {
  if (answer === undefined) return null
  if (answer === inRecipientsFile && requirement.kind === 'records') return inFile
  if (Array.isArray(answer)) return files(answer.length)
  if (typeof answer === 'boolean') return yesOrNo(answer)
  if (typeof answer === 'number') return numbered(requirement, answer)
  const text = String(answer)
  const choice = requirement.choices?.find(({ value }) => value === text)
  if (choice) return choice.label
  if (requirement.kind === 'date') return dated(text)
  const shown = maskAddresses(text)
  const quoted = shown.length > longestQuoted ? `${shown.slice(0, longestQuoted)}…` : shown
  return { de: quoted, en: quoted }
}

const longestQuoted = 160

const inFile = { de: 'steht in der Empfängerdatei', en: 'is in the recipients file' }

function files(count: number): LocalText {
  return count === 1
    ? { de: 'eine Datei', en: 'one file' }
    : { de: `${count} Dateien`, en: `${count} files` }
}

function numbered({ range }: Requirement, answer: number): LocalText {
  const inLanguage = (locale: 'de' | 'en') =>
    `${formatted(answer, locale)}${range ? `\u00a0${range.unit[locale]}` : ''}`
  return { de: inLanguage('de'), en: inLanguage('en') }
}

/** A stated day, or a month alone: `2026-11-26`, `2026-11`. */
export function dated(text: string): LocalText {
  const isMonth = /^\d{4}-\d{2}$/.test(text)
  const day = new Date(`${text}${isMonth ? '-01' : ''}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return { de: text, en: text }
  const style = isMonth
    ? ({ month: 'long', year: 'numeric' } as const)
    : { dateStyle: 'long' as const }
  const written = (language: string) =>
    new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(day)
  return { de: written('de-DE'), en: written('en-GB') }
}

/** A figure of the files as it is read: shares in percent. */
export function figureInWords(name: string, value: number, locale: keyof LocalText): string {
  return formatted(value, locale, name.endsWith('Share') ? 'percent' : 'decimal')
}

function formatted(value: number, locale: keyof LocalText, style?: 'percent' | 'decimal'): string {
  const format = { ...(style && { style }), maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', format).format(value)
}

/** A yes or a no. */
export function yesOrNo(value: boolean): LocalText {
  return value ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' }
}
