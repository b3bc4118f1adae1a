import type { OutcomeSums, Outcomes, RuleOutcome } from '@freigabe/contract'
import { csvText } from '../../parts/table/csv-text.ts'

type Row = [part: string, name: string, figure: string, value: number | null]

/** All figures for a spreadsheet, one per row; where there is no rate, the cell is empty. */
export function outcomesCsv(outcomes: Outcomes): string {
  const { all, rules, recommended, people, methods, evidence } = outcomes
  return csvText([
    ['part', 'name', 'figure', 'value'],
    ...valuesOf('all', 'all', all),
    ...rules.flatMap(({ lot, ...sums }) => [
      ...valuesOf('rule', nameOf(sums), sums),
      ['rule: by lot', nameOf(sums), 'drawn', lot.drawn] satisfies Row,
      ...valuesOf('rule: by lot', nameOf(sums), lot),
    ]),
    ...recommended.flatMap((sums) => valuesOf('recommended', nameOf(sums), sums)),
    ...valuesOf('people', 'alone', people),
    ...methods.flatMap(({ method, ...sums }) => valuesOf('method', method, sums)),
    ...evidence.flatMap(({ evidence: kind, ...sums }) => valuesOf('evidence', kind, sums)),
  ])
}

function nameOf({ rule, publications }: Pick<RuleOutcome, 'rule' | 'publications'>): string {
  return `${rule.id} ${publications.first}-${publications.last}`
}

function valuesOf(part: string, name: string, sums: OutcomeSums): Row[] {
  const { approvals, sentTo, imports, sent, rates, held, confirmed, revoked } = sums
  return [
    ...Object.entries({ approvals, sentTo, imports, sent, held, confirmed, revoked }),
    ...Object.entries(rates).flatMap(
      ([code, { came, of, estimate }]): [string, number | null][] => [
        [`${code}: came`, came],
        [`${code}: of`, of],
        [`${code}: rate`, estimate?.rate ?? null],
        [`${code}: low`, estimate?.low ?? null],
        [`${code}: high`, estimate?.high ?? null],
      ],
    ),
  ].map(([figure, value]) => [part, name, figure, value])
}
