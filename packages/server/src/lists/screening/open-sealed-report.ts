import { createHash } from 'node:crypto'
import { SealedContent, type SealedReport } from '@freigabe/contract'
import { isId } from '@freigabe/gate'
import {
  isCoherent,
  isSketchOf,
  reportVersion,
  type ScreenedFile,
  type Sketch,
  sampledRows,
  type ThresholdChoices,
  weighAgain,
} from '@freigabe/screening'
import { openReport, readSketch, type SealedSample } from '@freigabe/screening/seal'
import { z } from 'zod'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { faultsOf } from '../../http/problem.ts'
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
  const row = isId(id)
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

/** What every version of a report has. */
const Versioned = z.object({ report: z.object({ version: z.number() }) })

/** A report with hundreds of faults is of another form altogether; these say enough. */
const namedFaults = 20

/** An address of which nothing is masked: no `…` stands in its local part. */
const fullAddress = /(?<![…\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}]/u

interface CheckedContent {
  fileName: string
  report: ScreenedFile
  sketch: Sketch
  sample: SealedSample
}

/**
 * Checks the signed content of a report: version, form, origin, and that its parts do not contradict each
 * other. Findings are weighed by the thresholds of this platform.
 */
function checkSealedContent(
  house: House,
  thresholds: ThresholdChoices,
  content: unknown,
): CheckedContent {
  const { fileName, report, sketch: written, sample } = parse(content)
  if (report.origin !== 'platform') throw new AppError('REPORT_ORIGIN_REFUSED')
  if (fullAddress.test(JSON.stringify(report))) {
    throw new AppError('REPORT_INVALID', { about: { holds: 'address' } })
  }
  const sketch = hashesOf(written)
  const { unique } = report.recipients
  const isSound =
    isCoherent(report) &&
    isSketchOf(sketch, unique) &&
    sample.rows === Math.min(sampledRows, unique)
  if (!isSound) throw new AppError('REPORT_INCONSISTENT')
  if (!house.keys.sealing.some(({ id }) => id === sample.keyId)) {
    throw new AppError('SAMPLE_KEY_UNKNOWN')
  }
  const findings = weighAgain(report.findings, thresholds)
  return { fileName, report: { ...report, findings }, sketch, sample }
}

function parse(content: unknown): SealedContent {
  const version = Versioned.safeParse(content).data?.report.version
  if (version !== undefined && version !== reportVersion) {
    throw new AppError('REPORT_VERSION_UNKNOWN', { about: { version, known: reportVersion } })
  }
  const parsed = SealedContent.safeParse(content)
  if (parsed.success) return parsed.data
  throw new AppError('REPORT_INVALID', { faults: faultsOf(parsed.error, []).slice(0, namedFaults) })
}

function hashesOf(written: SealedContent['sketch']): Sketch {
  try {
    return readSketch(written)
  } catch (cause) {
    throw new AppError('REPORT_INVALID', { cause })
  }
}
