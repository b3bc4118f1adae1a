import type { Instant } from '../../instant.ts'
import type { Hearing } from './proceeding.ts'

/** Whether the account has spoken, or has had its time. */
export function isHearingOver({ answers, until }: Hearing, now: Instant): boolean {
  return answers.length > 0 || until <= now
}
