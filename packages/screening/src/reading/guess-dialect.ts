import { type Dialect, plainDialect } from './dialect.ts'
import { type Judgement, judgeDialect } from './judge-dialect.ts'
import type { Encoding } from './text-encoding.ts'

/** Delimiters met in exports, with how readily each is believed: some also stand inside cells. */
const delimiters: readonly (readonly [delimiter: string, trust: number])[] = [
  [';', 1],
  [',', 1],
  ['\t', 1],
  ['|', 1],
  ['\x1f', 1],
  ['\x1e', 1],
  ['^', 0.6],
  ['~', 0.6],
  ['#', 0.5],
  [':', 0.4],
  ['*', 0.4],
  ['/', 0.25],
]

const sampledBytes = 64 * 1024

/**
 * Finds how the beginning of a text file marks its cells: the delimiter that cuts its rows most
 * evenly and lays bare the most cells that are e-mail addresses, then the quoting that suits it.
 * A `sep=;` line, which Excel writes and obeys, settles the delimiter.
 */
export function guessDialect(head: Uint8Array, encoding: Encoding, whole: boolean): Dialect {
  const sample = head.subarray(0, sampledBytes)
  const all = whole && sample.length === head.length
  const judge = (dialect: Dialect) => judgeDialect(sample, encoding, all, dialect)
  const declared = /^sep=(.)\r?\n/.exec(new TextDecoder().decode(head.subarray(0, 8)))?.[1]
  const delimiter = declared ?? mostEven(judge)
  return quotings(delimiter).reduce((best, next) =>
    readsBetter(judge(next), judge(best)) ? next : best,
  )
}

function quotings(delimiter: string | null): Dialect[] {
  return [
    { ...plainDialect, delimiter },
    { delimiter, quote: "'", escape: "'" },
    { delimiter, quote: '"', escape: '\\' },
  ]
}

function mostEven(judge: (dialect: Dialect) => Judgement): string | null {
  let best: string | null = null
  let highest = evenness(judge(plainDialect))
  for (const [delimiter, trust] of delimiters) {
    const judged = quotings(delimiter).map((dialect) => evenness(judge(dialect)))
    const reached = Math.max(...judged) * trust
    if (reached <= highest) continue
    highest = reached
    best = delimiter
  }
  return best
}

/**
 * How likely a delimiter is the right one: rows of one width speak for it, more so the wider they
 * are, and cells that are addresses. Lines that are one cell speak for themselves only where they
 * are addresses.
 */
function evenness({ dialect, widths, rows, refused, withAddress }: Judgement): number {
  if (rows === 0) return 0
  let width = 1
  let alike = dialect.delimiter === null ? withAddress : 0
  for (const [wide, times] of widths) {
    if (wide < 2 || times <= alike) continue
    width = wide
    alike = times
  }
  const even = alike / (rows + refused)
  return even ** 2 * (1 + Math.min(width, 12) / 10) * (1 + (2 * withAddress) / rows)
}

/** A quote that is met only now and then is an apostrophe in a name. */
function readsBetter(one: Judgement, other: Judgement): boolean {
  if (one.quoted === 0) return false
  if (one.refused !== other.refused) return one.refused < other.refused
  return one.quoted > other.quoted && one.quoted >= one.rows / 2
}
