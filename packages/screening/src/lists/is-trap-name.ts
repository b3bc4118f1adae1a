import { withoutTag } from './without-tag.ts'

/**
 * Whether a local part names what spam traps are called, or an office that never signs up for
 * mail and complains about it. A pattern, not a proof: nobody outside knows the traps that count.
 */
export function isTrapName(localPart: string): boolean {
  const name = withoutTag(localPart)
  return offices.test(name) || trapWords.test(name.replace(/[._-]/g, ''))
}

/** RFC 2142, 4 and 5, less those where people answer customers. */
const offices = /^(abuse([._-].+)?|hostmaster|mailer-daemon|postmaster|uucp|usenet)$/

const trapWords =
  /^(abuse(complaints|desk|reports?|team)|((dont|no|anti)spam|spam(trap|bait|catcher|falle|report)s?|(spam|mail)?(honeypot|honeytrap|sinkhole|blackhole)|devnull)\d*)$/

/** How every such name begins, for whoever looks at millions. */
export const trapBeginnings: readonly string[] =
  'abuse hostmaster mailerdaemon postmaster uucp usenet dontspam nospam antispam spam mailhoneypot honeypot sinkhole blackhole devnull'.split(
    ' ',
  )
