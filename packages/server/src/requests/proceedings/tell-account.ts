import type { Measure, StatementOfReasons } from '@freigabe/contract'
import type { Unit } from '../../change/unit.ts'
import type { AboutAccount, Letter, LetterReader } from '../../notify/letters/letter.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { tellEditors } from '../dossier/tell-editors.ts'
import { localeOf, storeEntry } from './proceeding-entries.ts'
import type { Writing } from './write-measure-statement.ts'

/** The page of the account where proceedings are read and answered. */
export const page = 'proceedings'

/** Writes a letter of a proceeding to one of its readers. */
type Writer = (about: AboutAccount, reader: Pick<LetterReader, 'locale'>) => Letter

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
  await storeEntry(unit, proceeding, { kind: 'hearing', by, ...hearing })
  await tellEditors(unit, { kind: 'hearing', page }, await hearingLetter(unit, hearing))
}

/** The letter that asks an account for its side. */
export async function hearingLetter(
  { house, tx, account }: Writing,
  { measure, grounds: codes, text, answerBy }: Hearing,
): Promise<Writer> {
  const policy = await policyOfAccount(house, tx, account)
  const grounds = policy.grounds.filter(({ code }) => codes.includes(code))
  const told = { measure, text, textLocale: await localeOf(tx, account), answerBy }
  return (about, { locale }) => ({
    template: 'hearing',
    params: { ...about, ...told, grounds: grounds.map(({ title }) => title[locale]) },
  })
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
  const about = { kind: kind === 'warned' ? kind : 'suspended', page } as const
  await tellEditors(unit, about, measureLetter(unit, kind, told))
}

/** The letter that tells an account that it is warned or suspended, or stays so. */
export function measureLetter(
  { now: decidedAt }: Writing,
  kind: 'warned' | 'suspended' | 'upheld',
  { statement, answerBy = null }: Pick<ToldMeasure, 'statement' | 'answerBy'>,
): Writer {
  if (kind === 'warned') {
    return (about) => ({ template: kind, params: { ...about, decidedAt, statement } })
  }
  const upheld = kind === 'upheld'
  return (about) => ({
    template: 'suspended',
    params: { ...about, decidedAt, statement, answerBy, upheld },
  })
}

const closing = { lifted: 'suspension_lifted', dropped: 'hearing_closed' } as const

/** Tells an account that a suspension is lifted, or that a hearing has no consequences. */
export async function tellClosed(
  unit: Unit,
  by: ActingStaff,
  proceeding: string,
  kind: 'lifted' | 'dropped',
  text: string,
): Promise<void> {
  await storeEntry(unit, proceeding, { kind, by, text })
  await tellEditors(unit, { kind: closing[kind], page }, await closedLetter(unit, kind, text))
}

/** The letter that tells an account that a suspension is lifted, or that a hearing has no consequences. */
export async function closedLetter(
  { tx, account, now: decidedAt }: Writing,
  kind: 'lifted' | 'dropped',
  text: string,
): Promise<Writer> {
  const textLocale = await localeOf(tx, account)
  const template = closing[kind]
  return (about) => ({ template, params: { ...about, decidedAt, text, textLocale } })
}
