import type { Measure, StatementOfReasons } from '@freigabe/contract'
import type { Unit } from '../../change/unit.ts'
import type { AboutAccount, Letter } from '../../notify/letters/letter.ts'
import type { Addressee } from '../../notify/queue-mail.ts'
import { type NotificationKind, tell } from '../../notify/tell.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { localeOf } from './entries-of.ts'

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
  await tellEditors(unit, 'hearing', (about, { locale }) => ({
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
  await tellEditors(unit, kind, (about) =>
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
  await tellEditors(unit, kind, (about) => ({
    template: kind,
    params: { ...about, decidedAt, text, textLocale },
  }))
}

/** All who may answer for the account: owners and editors, whatever letters they chose. */
async function tellEditors(
  unit: Unit,
  kind: NotificationKind,
  write: (about: AboutAccount, reader: Addressee) => Letter,
) {
  const { house, tx, account } = unit
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const about = { accountName: name, url: `${house.config.url}/a/${account}/proceedings` }
  await tell(unit, {
    account,
    kind,
    group: null,
    case: null,
    audience: 'editors',
    submitter: null,
    letter: (reader) => write(about, reader),
  })
}
