import path from 'node:path'
import { styleText } from 'node:util'
import { type SourceFile, sourceFiles } from './source-files.ts'

const longFile = 400
const fullFolder = 25

/**
 * Prints how large the house is and how it is cut (decision 0058). These figures never fail a check: a rule
 * of numbers would be met by gluing together what changes for different reasons.
 */
export function printFigures(): void {
  const files = sourceFiles()
  const product = files.filter(({ kind }) => kind === 'product')
  console.log(styleText('bold', '\nThe house in figures'))
  for (const [kind, ofKind] of Map.groupBy(files, (file) => file.kind))
    console.log(`${number(ofKind.length)} files ${number(sum(ofKind))} lines  ${kind}`)
  const lengths = product.map(({ lines }) => lines).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]
  console.log(
    `A product file has ${at(0.5)} lines (median), ${at(0.9)} at the 90th percentile; ` +
      `${product.filter(({ lines }) => lines < 15).length} have fewer than 15, ` +
      `and ${singles(product).length} have one importer.`,
  )
  const long = product.filter(({ lines }) => lines > longFile)
  if (long.length > 0) console.log(`Longer than ${longFile} lines: ${listed(long)}.`)
  const full = [...Map.groupBy(product, ({ place }) => path.dirname(place))].filter(
    ([, within]) => within.length > fullFolder,
  )
  for (const [folder, within] of full) console.log(`${number(within.length)} files in ${folder}`)
}

/** Files that exactly one file of the product imports. */
function singles(product: SourceFile[]): SourceFile[] {
  const importers = new Map<string, number>()
  for (const { imports } of product)
    for (const to of imports) importers.set(to, (importers.get(to) ?? 0) + 1)
  return product.filter(({ place }) => importers.get(place) === 1)
}

function sum(files: SourceFile[]): number {
  return files.reduce((all, { lines }) => all + lines, 0)
}

function listed(files: SourceFile[]): string {
  return files.map(({ place, lines }) => `${place} (${lines})`).join(', ')
}

function number(value: number): string {
  return value.toLocaleString('en').padStart(7)
}
