import type { api, BodyOf, MailPreview } from '@freigabe/contract'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { letterPlatform } from '../notify/letter-platform.ts'
import type { Letter } from '../notify/letters/letter.ts'
import { renderLetter } from '../notify/letters/render-letter.ts'
import { approvalEnd } from './approval-end.ts'
import { daysAfter } from './case-clock.ts'
import { factsForStatement, type StatementFacts } from './facts-for-statement.ts'
import { writeStatement } from './write-statement.ts'

type Wish = BodyOf<typeof api.previewMail>

/** The mail that a decision or question would send, in the account's language; nothing is stored. */
export async function previewMail(
  house: House,
  account: string,
  caseId: string,
  wish: Wish,
): Promise<MailPreview> {
  const { facts, accountName, platform, to } = await inRole(
    house.database,
    'command',
    account,
    (tx) => readForPreview(house, tx, account, caseId),
  )
  const about = {
    accountName,
    groupName: facts.groupName,
    url: `${house.config.url}/a/${account}/cases/${caseId}`,
  }
  const letter = letterOf(house, facts, about, wish)
  const reader = { locale: facts.locale, timeZone: facts.timeZone, name: to[0] ?? null }
  const rendered = await renderLetter(letter, reader, platform)
  return {
    to,
    ...rendered,
    statement: 'statement' in letter.params ? letter.params.statement : null,
  }
}

async function readForPreview(house: House, tx: Tx, account: string, caseId: string) {
  const exists = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select('account.name')
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (exists === undefined) throw new AppError('NOT_FOUND')
  const facts = await factsForStatement(tx, account, caseId)
  const { submittedBy } = facts.state
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'role'])
    .where('account_id', '=', account)
    .execute()
  const submitting = people.filter(
    (person) => submittedBy?.kind === 'customer' && person.id === submittedBy.personId,
  )
  const reached = submitting.length > 0 ? submitting : people.filter(({ role }) => role === 'owner')
  return {
    facts,
    accountName: exists.name,
    platform: await letterPlatform(house, tx),
    to: reached.map((person) => person.name),
  }
}

type About = { accountName: string; groupName: string; url: string }

function letterOf(house: House, facts: StatementFacts, about: About, wish: Wish): Letter {
  const decided = {
    ...about,
    recipients: facts.recipients,
    decidedAt: house.clock.now(),
    policyVersion: house.policy.version,
  }
  switch (wish.kind) {
    case 'questions':
      return {
        template: 'questions',
        params: {
          ...about,
          questions: [
            {
              text: wish.command.text,
              wanted: (wish.command.requirements ?? []).map(({ label }) => label[facts.locale]),
            },
          ],
          questionsLocale: facts.locale,
          answerBy: daysAfter(house.clock.now(), house.policy.lapseAfterDays),
        },
      }
    case 'accepted': {
      const endsAt = wish.command.endsAt ?? approvalEnd(house)
      const labels = wish.command.conditions.map(
        ({ code }) =>
          house.policy.conditions.find((known) => known.code === code)?.label[facts.locale] ?? code,
      )
      const statement = writeStatement(
        house.policy,
        facts,
        { outcome: 'accepted', endsAt },
        wish.command.statement,
      )
      return {
        template: 'accepted',
        params: { ...decided, decidedBy: 'person', conditions: labels, endsAt, statement },
      }
    }
    case 'rejected': {
      const { grounds, remedies, statement } = wish.command
      return {
        template: 'rejected',
        params: {
          ...decided,
          statement: writeStatement(
            house.policy,
            facts,
            { outcome: 'rejected', grounds, remedies },
            statement,
          ),
        },
      }
    }
  }
}
