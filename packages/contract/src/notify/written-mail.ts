import { z } from 'zod'

/** A mail as it would go out, with the names of those who would get it, shown before it goes. */
export const WrittenMail = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
export type WrittenMail = z.infer<typeof WrittenMail>

/** A mail with what stands around its reasons or question, in the language of the letter. */
export const FramedMail = WrittenMail.extend({
  frame: z.object({
    salutation: z.string(),
    opening: z.array(z.string()),
    closing: z.array(z.string()),
    signature: z.array(z.string()),
  }),
})
export type FramedMail = z.infer<typeof FramedMail>
