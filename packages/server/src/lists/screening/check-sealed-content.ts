import { SealedContent } from '@freigabe/contract'
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
import { readSketch, type SealedSample } from '@freigabe/screening/seal'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { faultsOf } from '../../http/problem.ts'

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
export function checkSealedContent(
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
