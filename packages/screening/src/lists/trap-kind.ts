import { withoutTag } from './without-tag.ts'

/**
 * Who would read behind a name like a trap's. `complaints`: an office that takes complaints about mail.
 * `servers`: whoever runs the mail server. `traps`: what traps are called.
 */
export const trapKinds = ['complaints', 'servers', 'traps'] as const

export type TrapKind = (typeof trapKinds)[number]

/**
 * Of which kind a local part is that names what spam traps are called, or an office that never signs up
 * for mail and complains about it; null for any other. A pattern, not a proof: nobody outside knows the
 * traps that count.
 */
export function trapKind(localPart: string): TrapKind | null {
  const name = withoutTag(localPart)
  const joined = name.replace(/[._-]/g, '')
  if (complaintsOffices.test(name) || complaintsWords.test(joined)) return 'complaints'
  if (serverOffices.test(name)) return 'servers'
  return trapWords.test(joined) ? 'traps' : null
}

/** RFC 2142, 4 and 5, less those where people answer customers. */
const serverOffices = /^(hostmaster|mailer-daemon|postmaster|uucp|usenet)$/
const complaintsOffices = /^abuse([._-].+)?$/
const complaintsWords = /^abuse(complaints|desk|reports?|team)$/

const trapWords =
  /^((dont|no|anti)spam|spam(trap|bait|catcher|falle|report)s?|(spam|mail)?(honeypot|honeytrap|sinkhole|blackhole)|devnull)\d*$/

/** How every such name begins, for whoever looks at millions. */
export const trapBeginnings: readonly string[] =
  'abuse hostmaster mailerdaemon postmaster uucp usenet dontspam nospam antispam spam mailhoneypot honeypot sinkhole blackhole devnull'.split(
    ' ',
  )
