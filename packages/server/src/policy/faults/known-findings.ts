import { findingFigures } from '@freigabe/contract'
import {
  type ComparisonFinding,
  countRange,
  type FigureRange,
  type FindingSeverity,
  type KnownFinding,
  type KnownFindings,
} from '@freigabe/core'
import { checks } from '@freigabe/screening'

type Id = ComparisonFinding['id']
type Weights = {
  [One in Id]: readonly Extract<ComparisonFinding, { id: One }>['severity'][]
}

const comparisonWeights: Weights = {
  approved_before: ['info'],
  rejected_before: ['notice', 'warning', 'serious'],
  rejected_elsewhere: ['notice', 'warning'],
  traded_list: ['notice', 'warning'],
  long_dead: ['notice', 'warning'],
}

const shared: ReadonlyMap<string, FigureRange> = new Map([
  ['recipients', countRange],
  ['shared', countRange],
  ['share', [0, 1]],
  ['leastShare', [0, 1]],
  ['compared', countRange],
])

/** Of lists of others there are no figures: how much of them this is would be told with every rule. */
const comparisonFigures: Record<Id, KnownFinding['figures']> = {
  approved_before: shared,
  rejected_before: shared,
  rejected_elsewhere: new Map(),
  traded_list: new Map(),
  long_dead: shared,
}

const checkFigures = findingFigures()

/**
 * All findings that rules can ask about: those of the checks, whose figures are the numbers of their facts,
 * and those of comparisons.
 */
export const knownFindings: KnownFindings = new Map<string, KnownFinding>([
  ...Object.entries(checks).map(([id, { weights }]): [string, KnownFinding] => [
    id,
    { weights, figures: checkFigures.get(id) ?? new Map() },
  ]),
  ...Object.entries<readonly FindingSeverity[]>(comparisonWeights).map(
    ([id, weights]): [string, KnownFinding] => [
      id,
      { weights, figures: comparisonFigures[id as Id] },
    ],
  ),
])
