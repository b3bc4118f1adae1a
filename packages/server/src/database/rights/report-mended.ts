import type { Mended } from './mend-rights.ts'

/** Writes a line to the log for each role and table whose rights were put right. */
export function reportMended(mended: readonly Mended[], level: 'info' | 'warn'): void {
  for (const { on, was } of mended) {
    const msg = `The rights on ${on} were not what they should be, and have been put right.`
    const line = { level, at: new Date().toISOString(), on, was, msg }
    process.stderr.write(`${JSON.stringify(line)}\n`)
  }
}
