import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChaosWish, runChaos } from './run-chaos.ts'
import { faultsOf } from './tell-report.ts'

/** The number of mails that one worker hands over at once: this many can be under way when it dies. */
const mailsAtOnce = 4
const needsPostgres =
  process.env.FREIGABE_TEST_POSTGRES === undefined && 'needs a PostgreSQL to kill'

for (const wish of [
  { database: 'embedded', kills: 3, seed: 11, accounts: 2 },
  { database: 'postgres', kills: 6, seed: 12, accounts: 2 },
] as const satisfies ChaosWish[]) {
  test(`killed ${wish.kills} times while people work, nothing is lost, doubled, open or stuck (${wish.database}, seed ${wish.seed})`, {
    skip: wish.database === 'postgres' && needsPostgres,
    timeout: 1_200_000,
  }, async () => {
    const report = (await runChaos(wish))!
    assert.deepEqual(faultsOf(report), [])
    assert.ok(report.decided > 0, 'people came to an end')
    const { kills } = report.strikes
    const deaths = Object.values(kills).reduce((sum, each) => sum + each, 0)
    assert.ok(report.mailsRepeated <= deaths * mailsAtOnce, 'only what was under way came twice')
  })
}
