/**
 * What a driver says of a connection that is gone, or that did not come about: of the system, and of
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

/** Whether an error says that the connection to the database is lost, and not what was asked of it refused. */
export function isConnectionLost(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return codes.has(code) || (error instanceof Error && words.test(error.message))
}
