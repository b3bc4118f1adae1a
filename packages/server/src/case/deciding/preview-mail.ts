import type { api, BodyOf, CaseMailPreview, QuestionPoint } from '@freigabe/contract'
import type { PolicyPack } from '@freigabe/core'
import { isSingleOperator } from '../../config/operator-settings.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { saidByTwo, takesTwo, waitsForAnother } from '../../desk/two-people/two-people.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { typesetLetter } from '../../mail/typeset-letter.ts'
import { letterPlatform } from '../../notify/letter-platform.ts'
import type { AfterAnswer, Letter, Missed } from '../../notify/letters/letter.ts'
import { frameOf, writeLetter } from '../../notify/letters/render-letter.ts'
import { approvedSources } from '../../sources/sources-of-case.ts'
import { askedStatements } from '../asking/ask-question.ts'
import { readAfterAnswer } from '../asking/questions.ts'
import { daysAfter } from '../clock/case-clock.ts'
import { readMissedPromise } from '../clock/run-clock.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { approvalTerms } from './approval.ts'
import { conditionsInLetter } from './condition-words.ts'
import { factsForStatement, type StatementFacts } from './facts-for-statement.ts'
import { judgePlan } from './judge-plan.ts'
import { lacksFact } from './lacks-fact.ts'
import { type EditedStatement, type Outcome, writeStatement } from './write-statement.ts'

type Wish = BodyOf<typeof api.previewMail>

/** The mail that a decision or question would send, in the account's language; nothing is stored. */
export async function previewMail(
  house: House,
  account: string,
  caseId: string,
  wish: Wish,
): Promise<CaseMailPreview> {
  const { policy, facts, isByTwo, isProposed, accountName, platform, to, told, lacking } =
    await readAs(house.database, 'command', account, (tx) =>
      readForPreview(house, tx, account, caseId, wish),
    )
  const about = {
    accountName,
    groupName: facts.groupName,
    source: facts.files.length > 0 ? null : (facts.sources[0]?.name ?? null),
    url: `${house.config.url}/a/${account}/cases/${caseId}`,
  }
  const written = previewLetter(policy, { ...facts, ...told }, about, wish, house.clock.now())
  const letter = isByTwo ? signedByTwo(written, isProposed) : written
  const reader = { locale: facts.locale, timeZone: facts.timeZone, name: to[0] ?? null }
  const content = writeLetter(letter, reader, platform)
  return {
    to,
    ...typesetLetter(content),
    frame: frameOf(content),
    statement: 'statement' in letter.params ? letter.params.statement : null,
    lacksFact: lacking,
  }
}

type PreviewFacts = StatementFacts & { points: readonly QuestionPoint[] }

async function readForPreview(house: House, tx: Tx, account: string, caseId: string, wish: Wish) {
  const exists = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select('account.name')
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (exists === undefined) throw new AppError('NOT_FOUND')
  const policy = await policyOfCase(house, tx, account, caseId)
  const statements = wish.kind === 'questions' ? (wish.command.statements ?? []) : []
  const facts = {
    ...(await factsForStatement(house, tx, policy, account, caseId)),
    points: await askedStatements(house, tx, account, caseId, statements),
  }
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
    policy,
    facts,
    isByTwo: (await takesTwo(tx, account, caseId)) && !(await isSingleOperator(tx)),
    isProposed: await waitsForAnother(tx, account, caseId),
    accountName: exists.name,
    platform: await letterPlatform(house, tx),
    to: reached.map((person) => person.name),
    lacking: await lackedByRejection(house, tx, { policy, facts }, wish),
    told: {
      afterAnswer: await readAfterAnswer(house, tx, account, caseId),
      goodwill: (await judgePlan(house, tx, account)).possible,
      missed: await readMissedPromise(house, tx, account, caseId),
    },
  }
}

async function lackedByRejection(
  house: House,
  tx: Tx,
  known: { policy: PolicyPack; facts: StatementFacts },
  wish: Wish,
): Promise<boolean> {
  if (wish.kind !== 'rejected') return false
  const { statement: edited, ...outcome } = wish.command
  return lacksFact(house, tx, { ...known, outcome: { outcome: 'rejected', ...outcome }, edited })
}

/**
 * A decision that takes two people says so: once it is proposed, as it is sent when another confirms it.
 * Questions and revocations take one.
 */
function signedByTwo(letter: Letter, isProposed: boolean): Letter {
  if (letter.template !== 'accepted' && letter.template !== 'rejected') return letter
  const statement =
    letter.params.statement && saidByTwo(letter.params.statement, isProposed ? 'made' : 'open')
  return { ...letter, params: { ...letter.params, statement } } as Letter
}

/** What letters say besides the case itself. */
interface ToldBeside {
  afterAnswer: AfterAnswer | null
  goodwill: boolean
  missed: Missed
}

type About = { accountName: string; groupName: string; source: string | null; url: string }

/** The letter that a decision or question would send, from what its author has written so far. */
function previewLetter(
  policy: PolicyPack,
  facts: PreviewFacts & ToldBeside,
  about: About,
  wish: Wish,
  now: string,
): Letter {
  const { missed } = facts
  const decided = (outcome: Outcome, edited: EditedStatement) => ({
    ...about,
    recipients: facts.recipients,
    decidedAt: now,
    policyVersion: policy.version,
    statement: writeStatement(policy, facts, outcome, edited),
  })
  switch (wish.kind) {
    case 'questions': {
      const params = askedInLetter(facts, wish.command)
      const answerBy = daysAfter(now, policy.lapseAfterDays)
      return {
        template: 'questions',
        params: { ...about, ...params, answerBy, afterAnswer: facts.afterAnswer, missed },
      }
    }
    case 'accepted': {
      const { endsAt: wished, sources: wishes, statement } = wish.command
      const bound = wish.command.conditions.map(({ code, limit }) => ({
        code,
        ...(limit && { limit }),
      }))
      const terms = approvalTerms(policy, now, {
        conditions: bound,
        endsAt: wished,
        recipients: facts.recipients,
      })
      const sources = approvedSources(policy, facts.sources, wishes)
      const params = decided({ outcome: 'accepted', ...terms, sources }, statement)
      const told = conditionsInLetter(policy, terms.conditions, facts)
      const { endsAt } = terms
      return {
        template: 'accepted',
        params: { ...params, ...told, decidedBy: 'person', endsAt, missed },
      }
    }
    case 'rejected': {
      const { grounds, remedies, restsOn, statement } = wish.command
      const params = decided({ outcome: 'rejected', grounds, remedies, restsOn }, statement)
      return { template: 'rejected', params: { ...params, goodwill: facts.goodwill, missed } }
    }
    case 'revoked': {
      const { grounds, text } = wish.command
      const params = decided({ outcome: 'revoked', grounds, remedies: [] }, { found: text })
      return { template: 'revoked', params }
    }
  }
}

function askedInLetter(
  { locale, points }: PreviewFacts,
  { text, requirements = [] }: Extract<Wish, { kind: 'questions' }>['command'],
) {
  const wanted = requirements.map(({ label }) => label[locale])
  return { questions: [{ text, wanted, points }], questionsLocale: locale }
}
