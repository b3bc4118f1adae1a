import { runCommandLine } from '../run-command-line.ts'
import { openTerminal } from '../terminal/terminal.ts'
import { quietInEnglish, type Ran, type Settings } from './run-freigabe.ts'

/**
 * Runs a command of `freigabe` in this process, with these settings, nothing of our environment and no
 * terminal: for what it does and answers. `freigabe` of `run-freigabe.ts` shows it as a process.
 */
export async function callFreigabe(args: readonly string[], settings: Settings = {}): Promise<Ran> {
  const written = { out: '', err: '' }
  const writingTo = (side: 'out' | 'err') => ({
    write(text: string) {
      written[side] += text
    },
  })
  const terminal = openTerminal({
    env: { ...quietInEnglish, ...settings },
    stdin: {},
    stdout: writingTo('out'),
    stderr: writingTo('err'),
  })
  const code = await runCommandLine(args, terminal)
  return { code, ...written }
}
