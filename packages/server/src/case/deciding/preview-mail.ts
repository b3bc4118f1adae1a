import type { api, BodyOf, MailPreview } from '@freigabe/contract'
import { readAs, type Tx } from '../../database/database.ts'
import { saidByTwo } from '../../desk/two-people/said-by-two.ts'
import { takesTwo } from '../../desk/two-people/takes-two.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { letterPlatform } from '../../notify/letter-platform.ts'
import type { Letter } from '../../notify/letters/letter.ts'
import { renderLetter } from '../../notify/letters/render-letter.ts'
import { isSingleOperator } from '../../policy/drafts/is-single-operator.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { previewLetter } from './preview-letter.ts'

/** The mail that a decision or question would send, in the account's language; nothing is stored. */
export async function previewMail(
  house: House,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.previewMail>,
): Promise<MailPreview> {
  const { policy, facts, isByTwo, accountName, platform, to } = await readAs(
    house.database,
    'command',
    account,
    (tx) => readForPreview(house, tx, account, caseId),
  )
  const about = {
    accountName,
    groupName: facts.groupName,
    source: facts.files.length > 0 ? null : (facts.sources[0]?.name ?? null),
    url: `${house.config.url}/a/${account}/cases/${caseId}`,
  }
  const written = previewLetter(house, policy, facts, about, wish)
  const letter = isByTwo ? signedByTwo(written) : written
  const reader = { locale: facts.locale, timeZone: facts.timeZone, name: to[0] ?? null }
  const rendered = await renderLetter(letter, reader, platform)
  return {
    to,
    ...rendered,
    statement: 'statement' in letter.params ? letter.params.statement : null,
  }
}

/** A decision that takes two people says so; questions and revocations take one. */
function signedByTwo(letter: Letter): Letter {
  if (letter.template !== 'accepted' && letter.template !== 'rejected') return letter
  const statement = letter.params.statement && saidByTwo(letter.params.statement)
  return { ...letter, params: { ...letter.params, statement } } as Letter
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
    policy: await policyOfCase(house, tx, account, caseId),
    facts,
    isByTwo: (await takesTwo(tx, account, caseId)) && !(await isSingleOperator(tx)),
    accountName: exists.name,
    platform: await letterPlatform(house, tx),
    to: reached.map((person) => person.name),
  }
}
