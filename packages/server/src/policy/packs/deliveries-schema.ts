import { z } from 'zod'

const positive = z.number().int().positive()
const share = z.number().min(0).max(1)
const weight = z.number().min(0).max(1000)

const Deviation = z.strictObject({
  limit: share.describe('Above this share or distance, from 0 to 1.'),
  weight: weight.describe('How much that weighs.'),
})

const HandOf = z.strictObject({
  atOnce: positive.describe('So many a day may be sent to before they are screened …'),
  atOnceDays: z
    .number()
    .min(0)
    .max(100)
    .describe('… or so many times what the source brings on a usual day.'),
  size: z
    .strictObject({
      limit: z.number().min(1).max(1000).describe('Above so many usual days in one.'),
      weight,
    })
    .describe('When a day is too large for the source.'),
  setApartFrom: weight.gt(0).describe('From this weight on a delivery is reviewed by itself.'),
})

/** By what deliveries through a source are judged. */
export const Deliveries = z.strictObject({
  past: z
    .strictObject({ days: positive.max(366), leastDays: positive, leastRecipients: positive })
    .describe('How far back the past of a source reaches, and from how much on it says something.'),
  leastInDelivery: positive.describe('Of fewer recipients nothing is claimed.'),
  hands: z
    .strictObject({ platform: HandOf, customer: HandOf })
    .describe('By who hands recipients over: the platform by its own key, or the customer.'),
  findings: z
    .record(z.string(), weight)
    .describe('What a finding weighs, by its severity or by the name of its check.'),
  deviations: z
    .strictObject({
      records: Deviation.describe('Parts of the consent record that others had, or had not.'),
      hours: Deviation.describe('Times of day of the sign-ups.'),
      weekdays: Deviation.describe('Weekdays of the sign-ups.'),
      domains: Deviation.describe('Domains of the recipients.'),
      countries: Deviation.describe('Countries of the recipients.'),
      before_source: Deviation.describe('Sign-ups from before the source was declared.'),
      rejected: Deviation.describe(
        'Recipients of lists that were rejected or revoked, or that were set apart and still wait for a decision.',
      ),
      suppressed: Deviation.describe('Recipients who are suppressed.'),
    })
    .describe('In what a delivery may differ from the past of its source, and how far.'),
})
