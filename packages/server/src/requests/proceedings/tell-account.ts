import type { Measure, StatementOfReasons } from '@freigabe/contract'
import type { Unit } from '../../change/unit.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { tellEditors } from '../dossier/tell-editors.ts'
import { localeOf, storeEntry } from './proceeding-entries.ts'

const page = 'proceedings'

interface Hearing {
  measure: Measure
  grounds: readonly string[]
  text: string
  answerBy: string
}

/** Asks an account for its side: an entry that it reads, and letters. */
export async function tellHearing(
  unit: Unit,
  by: ActingStaff,
  proceeding: string,
  hearing: Hearing,
): Promise<void> {
  const { house, tx, account } = unit
  await storeEntry(unit, proceeding, { kind: 'hearing', by, ...hearing })
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

interface ToldMeasure {
  grounds: readonly string[]
  statement: StatementOfReasons
  /** Why it was suspended at once, and until when it is heard afterwards. */
  text?: string | null
  answerBy?: string | null
}

/** Tells an account that it is warned or suspended, with the statement of reasons. */
export async function tellMeasure(
  unit: Unit,
  by: ActingStaff,
  proceeding: string,
  kind: 'warned' | 'suspended' | 'upheld',
  told: ToldMeasure,
): Promise<void> {
  await storeEntry(unit, proceeding, { kind, by, ...told })
  const { statement, answerBy = null } = told
  const decidedAt = unit.now
  if (kind === 'warned') {
    return tellEditors(unit, { kind, page }, (about) => ({
      template: kind,
      params: { ...about, decidedAt, statement },
    }))
  }
  const upheld = kind === 'upheld'
  await tellEditors(unit, { kind: 'suspended', page }, (about) => ({
    template: 'suspended',
    params: { ...about, decidedAt, statement, answerBy, upheld },
  }))
}

/** Tells an account that a suspension is lifted, or that a hearing has no consequences. */
export async function tellClosed(
  unit: Unit,
  by: ActingStaff,
  proceeding: string,
  kind: 'lifted' | 'dropped',
  text: string,
): Promise<void> {
  await storeEntry(unit, proceeding, { kind, by, text })
  const template = kind === 'lifted' ? 'suspension_lifted' : 'hearing_closed'
  const decidedAt = unit.now
  const textLocale = await localeOf(unit.tx, unit.account)
  await tellEditors(unit, { kind: template, page }, (about) => ({
    template,
    params: { ...about, decidedAt, text, textLocale },
  }))
}
