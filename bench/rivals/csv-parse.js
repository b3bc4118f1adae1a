import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import isEmail from 'validator/lib/isEmail.js'

/** What one would write in an afternoon: csv-parse, validator's isEmail and a Set. */
export async function csvParse(/** @type {string} */ file) {
  const rows = createReadStream(file).pipe(
    parse({ delimiter: ';', columns: true, relax_column_count: true, relax_quotes: true }),
  )
  const addresses = new Set()
  const domains = new Map()
  let count = 0
  let valid = 0
  for await (const row of rows) {
    count++
    const address = row['E-Mail'].trim().toLowerCase()
    if (!isEmail(address)) continue
    valid++
    if (addresses.has(address)) continue
    addresses.add(address)
    const domain = address.slice(address.lastIndexOf('@') + 1)
    domains.set(domain, (domains.get(domain) ?? 0) + 1)
  }
  return { rows: count, valid, unique: addresses.size }
}
