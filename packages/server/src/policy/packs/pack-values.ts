import { z } from 'zod'
import { flaw, flawAt } from '../faults/policy-faults.ts'

/** A text in both languages; a translation that is missing or blank is a fault. */
export const LocalText = z
  .strictObject({ de: translation('german'), en: translation('english') })
  .meta({ id: 'LocalText', description: 'A text in both languages.' })

/** An id or code: lower case with underscores, since screens, API and logs name it. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, flaw('id_form'))
  .meta({ id: 'Code', description: 'An id, which never changes its meaning.' })

export const Codes = z.array(Code).default([])

export const Day = z.iso.date(flaw('date_form'))

/** A list with no id twice; a missing list is empty. */
export function unique<Key extends string, Item extends z.ZodType<Record<Key, string>>>(
  key: Key,
  list: z.ZodArray<Item>,
) {
  const distinct = list.superRefine((items, { addIssue }) => {
    const seen = new Set<string>()
    for (const [position, item] of items.entries()) {
      const id = item[key]
      if (seen.has(id)) {
        addIssue(flawAt([position, key], 'id_twice', { id }))
      }
      seen.add(id)
    }
  })
  return distinct.default([])
}

function translation(language: 'german' | 'english') {
  const missing = flaw(`${language}_missing`)
  return z
    .string({
      error: ({ input }) => (input === undefined ? missing : flaw(`${language}_unquoted`)),
    })
    .regex(/\S/, missing)
}
