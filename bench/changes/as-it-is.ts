import { randomUUIDv7 } from 'node:crypto'
import { change } from '../../packages/server/src/change/change.ts'
import type { House } from '../../packages/server/src/house.ts'
import { sendMailJob } from '../../packages/server/src/notify/jobs.ts'
import { type Contender, moveCaseOnce } from './one-case-moves.ts'

/** A change as the product makes it. */
export function asItIs(house: House): Contender {
  return (place) =>
    change(house, 'command', place.account, async (unit) => {
      unit.log(...(await moveCaseOnce(unit.tx, place, unit.now)))
      unit.tell({ caseId: place.caseId })
      unit.enqueue(sendMailJob, { mailId: randomUUIDv7() })
      unit.refreshGate(place.group)
    })
}
