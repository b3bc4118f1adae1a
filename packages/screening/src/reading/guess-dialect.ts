import { type Dialect, plainDialect } from './dialect.ts'
import { type Judgement, judgeDialect } from './judge-dialect.ts'
import { decoderOf, type Encoding } from './text-encoding.ts'

/** Delimiters seen in exports, with how readily each is believed: some also occur inside cells. */
const delimiters: readonly (readonly [delimiter: string, trust: number])[] = [
  [';', 1],
  [',', 1],
  ['\t', 1],
  ['|', 1],
  ['\x1f', 1],
  ['\x1e', 1],
  ['||', 1],
  ['::', 1],
  [', ', 0.95],
  ['§', 0.8],
  ['¦', 0.8],
  ['^', 0.8],
  ['~', 0.8],
  ['#', 0.6],
  ['*', 0.6],
  ['&', 0.5],
  ['=', 0.5],
  ['!', 0.5],
  ['+', 0.5],
  ['?', 0.5],
  [':', 0.4],
  ['/', 0.4],
  [' ', 0.4],
]

const sampledBytes = 64 * 1024

/**
 * Finds how the beginning of a text file marks its cells: first the delimiter that cuts its rows most evenly
 * and exposes the most cells that are e-mail addresses, then the quoting that suits it. A `sep=;` line, which
 * Excel writes and obeys, settles the delimiter.
 */
export function guessDialect(head: Uint8Array, encoding: Encoding, whole: boolean): Dialect {
  const sample = head.subarray(0, sampledBytes)
  const all = whole && sample.length === head.length
  const judge = (dialect: Dialect) => judgeDialect(sample, encoding, all, dialect)
  const text = decoderOf(encoding).decode(sample)
  const declared = /^"?sep=(.{1,2}?)"?[\r\n]/i.exec(text)?.[1]
  const quotings = /["']/.test(text) ? everyQuoting : plainQuoting
  const delimiter = declared ?? mostEven(text, quotings, judge)
  const dialect = quotings(delimiter).reduce((best, next) =>
    readsBetter(judge(next), judge(best)) ? next : best,
  )
  return declared ? { ...dialect, firstLineNamesDelimiter: true } : dialect
}

/** Ways of quoting that a text may use, by the delimiter of its cells. */
type Quotings = (delimiter: string | null) => Dialect[]

/** A text without quotes reads the same in all of them. */
function plainQuoting(delimiter: string | null): Dialect[] {
  return [{ ...plainDialect, delimiter }]
}

function everyQuoting(delimiter: string | null): Dialect[] {
  return [
    ...plainQuoting(delimiter),
    { delimiter, quote: "'", escape: "'" },
    { delimiter, quote: '"', escape: '\\' },
  ]
}

function mostEven(
  sample: string,
  quotings: Quotings,
  judge: (dialect: Dialect) => Judgement,
): string | null {
  const best = (delimiter: string | null, trust: number): Candidate => {
    const judged = quotings(delimiter).map((dialect) => judge(dialect))
    return {
      delimiter,
      worth: Math.max(...judged.map(evenness)) * trust,
      hasAddresses: judged.some(({ withAddress }) => withAddress > 0),
    }
  }
  const oneCell = best(null, 1)
  const cut = delimiters
    .filter(([delimiter]) => sample.includes(delimiter) && !isHalf(delimiter, sample))
    .map(([delimiter, trust]) => best(delimiter, trust))
  // Lines without an address are not cells if a delimiter exposes addresses, however few.
  const isHidden = !oneCell.hasAddresses && cut.some(({ hasAddresses }) => hasAddresses)
  const first = isHidden ? { ...oneCell, worth: 0 } : oneCell
  return cut.reduce((one, other) => (other.worth > one.worth ? other : one), first).delimiter
}

interface Candidate {
  delimiter: string | null
  worth: number
  hasAddresses: boolean
}

/**
 * Where a sign seldom stands alone, the delimiter is two of it, and not one of it with empty cells between.
 */
function isHalf(delimiter: string, sample: string): boolean {
  if (!delimiters.some(([other]) => other === delimiter + delimiter)) return false
  const all = sample.split(delimiter).length - 1
  const alone = sample.replaceAll(delimiter + delimiter, '').split(delimiter).length - 1
  return alone < all * 0.2
}

/** Weight of lines that are one cell; rows of two cells have 1/2, wide rows nearly 1. */
const oneColumn = 0.3

/** Weight of rows of two cells under a heading of one: their delimiter may be a decimal comma. */
const twoUnderOne = 0.28

/**
 * How likely a delimiter is the right one. Evidence for it: rows of one width, the more so the wider they
 * are; cells that read as one thing; cells that are addresses.
 */
function evenness({ widths, rows, refused, dialect, ...judged }: Judgement): number {
  if (rows === 0) return 0
  let width = 1
  let alike = dialect.delimiter === null ? rows : 0
  for (const [wide, times] of widths) {
    if (wide < 2 || times <= alike) continue
    width = wide
    alike = times
  }
  const even = alike / (rows + refused)
  const plausible = judged.plausible / judged.cells
  const addressed = 1 + (2 * judged.withAddress) / rows
  return even ** 2 * worthOf(width, judged.firstWidth) * plausible ** 2 * addressed
}

function worthOf(width: number, firstWidth: number): number {
  if (width === 1) return oneColumn
  return width === 2 && firstWidth === 1 ? twoUnderOne : 1 - 1 / width
}

/** A refused row weighs as much as this many quoted cells: dirt costs few rows, a wrong quote many. */
const weightOfRefused = 4

/** An apostrophe that occurs only now and then belongs to a name. */
function readsBetter(one: Judgement, other: Judgement): boolean {
  if (one.quoted < (one.dialect.quote === "'" ? one.rows / 2 : 1)) return false
  return worth(one) > worth(other)
}

function worth({ quoted, refused }: Judgement): number {
  return quoted - refused * weightOfRefused
}
