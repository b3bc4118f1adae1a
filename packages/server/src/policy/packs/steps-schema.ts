import { z } from 'zod'
import { flaw } from '../faults/policy-faults.ts'

const positive = z.number().int().positive()
const share = z.number().gt(0).max(1)

const Limit = z.strictObject({
  rate: z.number().gt(0).lt(1).describe('Above this share, from 0 to 1.'),
  atLeast: positive.describe('Once it came of so many.'),
})

/** How an approval in steps opens. */
export const Steps = z
  .strictObject({
    share: share.describe('The first part is this share of all recipients, from 0 to 1, …'),
    least: positive.describe('… but no fewer than these, …'),
    most: positive.describe('… and no more than these.'),
    sentShare: share.describe(
      'So much of the first part has to be sent to, from 0 to 1, before the rest opens by itself.',
    ),
    afterHours: positive
      .max(720)
      .describe('The rest opens no sooner than so many hours after the first send.'),
    untilHours: positive
      .max(720)
      .describe('After so many hours a person looks at what has not opened by itself.'),
    toldDays: positive
      .max(90)
      .describe(
        'A rule accepts in steps only while the platform told in so many days what was sent and what came back.',
      ),
    limits: z
      .strictObject({ bounces: Limit, complaints: Limit })
      .describe('Above one of these the rest stays shut until a person has looked.'),
  })
  .refine(
    ({ least, most, afterHours, untilHours }) => least <= most && afterHours <= untilHours,
    flaw('steps_order'),
  )
