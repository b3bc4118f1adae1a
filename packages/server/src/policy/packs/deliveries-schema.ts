import { usualDeliveryTerms } from '@freigabe/core'
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
  oneByOne: z
    .strictObject({
      days: positive.max(60).describe('A day of few is taken together with so many before it.'),
      setApartFrom: weight.gt(0).describe('From this weight on it is reviewed by itself.'),
      deviations: z
        .strictObject({
          hours: Deviation,
          domains: Deviation,
          delays: Deviation,
          networks: Deviation,
          rejected: Deviation,
        })
        .describe('In what sign-ups by a program differ from those before.'),
      lasting: z
        .strictObject({
          withoutDays: z
            .number()
            .int()
            .min(0)
            .max(30)
            .describe('Without so many, the most unusual ones.'),
          weight: weight.describe('How much it weighs.'),
          hours: share,
          delays: share,
          networks: share,
        })
        .default(usualDeliveryTerms.oneByOne.lasting)
        .describe(
          'What weighs more because all these days together show it: above which distance.',
        ),
    })
    .default(usualDeliveryTerms.oneByOne)
    .describe('What the platform brings as people sign up, which a program may have done.'),
  addedUp: z
    .strictObject({ days: positive.max(366), recipients: positive })
    .default(usualDeliveryTerms.addedUp)
    .describe(
      'What customers may bring in small deliveries over so many rolling days before the next are reviewed.',
    ),
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
      delays: Deviation.default(usualDeliveryTerms.deviations.delays).describe(
        'How soon people confirmed.',
      ),
      networks: Deviation.default(usualDeliveryTerms.deviations.networks).describe(
        'How many signed up from the three most frequent networks.',
      ),
      before_source: Deviation.describe('Sign-ups from before the source was declared.'),
      rejected: Deviation.describe(
        'Recipients of lists that were rejected or revoked, or that were set apart and still wait for a decision.',
      ),
      suppressed: Deviation.describe('Recipients who are suppressed.'),
    })
    .describe('In what a delivery may differ from the past of its source, and how far.'),
})
