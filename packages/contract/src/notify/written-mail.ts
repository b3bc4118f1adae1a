import { z } from 'zod'
import { Locale } from '../values.ts'

/** A mail as it would go out, with the names of those who would get it, shown before it goes. */
export const WrittenMail = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
export type WrittenMail = z.infer<typeof WrittenMail>

/** A mail with what stands around its reasons or question, in the language of its first reader. */
export const FramedMail = WrittenMail.extend({
  frame: z.object({
    locale: Locale,
    salutation: z.string(),
    opening: z.array(z.string()),
    closing: z.array(z.string()),
    signature: z.array(z.string()),
  }),
})
export type FramedMail = z.infer<typeof FramedMail>
