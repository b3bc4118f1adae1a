import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { keepCompiled } from '../../packages/cli/src/keep-compiled.ts'
import { holdYoungMemory, readChunks } from '../../packages/cli/src/screening/screen-file.ts'
import { screen } from '../../packages/screening/src/index.ts'
import { tallyThreadFor } from '../../packages/server/src/lists/screening/tally-thread/tally-thread-for.ts'

/** `node run-contender.ts NAME FILE`: one contender in a process of its own, and its cost. */
const contenders: Record<string, (file: string) => Promise<Counted>> = {
  freigabe: (file) => screenFile(file, tallyThreadFor(Number.POSITIVE_INFINITY)),
  'freigabe-one-thread': (file) => screenFile(file, {}),
  duckdb: rival('duckdb', 'duckdb'),
  'csv-parse': rival('csv-parse', 'csvParse'),
  'bare-loop': rival('bare-loop', 'bareLoop'),
  'freigabe-fifth': fifthList,
  nothing: async () => ({ rows: 0, valid: 0, unique: 0 }),
}

/** As a server does it that has screened four such lists before; tells the time of the fifth alone. */
async function fifthList(file: string): Promise<Counted> {
  for (let list = 1; list < 5; list++)
    await screenFile(file, tallyThreadFor(Number.POSITIVE_INFINITY))
  start = performance.now()
  return screenFile(file, tallyThreadFor(Number.POSITIVE_INFINITY))
}

/** Found by address, because the rivals are installed only for measuring. */
function rival(file: string, name: string): (list: string) => Promise<Counted> {
  return async (list) => {
    const module = await import(new URL(`../rivals/${file}.js`, import.meta.url).href)
    return module[name](list)
  }
}

interface Counted {
  rows: number
  valid: number
  unique: number
}

async function screenFile(
  file: string,
  thread: ReturnType<typeof tallyThreadFor>,
): Promise<Counted> {
  await using list = await open(file)
  holdYoungMemory()
  const report = await screen(readChunks(list), {
    now: new Date(),
    origin: 'server',
    hash: () => createHash('sha256'),
    ...thread,
  })
  if (report.outcome === 'refused') throw new Error(report.refusal.code)
  const { valid, unique } = report.recipients
  return { rows: report.rows.total, valid, unique }
}

keepCompiled()
const [name, file] = process.argv.slice(2)
let start = performance.now()
const counted = await contenders[name!]!(file!)
const seconds = (performance.now() - start) / 1000
const { userCPUTime, systemCPUTime } = process.resourceUsage()
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6
console.log(JSON.stringify({ ...counted, seconds, cpuSeconds, peakBytes: peakBytes() }))
// DuckDB keeps threads of its own alive.
process.exit(0)

/** Of this program alone: `maxRSS` also counts the process that started it. */
function peakBytes(): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(kilobytes?.[1]) * 1024
}
