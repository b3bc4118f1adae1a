import { readOptions } from '../../scripts/read-options.js'
import { preparePostgres } from '../../scripts/test/prepare-postgres.ts'

/**
 * `npm run race -- MINUTES [--seed N] [--database embedded]`: has customers, the desk, administration and the clock do different
 * things to one account at once. It fails if anything is broken afterwards.
 */
const usage = 'npm run race -- MINUTES [--seed N] [--database embedded|postgres]'
const { values, positionals } = readOptions(usage, {
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  database: { type: 'string', default: 'postgres' },
})
const [minutes, seed] = [Number(positionals[0] ?? 1), Number(values.seed)]
const { database } = values
if (!(minutes > 0) || !Number.isInteger(seed) || !isDatabase(database)) {
  console.error(usage)
  process.exit(2)
}
const needed = database === 'postgres' && process.env.FREIGABE_TEST_POSTGRES === undefined
const postgres = needed ? await preparePostgres() : undefined
if (needed && postgres === undefined) {
  console.error('The race needs PostgreSQL 15 or newer, and none could be installed.')
  process.exit(1)
}
if (postgres !== undefined) process.env.FREIGABE_TEST_POSTGRES = postgres.url
console.log(`Seed ${seed}`)
try {
  // Imported only now, because it looks for the database when it is loaded.
  const { race } = await import('./race.ts')
  const { rounds, tally, faults } = await race({ seed, seconds: minutes * 60, database })
  for (const [verb, { done, refused }] of [...tally].sort()) {
    console.log(
      `${verb.padEnd(22)} ${String(done).padStart(6)} done ${String(refused).padStart(6)} refused`,
    )
  }
  for (const { round, verbs, ends, about } of faults) {
    console.log(`\nFAULT in round ${round}, ${verbs.join(' + ')}: ${ends}\n${about}`)
  }
  console.log(`\n${rounds} rounds, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await postgres?.stop()
}

function isDatabase(name: string): name is 'embedded' | 'postgres' {
  return name === 'embedded' || name === 'postgres'
}
