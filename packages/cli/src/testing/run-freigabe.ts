import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Undefined: not set at all. */
export type Settings = Readonly<Record<string, string | undefined>>

/** The environment unless a test says otherwise. */
export const quietInEnglish: Settings = { LANG: 'en_GB.UTF-8', LOG_LEVEL: 'error' }

/** Runs `freigabe` as a process of its own to its end, with these settings and nothing of our environment. */
export async function freigabe(args: readonly string[], settings: Settings = {}): Promise<Ran> {
  const started = startFreigabe(args, settings)
  const code = await started.ended
  return { code, out: started.out(), err: started.err() }
}

export interface Started {
  process: ChildProcess
  /** The exit code, or null after a signal. */
  ended: Promise<number | null>
  out(): string
  err(): string
  /** Resolves once this has been written, to either side; rejects when the process ends before. */
  written(pattern: RegExp): Promise<RegExpExecArray>
}

/** Starts `freigabe` and does not wait for its end. */
export function startFreigabe(args: readonly string[], settings: Settings = {}): Started {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, ...quietInEnglish, ...settings }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.err += chunk
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return {
    process: child,
    ended,
    out: () => output.out,
    err: () => output.err,
    written: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output.out) ?? pattern.exec(output.err)
          if (found !== null) resolve(found)
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        look()
        ended.then((code) => {
          reject(new Error(`It ended with ${code} before it wrote ${pattern}:\n${output.err}`))
        })
      }),
  }
}

/** Starts `freigabe serve` on a free port and resolves with its address. */
export async function startServer(
  settings: Settings,
  ...args: string[]
): Promise<Started & { url: string }> {
  const started = startFreigabe(['serve', ...args], { PORT: '0', ...settings })
  const [, url = ''] = await started.written(/Freigabe runs: (\S+)/)
  return { ...started, url }
}
