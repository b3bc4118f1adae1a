/** A text in the languages of the command line. */
export interface Text {
  de: string
  en: string
}

export type Language = keyof Text

/** The reader's language, by the variables that POSIX names for it; English for all but German. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return /^de/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'de' : 'en'
}
