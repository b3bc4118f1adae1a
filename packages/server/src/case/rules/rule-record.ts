import { type PackLayer, type Rule, ruleContent } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { packsPublished } from '../../policy/publications/packs-published.ts'

/** A publication in which a rule says what it says now. */
export interface RecordOfRule {
  ruleId: string
  publication: number
}

/**
 * The publications under which rules were evaluated and say what they say now, so that what people decided then
 * counts for them: a new publication alone costs a rule nothing, and a change costs it everything.
 */
export async function recordsOfRules(tx: Tx, rules: readonly Rule[]): Promise<RecordOfRule[]> {
  const ids = rules.map(({ id }) => id)
  const { rows } = await sql<{ publication: number }>`
    select distinct publication from evaluation where rule_id = any(${ids}::text[])`.execute(tx)
  const records: RecordOfRule[] = []
  for (const { publication } of rows) {
    const then = rulesIn((await packsPublished(tx, publication)).map(({ layer }) => layer))
    const alike = rules.filter((rule) => saysTheSame(rule, then))
    records.push(...alike.map(({ id }) => ({ ruleId: id, publication })))
  }
  return records
}

/** Whether an evaluation was made under one of these publications for its rule. */
export function inRecords(records: readonly RecordOfRule[]): RawBuilder<boolean> {
  return sql<boolean>`(evaluation.rule_id, evaluation.publication) in (
    select * from unnest(${records.map(({ ruleId }) => ruleId)}::text[],
      ${records.map(({ publication }) => publication)}::int[]))`
}

/** Whether a rule said at a moment what it says now. */
export async function isUnchangedSince(tx: Tx, rule: Rule, moment: string): Promise<boolean> {
  const { number } = await tx
    .selectFrom('policy_publication')
    .select('number')
    .where((is) =>
      is.or([
        is('published_at', '<=', moment),
        // It accepted before anything was published here.
        is(
          'number',
          '=',
          is.selectFrom('policy_publication').select(is.fn.min('number').as('first')),
        ),
      ]),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return saysTheSame(rule, rulesIn((await packsPublished(tx, number)).map(({ layer }) => layer)))
}

function rulesIn(layers: readonly PackLayer[]): Rule[] {
  return layers.flatMap(({ rules = [] }) => rules)
}

function saysTheSame(rule: Rule, others: readonly Rule[]): boolean {
  return others.some((other) => ruleContent(other) === ruleContent(rule))
}
