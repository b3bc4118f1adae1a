// Runs the sweeps of approvals in steps, of attacked forms and of decided appeals, goodwill and holds once, in a process
// that may be killed meanwhile, and says each time that it is about to commit something.

import { withLastWord } from '../../packages/server/src/change/answering.ts'
import { readConfig } from '../../packages/server/src/config/read-config.ts'
import { openHouse } from '../../packages/server/src/open-house.ts'
import { sweepScheduledOnRequests } from '../../packages/server/src/requests/undo/carry-out-on-request.ts'
import { sweepAttacks } from '../../packages/server/src/watching/attacks/sweep-attacks.ts'
import { sweepScheduledHolds } from '../../packages/server/src/watching/holds/undo/carry-out-hold.ts'
import { sweepSteps } from '../../packages/server/src/watching/steps/sweep-steps.ts'

const house = await openHouse(readConfig(process.env))
const sayIt = async () => {
  process.stdout.write('.')
}
const sweeps = [sweepSteps, sweepAttacks, sweepScheduledOnRequests, sweepScheduledHolds]
await withLastWord(sayIt, () => Promise.all(sweeps.map((sweep) => sweep(house))))
await house.close()
