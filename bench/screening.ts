import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Measurement } from './measurement.ts'
import { generateList } from './screening/generate-list.ts'

const rivals = fileURLToPath(new URL('./rivals/', import.meta.url))
const runContender = fileURLToPath(new URL('./screening/run-contender.ts', import.meta.url))
const ourName = 'freigabe'
const rivalNames = ['freigabe-one-thread', 'duckdb', 'csv-parse', 'bare-loop']
/**
 * Short runs are repeated in turn and the middle one counts: otherwise a neighbour on the machine would
 * decide.
 */
const sizes = [
  { size: 100_000, rounds: 5, others: ['freigabe-fifth', ...rivalNames] },
  { size: 1_000_000, rounds: 5, others: ['freigabe-fifth', ...rivalNames] },
  { size: 10_000_000, rounds: 1, others: rivalNames },
]
const megabyte = 1024 ** 2

/**
 * The whole screening compared with DuckDB with a plain version of the same work, csv-parse with a Set, and a
 * bare loop over the bytes; each in a process of its own, on the same generated file.
 */
export async function screening(): Promise<Measurement[]> {
  if (!existsSync(join(rivals, 'node_modules'))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' })
  }
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-lists-'))
  try {
    const measured: Measurement[] = []
    for (const each of sizes) {
      const file = join(folder, `${each.size}.csv`)
      await writeList(file, each.size)
      measured.push(...(await measureOn(file, each)))
      await rm(file)
    }
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Run {
  rows: number
  unique: number
  seconds: number
  cpuSeconds: number
  peakBytes: number
}

async function measureOn(
  file: string,
  { size, rounds, others }: (typeof sizes)[number],
): Promise<Measurement[]> {
  const nothing = await run('nothing', file)
  const runs = new Map<string, Run[]>([ourName, ...others].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, done] of runs) done.push(await run(name, file))
  }
  const ours = middle(runs.get(ourName)!)
  return others.map((name) => {
    const other = middle(runs.get(name)!)
    return {
      what: `screening of ${size.toLocaleString('en')} rows, beside ${name}`,
      measured: described(ours, size, nothing),
      beside: described(other, size, nothing),
      ratio: `${(other.seconds / ours.seconds).toFixed(2)} × speed, ${ratio(ours.peakBytes - nothing.peakBytes, other.peakBytes - nothing.peakBytes)} × memory`,
    }
  })
}

function middle(runs: readonly Run[]): Run {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[runs.length >> 1]!
}

function ratio(one: number, other: number): string {
  return (one / Math.max(other, 1)).toFixed(2)
}

function described(run: Run, size: number, nothing: Run): string {
  const rate = Math.round(size / run.seconds / 1000).toLocaleString('en')
  const memory = Math.round((run.peakBytes - nothing.peakBytes) / megabyte)
  return `${rate},000 rows/s, ${memory} MB above the bare process, ${run.cpuSeconds.toFixed(1)} s of processor`
}

async function run(name: string, file: string): Promise<Run> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=16000', runContender, name, file],
    { maxBuffer: megabyte },
  )
  return JSON.parse(stdout)
}

async function writeList(path: string, rows: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const chunk of generateList(rows)) await file.writeFile(chunk)
  } finally {
    await file.close()
  }
}
