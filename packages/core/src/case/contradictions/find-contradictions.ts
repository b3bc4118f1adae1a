import { columnsNotFound } from './columns-not-found.ts'
import { confirmationsTooFew } from './confirmations-too-few.ts'
import type { Contradiction, StatedAndFound } from './contradiction.ts'
import { countriesAtOdds } from './countries-at-odds.ts'
import { objectionsNotRemoved } from './objections-not-removed.ts'
import { rateAtOdds } from './rate-at-odds.ts'
import { recordsUnlikely } from './records-unlikely.ts'
import { rhythmUnlikeBefore } from './rhythm-unlike-before.ts'
import { signUpsOutsidePeriod } from './sign-ups-outside-period.ts'

const checks = [
  objectionsNotRemoved,
  countriesAtOdds,
  confirmationsTooFew,
  signUpsOutsidePeriod,
  columnsNotFound,
  recordsUnlikely,
  rateAtOdds,
  rhythmUnlikeBefore,
]

/** All statements that do not match the files, in the order of asking; empty without a file. */
export function findContradictions(about: StatedAndFound): Contradiction[] {
  return about.reports.length === 0 ? [] : checks.flatMap((check) => check(about))
}
