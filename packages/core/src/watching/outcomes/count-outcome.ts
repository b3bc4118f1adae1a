import type { Cohort } from '../cohort.ts'
import { sumOf } from '../count-for-rule.ts'
import type { CameOf, OutcomeCode, SentImport } from './outcome.ts'

/**
 * What came of an import under one basis; null where the other one holds, or nobody can tell.
 *
 * An import is counted where the sender placed all that came back. Where the sender left some of it to the samples,
 * all of it is read as samples would have told it: what the sender did place counts by the share that they tell
 * apart. So an import has one basis for each code, and nothing is added up twice.
 *
 * As in `countForRule`, complaints are divided by what went to providers that report them one by one, by all that
 * was sent where no provider is told or more complained than was sent there, and by nothing where more came back
 * than was sent.
 */
export function countOutcome(
  sent: SentImport,
  code: OutcomeCode,
  basis: Cohort['basis'],
): CameOf | null {
  const came = sent.came.filter((one) => one.code === code)
  const placed = came.filter((one) => one.basis === 'sketch')
  const isSampled = placed.length > 0 || sent.untold.includes(code)
  if (isSampled !== (basis === 'sketch')) return null
  const share = isSampled ? sent.shareTold : 1
  const told = (part: 'count' | 'reporting') =>
    sumOf(came, (one) => one[part] * (one.basis === basis ? 1 : share))
  const all = { came: told('count'), of: sent.sent * share }
  const reporting =
    code === 'complaint' && sent.reporting !== null
      ? { came: told('reporting'), of: sent.reporting * share }
      : all
  return [reporting, all].find(({ came, of }) => came <= of) ?? null
}
