import type { Config } from '../config/read-config.ts'
import type { Caller } from '../http/caller.ts'

/**
 * Whether the embedded mailbox is open to a caller: on the example platform to everybody, unless the operator
 * closed it. Elsewhere it holds real invitations, so the operator must have switched it on, only
 * administration sees it, and with a mail server there is no mailbox.
 */
export function mailboxOpen(
  config: Pick<Config, 'SMTP_URL' | 'FREIGABE_MAILBOX'>,
  caller: Caller,
  example: boolean,
): boolean {
  if (example) return config.FREIGABE_MAILBOX ?? true
  const isOn = config.SMTP_URL === undefined && config.FREIGABE_MAILBOX === true
  return isOn && caller.kind === 'person' && caller.staffRoles.includes('admin')
}
