import { z } from 'zod'
import { flaw, flawAt } from '../faults/policy-faults.ts'
import { RoutePromise } from './clock-schema.ts'

const positive = z.number().int().positive()
const rate = z.number().gt(0).lt(1)
const window = z.number().int().min(0).max(30)

const Limit = z.strictObject({
  rate: rate.describe('Above this share, from 0 to 1.'),
  atLeast: positive.describe('Once it came of so many.'),
})

const lookOnly = {
  withinDays: window
    .optional()
    .describe('What comes later than so many days after the day of sending does not count.'),
  look: Limit.optional().describe('From here on a person looks, and everything goes on.'),
}

const Rule = z
  .strictObject({
    ...lookOnly,
    hold: Limit.optional().describe('From here on nothing goes out until a person has looked.'),
  })
  .superRefine(({ look, hold }, { addIssue }) => {
    if (look && hold && look.rate > hold.rate) {
      addIssue(flawAt(['look', 'rate'], 'watching_look_above_hold'))
    }
  })

/** A mailbox provider by the platform's own name for it, as it stands in what was sent and what came back. */
const Provider = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, flaw('provider_form'))

/** By what the returns of an account are judged. */
export const Watching = z.strictObject({
  level: rate
    .max(0.1)
    .optional()
    .describe(
      'With which probability a rate at the limit is held wrongly in the sends of `weeks`.',
    ),
  weeks: positive
    .max(26)
    .optional()
    .describe('A test begins with each calendar week, and looks at the sends of so many.'),
  promise: RoutePromise.optional().describe(
    'Within what time a person has looked at an automatic hold.',
  ),
  complaintsFrom: z
    .array(Provider)
    .optional()
    .describe(
      'Mailbox providers that report complaints one by one; complaints are divided by what went to these.',
    ),
  rules: z
    .strictObject({
      first_bounces: Rule.optional().describe('Unknown recipients on a first send to them.'),
      later_bounces: Rule.optional().describe('Unknown recipients on later sends.'),
      complaints: Rule.optional().describe('Complaints on any send.'),
      first_unsubscribes: z
        .strictObject(lookOnly)
        .optional()
        .describe('Unsubscribes after a first send; they hold nothing.'),
    })
    .optional()
    .describe('Windows and limits, by what is watched; the strictest of all packs wins.'),
  incidents: z
    .strictObject({
      sent: positive.describe(
        'Accounts that sent less to a provider in an hour say nothing of it.',
      ),
      rate: rate.describe('An account fails there above this share.'),
      accounts: positive.min(2).describe('So many accounts fail …'),
      share: z.number().gt(0).max(1).describe('… and this share of those that sent there.'),
    })
    .optional()
    .describe('When a mailbox provider is taken to fail, and not those who send to it.'),
  attacks: z
    .strictObject({
      ofUsual: rate.describe('Where less than this share of the usual share confirms, …'),
      usualFrom: positive.describe('… which is known once so many were asked; …'),
      floor: rate.describe('… below this share of a form that is too young to know; …'),
      bounced: Limit.describe('… or above this share of confirmations that come back.'),
      perHour: positive.describe('So many are asked in an hour meanwhile, or as many as usual.'),
    })
    .optional()
    .describe('When a form is taken to be attacked by bots, and how many are asked meanwhile.'),
})

const share = z.number().gt(0).max(1)

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
