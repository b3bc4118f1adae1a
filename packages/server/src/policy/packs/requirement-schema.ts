import { requirementKinds } from '@freigabe/contract'
import { z } from 'zod'
import { flaw, flawAt } from '../faults/policy-faults.ts'
import { Code, Codes, LocalText } from './pack-values.ts'

/** A value of a choice, or whether a confirmation was given. */
const Answer = z.union([Code, z.boolean()], flaw('condition_answer'))

/** One thing that the customer is asked to supply, as a pack states it. */
export const Requirement = z
  .strictObject({
    id: Code,
    kind: z.enum(requirementKinds),
    necessity: z.enum(['required', 'recommended']),
    label: LocalText,
    why: LocalText.describe('Why it is asked, beside the field.'),
    example: LocalText.optional().describe('A good example, beside the field.'),
    gain: LocalText.optional().describe('What a recommended detail is worth to the customer.'),
    choices: z
      .array(z.strictObject({ value: Code, label: LocalText }))
      .min(2)
      .optional()
      .describe('What can be chosen, for a choice.'),
    directLink: LocalText.optional().describe(
      'For a link to the very page, not to the home page: where to, after “the direct link”.',
    ),
    notBefore: Code.optional().describe(
      'For a date: the date of the same method it must not precede.',
    ),
    range: z
      .strictObject({ min: z.number(), max: z.number(), unit: LocalText })
      .optional()
      .describe('What a number can be, both ends included, and what it counts.'),
    columns: z
      .array(z.strictObject({ id: Code, label: LocalText }))
      .min(1)
      .optional()
      .describe('What should stand in each recipient’s row, for records.'),
    askedIf: z
      .strictObject({ requirement: Code, is: z.array(Answer).min(1) })
      .optional()
      .describe('Asked only after one of these answers to another requirement.'),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, flaw('country_form')))
      .min(1)
      .optional()
      .describe('Asked only where recipients are in one of these countries.'),
    of: z
      .literal('recipients')
      .optional()
      .describe(
        'Asked only where recipients are there, not of a source that nobody came through yet.',
      ),
    checkedBy: Codes.describe(
      'Checks of the screening, comparisons and signals that speak to the answer, foremost first.',
    ),
  })
  .superRefine((requirement, { addIssue }) => {
    for (const [part, { kind, needed }] of Object.entries(partsOfKinds)) {
      const isStated = requirement[part as PartOfKind] !== undefined
      if (isStated && requirement.kind !== kind) {
        addIssue(flawAt([part], 'requirement_part_odd', { kind, part }))
      }
      if (!isStated && needed && requirement.kind === kind) {
        addIssue(flawAt([], 'requirement_part_missing', { kind, part }))
      }
    }
    if ((requirement.necessity === 'recommended') !== (requirement.gain !== undefined)) {
      addIssue(flawAt([], 'requirement_gain'))
    }
  })

type PartOfKind = 'choices' | 'columns' | 'range' | 'directLink' | 'notBefore'

/** What belongs to only one kind of requirement, and whether that kind needs it. */
const partsOfKinds: Record<PartOfKind, { kind: string; needed: boolean }> = {
  choices: { kind: 'choice', needed: true },
  columns: { kind: 'records', needed: true },
  range: { kind: 'number', needed: true },
  directLink: { kind: 'link', needed: false },
  notBefore: { kind: 'date', needed: false },
}
