import type { PGlite } from '@electric-sql/pglite'

/** Time to answer requests under way. */
const lastMilliseconds = 1000

/**
 * Ends the process when the embedded database has panicked, as it does when the disk has no room for its log:
 * any further call into it would never return. Everything committed is there at the next start.
 */
export function endOnPanic(pglite: PGlite): void {
  let panic: unknown = null
  const guarded =
    <Call extends unknown[], Result>(execute: (...call: Call) => Promise<Result>) =>
    async (...call: Call) => {
      if (panic !== null) throw panic
      try {
        return await execute.apply(pglite, call)
      } catch (error) {
        if ((error as { severity?: unknown }).severity === 'PANIC') {
          panic = error
          report(error)
          setTimeout(() => process.exit(1), lastMilliseconds)
        }
        throw error
      }
    }
  pglite.execProtocol = guarded(pglite.execProtocol)
  pglite.execProtocolStream = guarded(pglite.execProtocolStream)
}

function report(error: unknown) {
  const err = error instanceof Error ? error.message : String(error)
  const msg = 'The embedded database had to stop. Once the cause is mended, start again.'
  const line = { level: 'fatal', at: new Date().toISOString(), err, msg }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
