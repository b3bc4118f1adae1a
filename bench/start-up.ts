import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'

const cli = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))

/** From the command to the first answer, clean and with an existing database. */
export async function startUp(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-bench-'))
  try {
    const first = await startTime(folder)
    const again = await startTime(folder)
    const bare = await bareNode()
    return [
      { what: 'first start, empty installation', measured: `${(first / 1000).toFixed(1)} s` },
      {
        what: 'start with a database that is there',
        measured: `${(again / 1000).toFixed(1)} s`,
        beside: `bare Node ${(bare / 1000).toFixed(2)} s`,
        ratio: (again / bare).toFixed(0),
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function startTime(folder: string): Promise<number> {
  const port = 20_000 + (process.pid % 20_000)
  const start = performance.now()
  const child = spawn(process.execPath, [cli, 'serve', '--empty'], {
    stdio: 'ignore',
    env: { ...process.env, FREIGABE_DATA: folder, PORT: String(port), LOG_LEVEL: 'silent' },
  })
  await answers(`http://localhost:${port}/readyz`, child)
  const taken = performance.now() - start
  child.kill('SIGTERM')
  await once(child, 'exit')
  return taken
}

async function answers(url: string, child: ChildProcess) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await pause(20)
  }
}

async function bareNode(): Promise<number> {
  const start = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - start
}
