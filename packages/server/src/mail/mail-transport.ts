import { domainToASCII } from 'node:url'
import type { Instant } from '@freigabe/core'
import {
  createTransport,
  type NodemailerError,
  type SendMailOptions,
  type SMTPTransportOptions,
} from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { plainLine } from './plain-characters.ts'

export interface MailTransportConfig {
  /**
   * `smtp://USER:PASSWORD@HOST:PORT`, or `smtps://` for TLS from the start. Options of the
   * connection may follow as a query, such as `?tls.rejectUnauthorized=false`.
   */
  url: string
  /** The `From` of every mail, `Name <address>`. */
  from: string
  /** Where the mail server sends its failure notices; the address of `from` unless given. */
  envelopeFrom?: string | undefined
  /** Where readers' answers go; to `from` unless given. */
  replyTo?: string | undefined
  /** Refuse to talk to a mail server that does not offer STARTTLS. */
  requireStartTls?: boolean | undefined
  /** How long to wait, in milliseconds, for a connection, for a greeting and for each answer. */
  timeoutMs?: number | undefined
}

export interface OutgoingMail {
  /** Identifies the mail for good: two sends of one id carry the same Message-ID. */
  id: string
  to: { address: string; name: string | null }
  /** The `Date` of the mail. */
  createdAt: Instant
  subject: string
  html: string
  text: string
}

export type MailResult = { kind: 'sent'; response: string } | MailRefusal

export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailResult>
}

/**
 * A transport that hands single mails to a mail server by SMTP. The result of `send` says how the server
 * answered or that it could not be reached; it throws only for errors unrelated to any server. Throws a
 * TypeError for a sender without an address.
 */
export function createMailTransport(config: MailTransportConfig): MailTransport {
  const sender = senderOf(config.from)
  const transporter = createTransport(connectionOf(config))
  return {
    async send(mail) {
      const message = messageOf(mail, sender, config)
      if (!singleAddress.test(mail.to.address)) {
        return { kind: 'refused', permanent: true, response: 'The address of the mail is none.' }
      }
      try {
        const { response } = await transporter.sendMail(message)
        return { kind: 'sent', response }
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

/** One bare address. The SMTP client would read anything more as a list and write to all of it. */
const singleAddress = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()\\,;:"@]+$/

interface Sender {
  name: string
  address: string
  domain: string
}

function senderOf(from: string): Sender {
  const [sender] = addressparser(from, { flatten: true })
  const at = sender?.address.lastIndexOf('@') ?? -1
  const domain = domainToASCII(sender?.address.slice(at + 1) ?? '')
  if (sender === undefined || at < 1 || domain === '') {
    throw new TypeError(`No sender's address in "${from}"`)
  }
  return { name: sender.name, address: sender.address, domain }
}

function connectionOf({ url, requireStartTls, timeoutMs }: MailTransportConfig) {
  const patience = timeoutMs ?? 30_000
  return {
    url,
    requireTLS: requireStartTls ?? false,
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SMTPTransportOptions
}

function messageOf(mail: OutgoingMail, sender: Sender, config: MailTransportConfig) {
  if (!/^[\w.-]+$/.test(mail.id)) throw new TypeError(`A mail's id cannot be "${mail.id}"`)
  return {
    messageId: `<${mail.id}@${sender.domain}>`,
    date: new Date(mail.createdAt),
    from: { name: sender.name, address: sender.address },
    replyTo: config.replyTo,
    to: { name: plainLine(mail.to.name ?? ''), address: mail.to.address },
    envelope: { from: config.envelopeFrom ?? sender.address, to: mail.to.address },
    subject: plainLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: {
      // RFC 3834: no automatic answer may be sent to this, so that no two machines start to talk.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    xMailer: false,
  } satisfies SendMailOptions
}

/** A mail that was not accepted; `permanent` when it never will be, however often it is tried. */
interface MailRefusal {
  kind: 'refused'
  permanent: boolean
  /** The mail server's answer, or what was wrong with the connection. */
  response: string
}

/** Commands whose refusal concerns the mail itself; all other refusals concern us or the server. */
const aboutTheMail = new Set<string | undefined>(['MAIL FROM', 'RCPT TO', 'DATA'])

/** 5xx replies that ask for a sign-in or for encryption first: ours to fix, not the mail's fault. */
const aboutUs = new Set([530, 538])

/** Faults on the way to the server, and a sign-in that an operator has yet to fix. */
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
function refusalOf(error: unknown): MailRefusal {
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
