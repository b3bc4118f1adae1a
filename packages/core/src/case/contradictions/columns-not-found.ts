import type { Requirement } from '../../policy/packs/policy-pack.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { inRecipientsFile, type SubmissionContent } from '../submitting/submission-content.ts'
import { type Contradiction, haveConfirmed, type StatedAndFound } from './contradiction.ts'

/**
 * Which columns of a file hold what a pack asks for, any one of them; the screening reports no others. IP addresses
 * are not missed: many programs record none, and times prove as much.
 */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  signed_up_at: ['signed_up_at'],
  confirmed_at: ['confirmed_at'],
  consent: ['consent'],
  status: ['status', 'blocked'],
  last_order_on: ['ordered_at', 'last_contact_at'],
  entered_on: ['signed_up_at'],
  form_name: ['source', 'segment'],
}

/** Whose absence is told beside the field, and is no contradiction. */
const ipRolesOf: Readonly<Record<string, readonly string[]>> = {
  signed_up_ip: ['signup_ip'],
  confirmed_ip: ['confirm_ip'],
}

/** The ids of all columns that a policy asks for and each file has; null without a file. */
export function columnsInFiles({
  policy,
  reports,
}: Pick<StatedAndFound, 'policy' | 'reports'>): string[] | null {
  if (reports.length === 0) return null
  const asked = policy.requirements.flatMap(({ columns = [] }) => columns.map(({ id }) => id))
  return [...new Set(asked)].filter((id) => isInEach(reports, id))
}

/** Records that are said to be in the recipients file, though no column for them was found. */
export function columnsNotFound({ policy, content, reports }: StatedAndFound): Contradiction[] {
  return requirementsFor(policy, content).flatMap(
    ({ key, method, requirement }): Contradiction[] => {
      if (requirement.kind !== 'records' || content.answers[key] !== inRecipientsFile) return []
      const missing = expectedColumns(content, method, requirement).filter(
        ({ id }) => !isInEach(reports, id),
      )
      if (missing.length === 0) return []
      return [
        {
          code: 'columns_not_found',
          pointsTo: 'mistake',
          figures: { columns: missing.length },
          pointer: jsonPointer('answers', key),
          ...words(missing),
        },
      ]
    },
  )
}

/** The columns that a requirement asks of a method's file, as far as a screening can find them. */
export function expectedColumns(
  content: SubmissionContent,
  method: string,
  { columns = [] }: Requirement,
): NonNullable<Requirement['columns']> {
  return columns.filter(
    ({ id }) =>
      Object.hasOwn(rolesOf, id) && (id !== 'confirmed_at' || haveConfirmed(content, method)),
  )
}

/** Whether each file has a column for what an expected column names. */
export function isInEach(reports: readonly ReadReport[], column: string): boolean {
  const roles = rolesOf[column] ?? ipRolesOf[column] ?? []
  return reports.every(({ columns }) => roles.some((role) => role in columns.roles))
}

function words(missing: NonNullable<Requirement['columns']>) {
  const named = (language: 'de' | 'en') => missing.map(({ label }) => label[language]).join(', ')
  return {
    text: {
      de: `Diese Daten sollen in der Empfängerdatei stehen. Wir haben aber keine Spalte gefunden für: ${named('de')}.`,
      en: `These records are said to be in the recipients file. But we found no column for: ${named('en')}.`,
    },
    advice: {
      de: 'Wenn sie doch darin stehen, sagen Sie uns bitte beim Import, welche Spalten es sind. Sonst laden Sie hier einen Export hoch.',
      en: 'If they are there after all, please tell us during the import which columns they are in. Otherwise upload an export here.',
    },
  }
}
