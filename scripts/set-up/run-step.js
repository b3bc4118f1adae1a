import { runProgram } from './run-program.js'
import { SetUpFailure } from './set-up-failure.js'

/**
 * Runs one step of set-up under a line that says what it does and how long it took. The program's own output
 * is shown only if it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onStart?: (pid: number) => void }} [options]
 */
export async function runStep(title, command, args, options) {
  const startedAt = Date.now()
  process.stderr.write(`${title}…`)
  const { code, signalled, output } = await runProgram(command, args, { ...options, quiet: true })
  const seconds = Math.max(1, Math.round((Date.now() - startedAt) / 1000))
  process.stderr.write(
    signalled ? ' stopped\n' : code === 0 ? ` done in ${seconds} s\n` : ' failed\n',
  )
  if (signalled) throw new SetUpFailure('Set-up was stopped. The next start goes on from here.')
  if (code !== 0) throw new SetUpFailure(`${output.trim()}\n\n${title} failed, see above.`)
}
