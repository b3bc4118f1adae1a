import type { HeldUnit, ReturnedFigures } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { placeHold } from '../watching/holds/place-hold.ts'

/** Unknown addresses above the limit of a first send, sent to on two days. */
const brokenRule: ReturnedFigures = {
  rule: 'first_bounces',
  code: 'bounce_unknown_recipient',
  came: 74,
  of: 1200,
  threshold: 0.05,
  withinDays: 3,
  coverage: 1,
  cohorts: [
    { sentOn: '2026-11-20', came: 24, of: 600 },
    { sentOn: '2026-11-23', came: 50, of: 600 },
  ],
  providers: [
    { provider: 'gmx', came: 70, of: 720 },
    { provider: 'gmail', came: 4, of: 480 },
  ],
}

/** Puts something on hold because of figures, as watching does. Returns the hold. */
export async function castHold(
  house: House,
  account: string,
  unit: HeldUnit,
  figures: Partial<ReturnedFigures> = {},
): Promise<string> {
  const hold = await change(house, 'command', account, (within) =>
    placeHold(within, { unit, ...brokenRule, ...figures }),
  )
  return hold!
}
