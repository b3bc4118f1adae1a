import { z } from 'zod'

/** A mail as it would go out, with the names of those who would get it, shown before it goes. */
export const WrittenMail = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
export type WrittenMail = z.infer<typeof WrittenMail>
