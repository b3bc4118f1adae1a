import type { AddressInfo } from 'node:net'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  parsed: ParsedMail
  raw: string
  envelopeFrom: string
  envelopeTo: string[]
  encrypted: boolean
}

/** A real SMTP server on loopback that keeps the mails it accepts, for tests. */
export interface LoopbackMailServer {
  url: string
  received: ReceivedMail[]
  close(): Promise<void>
}

/** Starts the server on a free port; by default it asks for neither sign-in nor encryption. */
export async function startLoopbackMailServer(
  options: SMTPServerOptions = {},
): Promise<LoopbackMailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          parsed: await simpleParser(raw),
          raw: raw.toString('latin1'),
          envelopeFrom: mailFrom ? mailFrom.address : '',
          envelopeTo: rcptTo.map(({ address }) => address),
          encrypted: session.secure,
        })
        done(null, 'kept')
      })
    },
    ...options,
  })
  // A client that turns away, for example because of a certificate, is not a fault of the server.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** The only address of a header. */
export function onlyAddress(header: AddressObject | AddressObject[] | undefined) {
  return (Array.isArray(header) ? header[0] : header)?.value[0]
}
