import type { ReadReport } from '../../policy/rules/case-read.ts'

/** For tests: a report with columns of these roles, and the facts of findings by their checks. */
export function exampleReport({
  roles = [],
  mailboxes = {},
  ...facts
}: {
  roles?: string[]
  /** Counts of recipients that are not none. */
  mailboxes?: Partial<ReadReport['recipients']>
  [check: string]: unknown
}): ReadReport {
  const recipients = {
    addresses: 0,
    valid: 0,
    invalid: 0,
    unique: 0,
    duplicates: 0,
    roles: 0,
    disposable: 0,
    freeMail: 0,
    ...mailboxes,
  }
  return {
    origin: 'server',
    columns: { roles: Object.fromEntries(roles.map((role) => [role, {}])) },
    recipients,
    findings: Object.entries(facts).map(([id, facts]) => ({
      id,
      severity: 'info' as const,
      facts: facts as object,
    })),
  }
}
