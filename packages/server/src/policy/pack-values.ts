import { z } from 'zod'

/** A text in both languages; a translation that is missing or blank is a fault. */
export const LocalText = z
  .strictObject({ de: translation('German'), en: translation('English') })
  .meta({ id: 'LocalText', description: 'A text in both languages.' })

/** An id or code: lower case with underscores, since screens, API and logs name it. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'An id is lower case letters, digits and _.')
  .meta({ id: 'Code', description: 'An id, which never changes its meaning.' })

export const Codes = z.array(Code).default([])

export const Day = z.iso.date('A date is written YYYY-MM-DD.')

/** A list in which no id stands twice; one that is left out is empty. */
export function unique<Key extends string, Item extends z.ZodType<Record<Key, string>>>(
  key: Key,
  list: z.ZodArray<Item>,
) {
  const distinct = list.superRefine((items, { addIssue }) => {
    const seen = new Set<string>()
    for (const [position, item] of items.entries()) {
      const id = item[key]
      if (seen.has(id)) {
        addIssue({ code: 'custom', path: [position, key], message: `${id} stands here twice.` })
      }
      seen.add(id)
    }
  })
  return distinct.default([])
}

function translation(language: string) {
  const missing = `The ${language} text is missing.`
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? missing : `The ${language} text must stand in quotes.`,
    })
    .regex(/\S/, missing)
}
