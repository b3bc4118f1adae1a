import { createHash } from 'node:crypto'
import type { SealedReport } from '@freigabe/contract'
import type { ScreenedFile, Sketch } from '@freigabe/screening'
import { openReport, type SealedSample } from '@freigabe/screening/seal'
import { readAs } from '../../database/database.ts'
import { isUuid } from '../../database/is-uuid.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { checkSealedContent } from './check-sealed-content.ts'
import { screeningBasis } from './screening-basis.ts'

/** A report that somebody whom the platform trusts vouches for, and that is sound in itself. */
export interface OpenedReport {
  /** The screening key that signed it. */
  keyId: string
  /** SHA-256 of what was signed, in hexadecimal: the same report has the same one. */
  digest: string
  fileName: string
  report: ScreenedFile
  sketch: Sketch
  sample: SealedSample
}

/** Opens a sealed report. Throws the refusals that `handInReport` declares of keys and of reports. */
export async function openSealedReport(
  house: House,
  account: string,
  sealed: SealedReport,
): Promise<OpenedReport> {
  const { keyId, verifyKey } = await findKey(house, account, sealed.keyId)
  const content = await openContent(sealed, verifyKey)
  const { thresholds } = await screeningBasis(house, account)
  const digest = createHash('sha256').update(Buffer.from(sealed.content, 'base64')).digest('hex')
  return { keyId, digest, ...checkSealedContent(house, thresholds, content) }
}

/** The key is asked for anew each time, so that a revoked one vouches for nothing any more. */
async function findKey(house: House, account: string, id: string) {
  const row = isUuid(id)
    ? await readAs(house.database, 'command', account, (tx) =>
        tx
          .selectFrom('screening_key')
          .select(['key_id', 'verify_key', 'revoked_at'])
          .where('key_id', '=', id)
          .executeTakeFirst(),
      )
    : undefined
  if (row === undefined) throw new AppError('SCREENING_KEY_UNKNOWN')
  if (row.revoked_at !== null) throw new AppError('SCREENING_KEY_REVOKED')
  return { keyId: row.key_id, verifyKey: row.verify_key }
}

async function openContent(sealed: SealedReport, verifyKey: string): Promise<unknown> {
  const content = await openReport(sealed, verifyKey).catch((cause: unknown) => {
    // What is signed is JSON; what is no base64 cannot have been signed.
    const code = cause instanceof SyntaxError ? 'REPORT_INVALID' : 'REPORT_SIGNATURE_BROKEN'
    throw new AppError(code, { cause })
  })
  if (content === null) throw new AppError('REPORT_SIGNATURE_BROKEN')
  return content
}
