import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { browserScreening } from './browser-screening.ts'
import { changes } from './changes.ts'
import { decisions } from './decisions.ts'
import { desk } from './desk.ts'
import { events } from './events.ts'
import { forgeries } from './forgeries.ts'
import { gateEmbedded, gateOnPostgres } from './gate.ts'
import { gateInSender } from './gate-in-sender.ts'
import { keys } from './keys.ts'
import type { Measurement } from './measurement.ts'
import { paint } from './paint.ts'
import { policy } from './policy.ts'
import { returns } from './returns.ts'

import { shapePrecision } from './screening/shape-precision.ts'
import { screening } from './screening.ts'
import { sketchLookup } from './sketch-lookup.ts'
import { startUp } from './start-up.ts'
import { uploads } from './uploads.ts'
import { watching } from './watching.ts'

/** `npm run bench [WORD …]`: every measured claim, each next to something comparable from the same run. */
const measures = {
  'start-up': startUp,
  'gate-embedded': gateEmbedded,
  'gate-on-postgres': gateOnPostgres,
  'gate-in-sender': gateInSender,
  changes,
  events,
  returns,
  uploads,
  desk,
  keys,
  policy,
  'sketch-lookup': sketchLookup,
  screening,
  'shape-precision': shapePrecision,
  forgeries,
  decisions,
  'browser-screening': browserScreening,
  paint,
  watching,
}

const words = process.argv.slice(2)
const chosen = Object.entries(measures).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (chosen.length === 0) {
  console.error(`npm run bench -- [WORD …]\nA word is part of: ${Object.keys(measures).join(', ')}`)
  process.exit(2)
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`
const rows: Measurement[] = []
for (const [name, measure] of chosen) {
  console.error(`${name} …`)
  const measured = await measure()
  rows.push(...measured)
  // A later measure may break off after half an hour: what is known is told at once.
  console.error(measured.map(inTable).join('\n'))
}
const table = [
  '| what | measured | beside | ratio |',
  '|---|---:|---:|---:|',
  ...rows.map(inTable),
].join('\n')
console.log(`\n${machine}\n\n${table}`)
if (words.length === 0) {
  const day = new Date().toISOString().slice(0, 10)
  const folder = new URL('./results/', import.meta.url)
  writeFileSync(new URL(`${day}.md`, folder), `# ${day}\n\n${machine}\n\n${table}\n`)
}

function inTable({ what, measured, beside, ratio }: Measurement): string {
  return `| ${what} | ${measured} | ${beside ?? ''} | ${ratio ?? ''} |`
}
