import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAddress, whyRefused } from '@freigabe/screening'
import type { Conformance, Disagreement } from './conformance.ts'

/** One line of a collection: an address and what its suite says of it. */
interface AddressCase {
  suite: string
  address: string
  /** `policy`: suites or options differ, and any answer is right that is documented. */
  verdict: 'accept' | 'reject' | 'policy'
}

/**
 * Judges the addresses of all collections below a folder: files of JSON lines with `address` and `verdict`.
 * Null where there are none. Every refusal of ours is documented by its fault code; an address that a suite
 * rejects and we accept is documented only where surrounding space is the only reason.
 */
export async function conformAddresses(folder: string): Promise<Conformance | null> {
  const cases = globSync('**/*.jsonl', { cwd: folder })
    .sort()
    .flatMap((file) => readCases(path.join(folder, file)))
  if (cases.length === 0) return null
  const disagreements = cases.flatMap((each) => judge(each) ?? [])
  return {
    collection: `address syntax (${rates(cases)})`,
    agreed: cases.length - disagreements.length,
    cases: cases.length,
    disagreements,
  }
}

/** The figures by which other programs are measured, without cases that may be answered either way. */
function rates(cases: readonly AddressCase[]): string {
  const good = cases.filter(({ verdict }) => verdict === 'accept')
  const bad = cases.filter(({ verdict }) => verdict === 'reject')
  const taken = good.filter(({ address }) => parseAddress(address).ok)
  const refused = bad.filter(({ address }) => !parseAddress(address).ok)
  const either = cases.length - good.length - bad.length
  return `${taken.length} of ${good.length} good taken, ${refused.length} of ${bad.length} bad refused, ${either} right either way`
}

function judge({ suite, address, verdict }: AddressCase): Disagreement | null {
  const parsed = parseAddress(address)
  if (verdict === 'policy' || (verdict === 'accept') === parsed.ok) return null
  return {
    case: `${suite}: ${JSON.stringify(address)}`,
    expected: verdict,
    got: parsed.ok ? 'accept' : `reject (${parsed.fault})`,
    why: parsed.ok ? whyAccepted(address) : whyRefused[parsed.fault],
  }
}

function whyAccepted(address: string): string | null {
  return address.trim() === address ? null : 'Space around an address in a cell is forgiven.'
}

/** The cases of a file; none where its lines are something else. */
function readCases(file: string): AddressCase[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.map(readLine).filter((line) => line !== null)
}

function readLine(line: string): AddressCase | null {
  try {
    const value: Partial<AddressCase> | null = JSON.parse(line)
    if (typeof value?.address !== 'string' || !value.verdict) return null
    return { suite: value.suite ?? 'unnamed', address: value.address, verdict: value.verdict }
  } catch {
    return null
  }
}
