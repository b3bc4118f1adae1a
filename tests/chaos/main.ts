import { readOptions } from '../../scripts/read-options.js'
import type { DatabaseKind } from './installation.ts'
import { runChaos } from './run-chaos.ts'
import { faultsOf, tellReports } from './tell-report.ts'

/**
 * `npm run chaos -- KILLS`: kills web server, worker and database while people work, and counts what was
 * lost or doubled. It fails if anything was.
 */
const usage = 'npm run chaos -- KILLS [--seed N] [--database embedded|postgres|both] [--accounts N]'
const { values, positionals } = readOptions(usage, {
  seed: { type: 'string', default: String(Date.now() % 100_000) },
  database: { type: 'string', default: 'both' },
  accounts: { type: 'string', default: '4' },
})
const [kills, seed, accounts] = [positionals[0] ?? '20', values.seed, values.accounts].map(Number)
const databases = values.database === 'both' ? ['embedded', 'postgres'] : [values.database]
const numbers = [kills, seed, accounts].every((each) => Number.isInteger(each) && each! >= 1)
if (!numbers || !databases.every((each) => ['embedded', 'postgres'].includes(each))) {
  console.error(usage)
  process.exit(2)
}
console.error(`Seed ${seed}.`)
const reports = []
for (const database of databases as DatabaseKind[]) {
  // If the number is odd, the second database takes the remaining kill.
  const share =
    Math.floor(kills! / databases.length) + (reports.length < kills! % databases.length ? 1 : 0)
  const report = await runChaos({ database, kills: share, seed: seed!, accounts: accounts! })
  if (report === null)
    console.error('There is no PostgreSQL 15 or newer here: that half is left out.')
  else reports.push(report)
}
console.log(tellReports(reports).join('\n'))
const faults = reports.flatMap((report) =>
  faultsOf(report).map((each) => `${report.database}: ${each}`),
)
for (const fault of faults) console.log(fault)
process.exit(faults.length === 0 && reports.length > 0 ? 0 : 1)
