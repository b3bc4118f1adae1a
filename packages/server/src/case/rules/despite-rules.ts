import { AppError } from '../../http/app-error.ts'

/** Rules failed, or what they were to bring about; the transaction they failed in is lost. */
class RulesFailed extends Error {
  /** What failed, in a word that reveals nothing of the case. */
  readonly trouble: string

  constructor(cause: unknown) {
    super('The rules of a case failed.', { cause })
    this.trouble = cause instanceof AppError ? cause.code : nameOf(cause)
  }
}

/**
 * Does a piece of work that involves rules. If they fail, it is done again without them, so that no
 * submission is lost to a rule; `trouble` then says what went wrong, for the desk to see.
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

/** A part of that work that is left out if it fails. */
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
