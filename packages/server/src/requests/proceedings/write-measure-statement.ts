import type { Measure, StatementOfReasons } from '@freigabe/contract'
import { appealUntil } from '@freigabe/core'
import { appealParagraph, groundParagraphs } from '../../case/deciding/statement-paragraphs.ts'
import type { Unit } from '../../change/unit.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** Where and when something is written to an account. */
export type Writing = Pick<Unit, 'house' | 'tx' | 'account' | 'now'>

interface ReasonedMeasure {
  measure: Measure
  grounds: readonly string[]
  /** The paragraph on the findings, as the lead wrote it. */
  found: string
  /** Until when the account is heard afterwards; null where it was heard before. */
  answerBy: string | null
}

interface Told extends ReasonedMeasure {
  accountName: string
  /** The rules that it rests on. */
  rule: string
  answered: boolean
  /** How, and until when, it can be appealed against. */
  appeal: string
}

/** The statement of reasons for a warning or suspension, in the account's language. */
export async function writeMeasureStatement(
  { house, tx, account, now }: Writing,
  proceeding: string,
  reasoned: ReasonedMeasure,
): Promise<StatementOfReasons> {
  const { name, locale, time_zone } = await tx
    .selectFrom('account')
    .select(['name', 'locale', 'time_zone'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const answer = await tx
    .selectFrom('proceeding_entry')
    .select('entry_id')
    .where('account_id', '=', account)
    .where('proceeding_id', '=', proceeding)
    .where('kind', '=', 'answer')
    .executeTakeFirst()
  const policy = await policyOfAccount(house, tx, account)
  const told: Told = {
    ...reasoned,
    accountName: name,
    rule: groundParagraphs(policy, reasoned.grounds, locale),
    answered: answer !== undefined,
    appeal: appealParagraph(
      // As long as a suspension stands, it can be appealed against.
      reasoned.measure === 'suspension' ? null : appealUntil(now, policy),
      { locale, timeZone: time_zone },
    ),
  }
  return { locale, ...(locale === 'de' ? german(told) : english(told)) }
}

function german(told: Told): Omit<StatementOfReasons, 'locale'> {
  return {
    lookedAt: `Alles, was uns zum Account ‚${told.accountName}‘ vorliegt${germanHearing(told)}`,
    found: told.found,
    rule: `${told.rule}\n\nEntschieden hat ein Mensch.`,
    whatNow:
      told.measure === 'warning'
        ? `Sie können weiter senden. Geschieht so etwas noch einmal, kann der Account gesperrt werden.\n\n${told.appeal}`
        : `Solange die Sperrung gilt, können Sie über diesen Account nichts senden, importieren oder einreichen. Ihre Gruppen, Freigaben und Nachweise bleiben erhalten.${told.answerBy === null ? '' : `\n\nBitte nehmen Sie in Ihrem Account ${told.answered ? 'auch zur Sperrung ' : ''}Stellung. Danach entscheiden wir, ob die Sperrung bleibt.`}\n\n${told.appeal}`,
  }
}

function germanHearing({ answered, answerBy }: Told): string {
  if (answered) return ', und was Sie uns dazu geschrieben haben.'
  return answerBy === null
    ? '. Auf unsere Bitte um Stellungnahme haben Sie nicht geantwortet.'
    : '. Ihre Stellungnahme holen wir nach, weil das Warten Schaden angerichtet hätte.'
}

function english(told: Told): Omit<StatementOfReasons, 'locale'> {
  return {
    lookedAt: `Everything we have on the account ‘${told.accountName}’${englishHearing(told)}`,
    found: told.found,
    rule: `${told.rule}\n\nA person decided.`,
    whatNow:
      told.measure === 'warning'
        ? `You can go on sending. If something of the kind happens again, the account can be suspended.\n\n${told.appeal}`
        : `As long as the suspension stands you cannot send, import or submit anything through this account. Your groups, approvals and evidence are kept.${told.answerBy === null ? '' : `\n\nPlease tell us your side ${told.answered ? 'of the suspension, too, ' : ''}in your account. After that we decide whether the suspension stays in place.`}\n\n${told.appeal}`,
  }
}

function englishHearing({ answered, answerBy }: Told): string {
  if (answered) return ', and what you wrote to us about it.'
  return answerBy === null
    ? '. You did not answer when we asked for your side.'
    : '. We will hear your side afterwards, because waiting would have done harm.'
}
