import { AppError } from '../../http/app-error.ts'

/** Rules, or what they were to bring about, failed; the transaction that they failed in is lost. */
class RulesFailed extends Error {
  /** What failed, in a word that tells nothing of the case. */
  readonly trouble: string

  constructor(cause: unknown) {
    super('The rules of a case failed.', { cause })
    this.trouble = cause instanceof AppError ? cause.code : nameOf(cause)
  }
}

/**
 * Does a piece of work in which rules take part. Where they fail, it is done once more without them, so
 * that no submission is lost to a rule; then `trouble` says what went wrong, for the desk to see.
 */
export async function despiteRules<Result>(
  work: (trouble: string | null) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(null)
  } catch (error) {
    if (error instanceof RulesFailed) return work(error.trouble)
    throw error
  }
}

/** A part of such work that is left out when it fails. */
export async function byRules<Result>(part: () => Promise<Result>): Promise<Result> {
  try {
    return await part()
  } catch (error) {
    throw new RulesFailed(error)
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'Error'
}
