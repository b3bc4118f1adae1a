import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { accountPages } from './every-screen/account-pages.ts'
import { emptyPlatform, setUpPages } from './every-screen/first-run.ts'
import { requestsOfAccounts } from './every-screen/request-pages.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'
import { strangers } from './every-screen/strangers.ts'
import type { Tour } from './every-screen/tour.ts'
import { whoOnlyReads } from './every-screen/who-only-reads.ts'
import { openStage } from './open-stage.ts'

showScreens('an account, and of whoever comes first', 'account', (stage, scene) => [
  tourAll(stage, [accountPages(scene), whoOnlyReads(scene)]),
  tourAll(stage, [requestsOfAccounts(scene), strangers(scene)]),
  tourEmpty(),
])

/** From the first run to a platform that has staff and nothing else. */
async function tourEmpty(): Promise<Tour[]> {
  const stage = await openStage('embedded', { worker: false })
  const before = await tourAll(stage, [setUpPages])
  const [admin, reviewer] = [
    await castStaff(stage.house, 'admin'),
    await castStaff(stage.house, 'reviewer'),
  ]
  const after = await tourAll(stage, emptyPlatform(admin.email, reviewer.email))
  await stage.end()
  return [...before, ...after]
}
