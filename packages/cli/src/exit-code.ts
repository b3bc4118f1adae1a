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
