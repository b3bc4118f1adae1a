import type { NodemailerError } from 'nodemailer'

/** A mail that was not taken; `permanent` when it never will be, however often it is tried. */
export interface MailRefusal {
  kind: 'refused'
  permanent: boolean
  /** The mail server's answer, or what was wrong with the connection. */
  response: string
}

/** What a mail server may say about the mail itself; all else it says is about us or about it. */
const aboutTheMail = new Set<string | undefined>(['MAIL FROM', 'RCPT TO', 'DATA'])

/** 5xx replies that ask for a sign-in or for encryption first: ours to mend, not the mail's fault. */
const aboutUs = new Set([530, 538])

/** Faults on the way to the server, and a sign-in that an operator has yet to mend. */
const onTheWay = new Set<string | undefined>([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EPROXY',
  'EAUTH',
  'ENOAUTH',
])

/** Faults that the client finds in the mail before it is sent, such as an impossible address. */
const inTheMail = new Set<string | undefined>(['EENVELOPE', 'EMESSAGE'])

/**
 * Reads a refusal from an error of the SMTP client (RFC 5321, section 4.2.1: 5yz is permanent, 4yz
 * is not). Throws the error again when it has nothing to do with a mail server.
 */
export function refusalOf(error: unknown): MailRefusal {
  if (!isMailError(error)) throw error
  const { response, responseCode, message } = error
  if (response !== undefined && responseCode !== undefined && aboutTheMail.has(error.command)) {
    const permanent = error.permanent === true && !aboutUs.has(responseCode)
    return { kind: 'refused', permanent, response }
  }
  if (onTheWay.has(error.code)) return { kind: 'refused', permanent: false, response: message }
  if (inTheMail.has(error.code)) return { kind: 'refused', permanent: true, response: message }
  throw error
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error
}
