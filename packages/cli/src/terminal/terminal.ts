/** Where a command reads and writes. Results go to `out`, everything else to `say`. */
export interface Terminal {
  language: Language
  environment: Readonly<Record<string, string | undefined>>
  /** Whether progress can be shown to a person. */
  watched: boolean
  /** Whether a person can be asked. */
  canAsk: boolean
  out(line: string): void
  say(text: Text | string): void
  /** Replaces the progress line; does nothing without a person watching. */
  progress(text: Text): void
  /** In the reader's language. */
  words(text: Text): string
  number(value: number): string
}

/** What a terminal needs of a process. */
interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  stdin: { isTTY?: boolean }
  stdout: { write(text: string): unknown }
  stderr: { isTTY?: boolean; write(text: string): unknown }
}

export function openTerminal(process: Surroundings): Terminal {
  const language = languageOf(process.env)
  const words = (text: Text | string) => (typeof text === 'string' ? text : text[language])
  const watched = process.stderr.isTTY === true
  let shown = false
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  return {
    language,
    environment: process.env,
    watched,
    canAsk: process.stdin.isTTY === true && watched,
    out(line) {
      clear()
      process.stdout.write(`${line}\n`)
    },
    say(text) {
      clear()
      process.stderr.write(`${words(text)}\n`)
    },
    progress(text) {
      if (!watched) return
      process.stderr.write(`\r\u001b[K${words(text)}`)
      shown = true
    },
    words,
    number: (value) => new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value),
  }
}

/** A text in the languages of the command line. */
export interface Text {
  de: string
  en: string
}

export type Language = keyof Text

/** The reader's language, by the variables that POSIX names for it; English for all but German. */
function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return /^de/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'de' : 'en'
}
