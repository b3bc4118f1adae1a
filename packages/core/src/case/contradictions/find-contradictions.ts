import { bouncesAtOdds } from './bounces-at-odds.ts'
import { columnsNotFound } from './columns-not-found.ts'
import { confirmationsTooFew } from './confirmations-too-few.ts'
import { consentRefusedInFile } from './consent-refused-in-file.ts'
import type { Contradiction, StatedAndFound } from './contradiction.ts'
import { countriesAtOdds, ipCountriesAtOdds, phonesAtOdds } from './countries-at-odds.ts'
import { growthAtOdds } from './growth-at-odds.ts'
import { lastContactAtOdds } from './last-contact-at-odds.ts'
import { objectionsNotRemoved } from './objections-not-removed.ts'
import { originAtOdds } from './origin-at-odds.ts'
import { ownFormUnconfirmed } from './own-form-unconfirmed.ts'
import { ordersOutsidePeriod, signUpsOnOneDay, signUpsOutsidePeriod } from './periods-at-odds.ts'
import { privateMailboxes } from './private-mailboxes.ts'
import { rateAtOdds } from './rate-at-odds.ts'
import { recordsUnlikely } from './records-unlikely.ts'
import { rhythmUnlikeBefore } from './rhythm-unlike-before.ts'

const checks = [
  objectionsNotRemoved,
  countriesAtOdds,
  phonesAtOdds,
  ipCountriesAtOdds,
  privateMailboxes,
  ownFormUnconfirmed,
  confirmationsTooFew,
  signUpsOutsidePeriod,
  signUpsOnOneDay,
  ordersOutsidePeriod,
  columnsNotFound,
  consentRefusedInFile,
  bouncesAtOdds,
  lastContactAtOdds,
  originAtOdds,
  recordsUnlikely,
  rateAtOdds,
  growthAtOdds,
  rhythmUnlikeBefore,
]

/** All statements that do not match the files, in the order of asking; empty without a file. */
export function findContradictions(about: StatedAndFound): Contradiction[] {
  return about.reports.length === 0 ? [] : checks.flatMap((check) => check(about))
}
