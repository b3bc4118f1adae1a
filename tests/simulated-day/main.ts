import { readOptions } from '../../scripts/read-options.js'
import { preparePostgres } from '../../scripts/test/prepare-postgres.ts'

/**
 * `npm run simulate`: a business day at the desk, through the API, with time that the simulation moves. It
 * fails if a case was lost or held twice.
 */
const usage = 'npm run simulate -- [--submissions N] [--reviewers N] [--accounts N] [--seed N]'
const { values } = readOptions(usage, {
  submissions: { type: 'string', default: '2000' },
  reviewers: { type: 'string', default: '6' },
  accounts: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
})
const wish = {
  submissions: Number(values.submissions),
  reviewers: Number(values.reviewers),
  accounts: Number(values.accounts),
  seed: Number(values.seed),
}
if (Object.values(wish).some((count) => !Number.isInteger(count) || count < 1)) {
  console.error(`${usage}\nEach is a whole number from 1.`)
  process.exit(2)
}
const postgres = await preparePostgres()
if (postgres === undefined) {
  console.error('The simulation needs PostgreSQL 15 or newer, and none could be installed.')
  process.exit(1)
}
process.env.FREIGABE_TEST_POSTGRES = postgres.url
try {
  // Imported only now, because it looks for the database when it is loaded.
  const { simulateDay } = await import('./simulate-day.ts')
  const { lines, heldTwice, lost, faults } = await simulateDay({
    ...wish,
    onHour(now, { cases }) {
      const open = [...cases.values()].filter((each) => each.decidedAt === null && !each.withdrawn)
      if (open.length > 0)
        console.error(`${now}  ${cases.size} came in, ${open.length} not decided`)
    },
  })
  console.log(`\n${lines.join('\n')}`)
  process.exitCode = heldTwice + lost + faults.length === 0 ? 0 : 1
} finally {
  await postgres.stop()
}
