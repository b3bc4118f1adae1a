import { conformAddresses } from './address.ts'
import type { Conformance } from './conformance.ts'
import { conformCsvSpectrum } from './csv-spectrum.ts'
import { conformDelimiters } from './delimiters.ts'
import { describeConformance } from './describe-conformance.ts'
import { conformPapaParse } from './papaparse.ts'
import { conformWorkbooks } from './workbooks.ts'

/**
 * `npm run conformance -- FOLDER`: runs the screening over public collections of cases, wherever they lie in
 * the folder, and prints for each how many agree, with those that do not and why. Ends with an error where a
 * case differs unintentionally.
 */
const folder = process.argv[2]
if (folder === undefined) {
  console.error('Please name the folder of the collections: npm run conformance -- FOLDER')
  process.exit(2)
}

const measures = [
  conformAddresses,
  conformCsvSpectrum,
  conformPapaParse,
  conformDelimiters,
  conformWorkbooks,
]
const found: Conformance[] = []
for (const measure of measures) {
  const conformance = await measure(folder)
  if (conformance === null) continue
  found.push(conformance)
  console.log(`${describeConformance(conformance)}\n`)
}
if (found.length === 0) console.error(`There is no collection in ${folder} that is known here.`)
const faults = found.flatMap(({ disagreements }) => disagreements).filter(({ why }) => why === null)
process.exitCode = found.length === 0 || faults.length > 0 ? 1 : 0
