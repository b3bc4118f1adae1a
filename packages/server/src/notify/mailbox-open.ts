import type { Config } from '../config/read-config.ts'
import type { Caller } from '../http/caller.ts'

/**
 * Whether the embedded mailbox is open to a caller: on the example platform to everybody. Elsewhere it
 * holds real invitations, so the operator must have switched it on, and administration alone sees it.
 */
export function mailboxOpen(
  config: Pick<Config, 'SMTP_URL' | 'FREIGABE_MAILBOX'>,
  caller: Caller,
  example: boolean,
): boolean {
  const isOn = config.SMTP_URL === undefined && (config.FREIGABE_MAILBOX ?? example)
  const isAdmin = caller.kind === 'person' && caller.staffRoles.includes('admin')
  return isOn && (example || isAdmin)
}
