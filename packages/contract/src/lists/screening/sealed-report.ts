import { z } from 'zod'
import { Id, Instant } from '../../values.ts'
import { Count, Word } from './report-values.ts'
import { ScreenedReport } from './screened-report.ts'

/** So much a sealed report of twelve million recipients has at most; see `SealedContent`. */
export const sealedReportBytes = 8 * 1024 ** 2

const base64 = z.string().max(sealedReportBytes)

/** A report that is handed in instead of its list, as `freigabe screen --seal` writes it. */
export const SealedReport = z.object({
  format: z.literal('freigabe-sealed-report-1'),
  /** The screening key that signed it. */
  keyId: z.string().min(1).max(100),
  /** JSON of a `SealedContent`, in base64: the very bytes that were signed. */
  content: base64,
  /** Ed25519 over the format's name, a line break and the bytes of the content, in base64. */
  signature: z.string().max(200),
})
export type SealedReport = z.infer<typeof SealedReport>

/** What is inside. It holds no address in clear. */
export const SealedContent = z.object({
  /** Name of the file, as its owner calls it. */
  fileName: z.string().min(1).max(255),
  report: ScreenedReport,
  /** The sampled recipients by the first 64 bits of their SHA-256. */
  sketch: z.object({
    recipients: Count,
    /** So many zero bits each hash begins with. */
    rate: z.number().int().min(0).max(6),
    /** Eight bytes each, highest first and in ascending order, in base64. */
    hashes: base64,
    /** How that by mailboxes differs, in the same form; left out by earlier versions. */
    differing: base64.optional(),
  }),
  /** A random sample of rows that only the platform can open. */
  sample: z.object({
    keyId: Word,
    rows: Count,
    encapsulated: z.string().max(200),
    ciphertext: base64,
  }),
})
export type SealedContent = z.infer<typeof SealedContent>

/** A key with which reports are signed that may be handed in instead of a list. */
export const ScreeningKey = z.object({
  id: Id,
  name: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  revokedAt: Instant.nullable(),
  revokedBy: z.string().nullable(),
})
export type ScreeningKey = z.infer<typeof ScreeningKey>

/** What `freigabe screen --seal` reads: the secret half, which the platform does not keep. */
export const ScreeningKeyFile = z.object({
  format: z.literal('freigabe-screening-key-1'),
  id: Id,
  /** Ed25519 private key, PKCS #8 in base64. */
  signingKey: z.string(),
  /** The platform’s public key for samples: DHKEM(P-256, HKDF-SHA256), serialised, in base64. */
  sealTo: z.object({ id: z.string(), publicKey: z.string() }),
})
export type ScreeningKeyFile = z.infer<typeof ScreeningKeyFile>
