import type { Tx } from '../database/database.ts'

/** A kind of background work: its name, how it is retried, and its data. */
export interface Job<Data extends object> {
  name: string
  retries: number
  /** Seconds before the first retry; doubled with each one after. */
  retryDelay: number
  /** If the job has not ended after this many seconds, another worker takes it: more than the work needs. */
  expiresAfter: number
  /** Carried for the type only. */
  data?: Data
}

/** Declares a kind of job. */
export function job<Data extends object>(
  name: string,
  options: { retries: number; retryDelay: number; expiresAfter: number },
): Job<Data> {
  return { name, ...options }
}

export type Enqueue = <Data extends object>(
  tx: Tx,
  kind: Job<Data>,
  data: Data,
  options?: { afterSeconds?: number },
) => Promise<void>

/** What a job's work receives apart from its data. */
export interface JobRun {
  /** 1 for the first try. */
  attempt: number
  /** True when a failure now is final. */
  last: boolean
  signal: AbortSignal
}
