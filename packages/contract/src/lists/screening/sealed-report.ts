import { z } from 'zod'
import { Count, Word } from './report-values.ts'
import { ScreenedReport } from './screened-report.ts'

/** So much a sealed report of twelve million recipients has at most; see `SealedContent`. */
export const sealedReportBytes = 4 * 1024 ** 2

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
