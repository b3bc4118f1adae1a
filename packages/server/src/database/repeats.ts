import { isPlanOutdated } from './prepared-statements.ts'

type RepeatReason = 'deadlock' | 'serialization' | 'lock' | 'connection' | 'plan'

/** PostgreSQL, appendix A: a deadlock, a serialization failure, a lock that could not be had in time. */
const byCode: Readonly<Record<string, RepeatReason>> = {
  '40P01': 'deadlock',
  '40001': 'serialization',
  '55P03': 'lock',
}

/** Why something that failed may succeed at the next attempt; null if it would fail again. */
export function whyToRepeat(error: unknown): RepeatReason | null {
  const { code } = (error ?? {}) as { code?: unknown }
  const known = typeof code === 'string' ? byCode[code] : undefined
  if (known !== undefined) return known
  if (isConnectionLost(error)) return 'connection'
  return isPlanOutdated(error) ? 'plan' : null
}

/** How often this process has repeated something since it started, by reason. */
export const repeats: Record<RepeatReason, number> = {
  deadlock: 0,
  serialization: 0,
  lock: 0,
  connection: 0,
  plan: 0,
}

/**
 * The codes of drivers for a connection that is gone, or never came about: from the system, and from
 * PostgreSQL (appendix A) when it is shut down, was told to end, crashed, starts up, or waited for too long.
 */
const codes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '53300',
])

/** The driver has no codes for these. */
const words =
  /^(Client has encountered a connection error|Client was closed|Connection terminated|timeout exceeded when trying to connect)/

/** Whether an error means that the connection to the database is lost, not that the query was refused. */
export function isConnectionLost(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return codes.has(code) || (error instanceof Error && words.test(error.message))
}
