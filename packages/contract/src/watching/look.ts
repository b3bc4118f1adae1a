import { z } from 'zod'
import { Id, Instant, Locale } from '../values.ts'
import { DeskHoldFigures, heldUnit } from './hold.ts'

/** Figures from which on a person looks. Sending goes on, and the account is not told. */
export const Look = z.object({
  account: z.object({ id: Id, name: z.string(), locale: Locale }),
  ...heldUnit,
  figures: DeskHoldFigures,
  /** When what came back was judged last. */
  judgedAt: Instant,
})
export type Look = z.infer<typeof Look>
