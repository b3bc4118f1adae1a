import type { TraitKind } from '../../case/case-traits.ts'
import type { ContradictionCode } from '../../case/contradictions/contradiction.ts'
import type { SignalCode } from '../../case/signals/signal.ts'
import { signalTitles } from '../../case/signals/signal-texts.ts'

/** The least and the greatest that a figure can be. */
export type FigureRange = readonly [least: number, most: number]

export const countRange: FigureRange = [0, Number.POSITIVE_INFINITY]
const shareRange: FigureRange = [0, 1]

type Ranges = Readonly<Record<string, FigureRange>>

const ofContradictions: Readonly<Record<ContradictionCode, Ranges>> = {
  columns_not_found: { columns: countRange },
  confirmations_too_few: { stated: shareRange, found: shareRange },
  sign_ups_outside_period: { share: shareRange },
  countries_at_odds: { share: shareRange, recipients: countRange },
  objections_not_removed: { recipients: countRange },
  records_unlikely: { times: countRange },
  rate_at_odds: { usual: countRange, peak: countRange },
  rhythm_unlike_before: { hours: shareRange, weekdays: shareRange },
  ip_countries_at_odds: { share: shareRange },
  sign_ups_on_one_day: { share: shareRange },
  own_form_unconfirmed: { missing: shareRange },
  private_mailboxes: { share: shareRange },
  last_contact_at_odds: { share: shareRange },
  consent_refused_in_file: { share: shareRange },
  bounces_at_odds: { stated: shareRange, found: shareRange },
  orders_outside_period: { share: shareRange },
  origin_at_odds: { share: shareRange },
  growth_at_odds: { stated: countRange, found: countRange },
  phones_at_odds: { share: shareRange, recipients: countRange },
}

const ofSignal: Ranges = {
  cases: countRange,
  elsewhere: countRange,
  differences: countRange,
  evidence: countRange,
}

const ofSignals: Readonly<Partial<Record<SignalCode, Ranges>>> = {
  files_tried: { ...ofSignal, files: countRange },
  records_changed: { ...ofSignal, recipients: countRange, shared: countRange },
  rejected_recipients_again: { ...ofSignal, recipients: countRange, shared: countRange },
}

const ofTrait: Ranges = { own: countRange, elsewhere: countRange }
const ofTraits: Readonly<Record<TraitKind, Ranges>> = {
  form_host: ofTrait,
  evidence: ofTrait,
  contact: ofTrait,
}

/** The figures of contradictions, signals and traits, by code and name, with the range of each. */
export const ownFigures: ReadonlyMap<string, ReadonlyMap<string, FigureRange>> = new Map(
  Object.entries({
    ...ofContradictions,
    ...Object.fromEntries(Object.keys(signalTitles).map((code) => [code, ofSignal])),
    ...ofSignals,
    ...ofTraits,
  }).map(([id, ranges]) => [id, new Map(Object.entries(ranges))]),
)
