import type { Measure, StatementOfReasons } from '@freigabe/contract'
import type { Unit } from '../../change/unit.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { tellEditors } from '../dossier/tell-editors.ts'
import { localeOf } from './proceeding-entries.ts'

const page = 'proceedings'

/** Asks an account to say what it has to say. */
export async function tellHearing(
  unit: Unit,
  hearing: { measure: Measure; grounds: readonly string[]; text: string; answerBy: string },
): Promise<void> {
  const { house, tx, account } = unit
  const policy = await policyOfAccount(house, tx, account)
  const grounds = policy.grounds.filter(({ code }) => hearing.grounds.includes(code))
  const { measure, text, answerBy } = hearing
  const textLocale = await localeOf(tx, account)
  await tellEditors(unit, { kind: 'hearing', page }, (about, { locale }) => ({
    template: 'hearing',
    params: {
      ...about,
      measure,
      grounds: grounds.map(({ title }) => title[locale]),
      text,
      textLocale,
      answerBy,
    },
  }))
}

/** Tells an account that it is warned or suspended, with the statement of reasons. */
export async function tellMeasure(
  unit: Unit,
  kind: 'warned' | 'suspended',
  told: { statement: StatementOfReasons; answerBy: string | null; upheld: boolean },
): Promise<void> {
  const decidedAt = unit.now
  const { statement, answerBy, upheld } = told
  await tellEditors(unit, { kind, page }, (about) =>
    kind === 'warned'
      ? { template: kind, params: { ...about, decidedAt, statement } }
      : { template: kind, params: { ...about, decidedAt, statement, answerBy, upheld } },
  )
}

/** Tells an account that a suspension is lifted, or that nothing follows from a hearing. */
export async function tellClosed(
  unit: Unit,
  kind: 'suspension_lifted' | 'hearing_closed',
  text: string,
): Promise<void> {
  const { tx, account } = unit
  const decidedAt = unit.now
  const textLocale = await localeOf(tx, account)
  await tellEditors(unit, { kind, page }, (about) => ({
    template: kind,
    params: { ...about, decidedAt, text, textLocale },
  }))
}
