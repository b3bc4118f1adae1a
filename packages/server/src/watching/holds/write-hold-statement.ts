import type { StatementOfReasons } from '@freigabe/contract'
import { appealUntil, type HoldState } from '@freigabe/core'
import { appealParagraph, groundParagraphs } from '../../case/deciding/statement-paragraphs.ts'
import type { Unit } from '../../change/unit.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

interface Confirmed {
  grounds: readonly string[]
  /** The paragraph on what was found, as the lead wrote it. */
  found: string
  /** Whether something was revoked that an appeal can be filed against. */
  mayAppeal: boolean
  /** Whether an approval was taken back for the import alone. */
  isPart: boolean
}

interface Told extends Confirmed {
  /** The rules that it rests on. */
  rule: string
  /** How, and until when, it can be appealed against; empty where it cannot. */
  appeal: readonly string[]
  unit: HoldState['unit']['kind']
  isByFigures: boolean
  answered: boolean
  name: string
}

/** The statement of reasons for a hold that was confirmed, in the account's language. */
export async function writeHoldStatement(
  { house, tx, account, now }: Pick<Unit, 'house' | 'tx' | 'account' | 'now'>,
  { unit, cause, answers }: HoldState,
  confirmed: Confirmed,
): Promise<StatementOfReasons> {
  const { name, locale, time_zone } = await tx
    .selectFrom('account')
    .select(['name', 'locale', 'time_zone'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const group =
    unit.kind === 'account'
      ? undefined
      : await tx
          .selectFrom('recipient_group')
          .select('name')
          .where('account_id', '=', account)
          .where('group_id', '=', unit.groupId)
          .executeTakeFirst()
  const policy = await policyOfAccount(house, tx, account)
  const told: Told = {
    ...confirmed,
    rule: groundParagraphs(policy, confirmed.grounds, locale),
    appeal: confirmed.mayAppeal
      ? [appealParagraph(appealUntil(now, policy), { locale, timeZone: time_zone })]
      : [],
    unit: unit.kind,
    isByFigures: cause === 'figures' || cause === 'provider',
    answered: answers.length > 0,
    name: group?.name ?? name,
  }
  return { locale, ...(locale === 'de' ? german(told) : english(told)) }
}

function german(told: Told): Omit<StatementOfReasons, 'locale'> {
  const what = {
    import: `nach dem Versand an einen Import der Gruppe ‚${told.name}‘`,
    group: `nach dem Versand an die Gruppe ‚${told.name}‘`,
    account: `nach dem Versand über den Account ‚${told.name}‘`,
  }[told.unit]
  return {
    lookedAt: `Was ${what} ${told.isByFigures ? 'zurückkam' : 'bei uns einging'}${told.answered ? ', und was Sie uns dazu geschrieben haben.' : '. Eine Stellungnahme von Ihnen lag nicht vor.'}`,
    found: told.found,
    rule: `${told.rule}\n\nEntschieden hat ein Mensch.`,
    whatNow: [
      told.isPart
        ? 'An die Empfänger dieses Imports können Sie nicht mehr senden; für die anderen gilt die Freigabe weiter. Wir prüfen den Import neu, sobald Sie uns sagen, woher seine Empfänger stammen, und es belegen.'
        : 'Sie können an die betroffenen Empfänger nicht mehr senden. Mit einer anderen Liste können Sie jederzeit neu beginnen.',
      ...told.appeal,
    ].join('\n\n'),
  }
}

function english(told: Told): Omit<StatementOfReasons, 'locale'> {
  const what = {
    import: `after sending to an import of the group ‘${told.name}’`,
    group: `after sending to the group ‘${told.name}’`,
    account: `after sending through the account ‘${told.name}’`,
  }[told.unit]
  return {
    lookedAt: `What ${told.isByFigures ? 'came back' : 'reached us'} ${what}${told.answered ? ', and what you wrote to us about it.' : '. You had not told us your side.'}`,
    found: told.found,
    rule: `${told.rule}\n\nA person decided.`,
    whatNow: [
      told.isPart
        ? 'You can no longer send to the recipients of this import; for the others the approval stands. We will review the import again as soon as you tell us where its recipients come from, with proof.'
        : 'You can no longer send to the recipients concerned. You can start again with another list at any time.',
      ...told.appeal,
    ].join('\n\n'),
  }
}
