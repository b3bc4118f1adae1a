import type { ParseArgsOptionsConfig } from 'node:util'
import type { Terminal, Text } from './terminal/terminal.ts'

/** What followed the command's name on the command line. */
export interface Given {
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  words: readonly string[]
}

/** One command. `--help` and `--json` are understood by all of them. */
export interface Command {
  /** One line for the list of commands. */
  summary: Text
  /** What follows `freigabe`, for example `screen FILE [--json]`. */
  usage: string
  /** What it does, its options, and what its exit code says. */
  help: Text
  options: ParseArgsOptionsConfig
  /** How many words it takes besides options: least and most. */
  words: readonly [number, number]
  run(given: Given, terminal: Terminal): Promise<ExitCode>
}

/** The command was called in a way that it does not understand. */
export class WrongUsage extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** The command cannot do its work here and now, for a reason that the reader can mend. */
export class CannotRun extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** The value of a text option, or undefined. */
export function textOption({ values }: Given, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function flag({ values }: Given, name: string): boolean {
  return values[name] === true
}

/** How a command ended, for scripts: stable, and the same for every command. */
export const exitCode = {
  ok: 0,
  /** It ran, and the answer is no: deny, a broken log, a file that is refused. */
  no: 1,
  /** It was called in a way that it does not understand. */
  wrongUsage: 2,
  /** It could not run: no database, a port that is taken, a file that is not there. */
  cannotRun: 3,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
