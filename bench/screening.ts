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
const sizes = [1_000_000, 10_000_000]
const megabyte = 1024 ** 2

/**
 * The whole screening beside DuckDB with a plain version of the same work, csv-parse with a Set,
 * and a bare loop over the bytes; each in a process of its own, on the same generated file.
 */
export async function screening(): Promise<Measurement[]> {
  if (!existsSync(join(rivals, 'node_modules'))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' })
  }
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-lists-'))
  try {
    const measured: Measurement[] = []
    for (const size of sizes) {
      const file = join(folder, `${size}.csv`)
      await writeList(file, size)
      measured.push(...(await measureOn(file, size)))
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

async function measureOn(file: string, size: number): Promise<Measurement[]> {
  const nothing = await run('nothing', file)
  const ours = await run('freigabe', file)
  const beside = ['freigabe-one-thread', 'duckdb', 'csv-parse', 'bare-loop']
  const measured: Measurement[] = []
  for (const name of beside) {
    const other = await run(name, file)
    measured.push({
      what: `screening of ${size.toLocaleString('en')} rows, beside ${name}`,
      measured: described(ours, size, nothing),
      beside: described(other, size, nothing),
      ratio: `${(other.seconds / ours.seconds).toFixed(2)} × speed, ${ratio(ours.peakBytes - nothing.peakBytes, other.peakBytes - nothing.peakBytes)} × memory`,
    })
  }
  return measured
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
