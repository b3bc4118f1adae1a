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

/** A sound report, vouched for by somebody whom the platform trusts. */
export interface OpenedReport {
  /** The screening key that signed it. */
  keyId: string
  /** SHA-256 of the signed bytes, in hexadecimal: the same report has the same digest. */
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

/** The key is looked up each time, so that a revoked one no longer vouches for anything. */
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
    // Signed content is JSON; content that is not base64 cannot have been signed.
    const code = cause instanceof SyntaxError ? 'REPORT_INVALID' : 'REPORT_SIGNATURE_BROKEN'
    throw new AppError(code, { cause })
  })
  if (content === null) throw new AppError('REPORT_SIGNATURE_BROKEN')
  return content
}

/** What every version of a report has. */
const Versioned = z.object({ report: z.object({ version: z.number() }) })

/** A report with hundreds of faults has a different form altogether; naming this many is enough. */
const namedFaults = 20

/** An address with nothing masked: its local part has no `…`. */
const fullAddress = /(?<![…\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}]/u

interface CheckedContent {
  fileName: string
  report: ScreenedFile
  sketch: Sketch
  sample: SealedSample
}

/**
 * Checks the signed content of a report: version, form, origin, and that its parts do not contradict each
 * other. This platform's thresholds weigh the findings.
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
