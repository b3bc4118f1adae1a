import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url))
const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href

/** A part of an installation that can be killed at any time and started again. */
export interface Part {
  name: string
  /** Resolves once it is at work; a start that was killed in the middle leaves it waiting. */
  start(): Promise<void>
  kill(): Promise<void>
  /** Its last output, if it ended without being killed. */
  fall(): string | null
}

/** A process of the product's own command. `isReady` is asked for until it holds. */
export function commandPart(
  name: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  isReady: (output: string) => Promise<boolean> | boolean,
): Part & { end(): Promise<void> } {
  let child: ChildProcess | null = null
  let output = ''
  const stop = async (signal: NodeJS.Signals) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    name,
    async start() {
      const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
      const env = { PATH, HOME, NODE_COMPILE_CACHE, LANG: 'en_GB.UTF-8', ...settings }
      const started = spawn(process.execPath, ['--import', endWithParent, command, ...args], {
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      child = started
      output = ''
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (chunk) => {
          output = `${output}${chunk}`.slice(-20_000)
        })
      }
      while (!(await isReady(output))) {
        if (started.signalCode !== null) return
        if (started.exitCode !== null) throw new Error(`${name} did not start:\n${output}`)
        await new Promise((wait) => setTimeout(wait, 50))
      }
    },
    kill: () => stop('SIGKILL'),
    fall: () => (typeof child?.exitCode === 'number' ? output : null),
    end: () => stop('SIGTERM'),
  }
}
