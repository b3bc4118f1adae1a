import { existsSync, readFileSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const key = z.string().refine(isKeyList, {
  message: 'Expected `id:base64` with at least 32 bytes, more of them after commas for rotation.',
})

/**
 * Every setting, read from the environment. `docs/reference/config.md` is printed from this schema:
 * a description per variable, its default, and nothing that is not here exists.
 */
export const Settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('Port to listen on; 0 picks a free one.'),
  HOST: z.string().default('localhost').describe('Address to listen on.'),
  FREIGABE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin, {
      message: 'Expected an address without a path, such as https://freigabe.example.org.',
    })
    .optional()
    .describe('Public address, as it stands in mails and links. Default: http://HOST:PORT.'),
  FREIGABE_DATA: z
    .string()
    .default('data')
    .describe('Folder for the embedded database, files and generated keys.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('PostgreSQL 15 or newer. Without it the embedded database is used.'),
  FREIGABE_DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(500)
    .default(10)
    .describe('Size of the connection pool of one process.'),
  FREIGABE_NATS: z
    .string()
    .regex(/^(nats|tls):\/\/[^\s,]+(,(nats|tls):\/\/[^\s,]+)*$/)
    .refine((text) => text.split(',').every((place) => URL.canParse(place)))
    .optional()
    .describe(
      'NATS with JetStream, `nats://USER:PASSWORD@HOST:PORT`, which then carries the gate’s feed to followers; several servers of it with commas, `tls://` for TLS. `freigabe gate --follow` reads it, too. Default: followers ask over HTTP.',
    ),
  FREIGABE_NATS_SEED_FILE: z
    .string()
    .refine((file) => readSeed(file) !== null, {
      message: 'Expected a file that can be read and holds the seed of a user, `SU…`.',
    })
    .optional()
    .describe(
      'File with the seed of an NKey (`SU…`), with which to sign in to NATS instead of a password.',
    ),
  FREIGABE_SESSION_KEY: key
    .optional()
    .describe('Key for session cookies. Required with DATABASE_URL.'),
  FREIGABE_SKETCH_KEY: key
    .optional()
    .describe('Key for list sketches. Required with DATABASE_URL.'),
  FREIGABE_SEALING_KEY: key
    .optional()
    .describe('Key that encrypts recipients files and samples. Required with DATABASE_URL.'),
  FREIGABE_SIGNING_KEY: key
    .optional()
    .describe(
      'Key that draws which decisions get a second opinion and which cases rules leave to a person, that seals the file of `freigabe verify-log --heads`, and from which the key follows that signs permits. Required with DATABASE_URL.',
    ),
  FREIGABE_PERMIT_KEY: key
    .optional()
    .describe(
      'Key that signs permits, the same for web servers and for `freigabe serve --gate`, which gives permits only with it. Default: it follows from FREIGABE_SIGNING_KEY.',
    ),
  FREIGABE_FILES: z
    .string()
    .regex(/^s3:\/\//)
    .optional()
    .describe(
      'S3-compatible storage, `s3://KEY:SECRET@HOST/BUCKET?region=REGION`. Default: the data folder.',
    ),
  FREIGABE_UPLOAD_LIMIT: z.coerce
    .number()
    .int()
    .min(1024)
    .default(2 * 1024 ** 3)
    .describe('Largest recipients file, in bytes.'),
  FREIGABE_DNS_CHECK: flag
    .default(false)
    .describe(
      'Whether the screening asks the DNS if the domains of recipients take mail. The names of domains leave the machine, addresses never.',
    ),
  FREIGABE_DNS_SERVERS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((server) => server !== ''))
    .refine((servers) => servers.every(isNameServer), {
      message: 'Expected IP addresses such as 127.0.0.1 or [::1]:5353, more of them after commas.',
    })
    .describe(
      'Name servers that the screening asks, such as `127.0.0.1:5353`, a resolver of your own. Default: those of the machine.',
    ),
  FREIGABE_DOMAIN_DATES: z
    .string()
    .refine((source) => /^https?:\/\//.test(source) || isFile(source), {
      message: 'Expected a file that is there, or an address such as https://rdap.example.org.',
    })
    .optional()
    .describe(
      'Where the screening reads since when domains of recipients have been registered: a file with a domain and a day in each line, as CSV (`example.org,2019-03-31`) or JSON (`{"domain":"example.org","registered":"2019-03-31"}`), or the address of an RDAP service such as `https://rdap.example.org`. To a service the names of domains leave the machine, addresses never. Default: it does not ask.',
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional()
    .describe('Mail server. Without it mails are only shown in the embedded mailbox.'),
  MAIL_FROM: z.string().default('Freigabe <freigabe@localhost>').describe('Sender of all mails.'),
  FREIGABE_GATE_LIMIT: z.coerce
    .number()
    .int()
    .min(1)
    .default(100_000)
    .describe('How many questions a second one key may ask the gate of one process.'),
  FREIGABE_WEBHOOK_HTTP: flag
    .default(false)
    .describe('Whether webhooks may also go to `http` addresses, unencrypted.'),
  FREIGABE_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((network) => network !== ''))
    .refine((networks) => networks.every(isNetwork), {
      message: 'Expected networks such as 10.1.0.0/16, more of them after commas.',
    })
    .describe(
      'Networks that are not public and to which webhooks may go nevertheless, such as `10.1.0.0/16,fd12::/48`. Default: none; private, local and metadata addresses are refused.',
    ),
  FREIGABE_TIME_ZONE: z
    .string()
    .default('Europe/Berlin')
    .describe(
      'Time zone of the business calendar, until administration sets another, and of new people.',
    ),
  FREIGABE_COUNTRY: z
    .string()
    .length(2)
    .default('DE')
    .describe(
      'The platform’s home: the law that always holds and, until administration sets others, its public holidays.',
    ),
  FREIGABE_STATE: z
    .string()
    .default('BE')
    .describe('State of these public holidays, as `date-holidays` names it; empty for none.'),
  FREIGABE_SETUP_CODE: z
    .string()
    .min(12)
    .optional()
    .describe('Code that the first-run screen asks for. Default: drawn once and printed at start.'),
  FREIGABE_TRUST_PROXY: flag
    .default(false)
    .describe('Whether a reverse proxy sets `x-forwarded-for`.'),
  FREIGABE_MAILBOX: flag
    .optional()
    .describe('Whether the embedded mailbox page is open. Default: only on the example platform.'),
  FREIGABE_UNDO_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600)
    .default(10)
    .describe(
      'How many seconds a decision on a case, an appeal, a hold or goodwill, or a question about a case, can be taken back before it is carried out; 0 carries it out at once.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged.'),
})
export type Settings = z.infer<typeof Settings>

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.href === `${url.origin}/`
}

function isNetwork(text: string): boolean {
  const [, address = '', bits = ''] = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(text) ?? []
  const family = isIP(address)
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)
}

/** As `Resolver.setServers` takes it. */
function isNameServer(text: string): boolean {
  const [, six, four] = /^(?:\[([0-9a-f:.]+)\]|([\d.]+))(?::\d{1,5})?$/i.exec(text) ?? []
  return isIP(six ?? four ?? text) !== 0
}

function isKeyList(text: string): boolean {
  const entries = text
    .split(',')
    .map((entry) => /^([a-z0-9_-]{1,20}):([A-Za-z0-9+/]+=*)$/.exec(entry))
  const ids = new Set(entries.map((entry) => entry?.[1]))
  const long = entries.every((entry) => Buffer.from(entry?.[2] ?? '', 'base64').length >= 32)
  return long && ids.size === entries.length
}

/** The seed of a user of NATS in a file, as its tools write it; null where there is none. */
export function readSeed(file: string): string | null {
  try {
    return /\bSU[A-Z2-7]{56}\b/.exec(readFileSync(file, 'utf8'))?.[0] ?? null
  } catch {
    return null
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
