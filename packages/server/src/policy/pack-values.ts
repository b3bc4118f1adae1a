import { z } from 'zod'

/** A text in both languages; a translation that is missing or blank is a fault. */
export const LocalText = z.strictObject({ de: translation('German'), en: translation('English') })

/** An id or code: lower case with underscores, since screens, API and logs name it. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'An id is lower case letters, digits and _.')

function translation(language: string) {
  const missing = `The ${language} text is missing.`
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? missing : `The ${language} text must stand in quotes.`,
    })
    .refine((text) => text.trim() !== '', missing)
}
