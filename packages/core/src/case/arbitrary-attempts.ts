import fc from 'fast-check'
import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type { CaseCommand, SubmissionFacts } from './case-command.ts'
import type { AssessmentValue, CaseState, CaseTrigger } from './case-state.ts'
import {
  actors,
  commands,
  otherReviewer,
  paths,
  proposed,
  purchased,
  screeningRule,
  submission,
} from './example-case.ts'
import { transitions } from './transitions.ts'

/** Any actor giving any command at any time, for property tests. */
export interface Attempt {
  command: CaseCommand
  actor: Actor
  now: Instant
  /** How many revisions behind a decision or assessment was read. */
  behind: number
  /** Whether an answer names all open questions, whatever the command lists. */
  answersAll: boolean
  /** Whether it is about the waiting proposal, whatever the command names. */
  meetsProposal: boolean
  takesTwo: boolean
}

/** The command as given to a case in this state, with the revision read and the questions answered. */
export function commandGiven(attempt: Attempt, state: CaseState | null): CaseCommand {
  const { command, behind, answersAll, meetsProposal } = attempt
  if (command.type === 'propose') {
    const revision = (state?.revision ?? 0) - behind
    return { ...command, decision: { ...command.decision, revision } }
  }
  if (command.type.endsWith('_proposal') && meetsProposal && state?.proposal) {
    return { ...command, decisionId: state.proposal.decisionId } as CaseCommand
  }
  if ('revision' in command) return { ...command, revision: (state?.revision ?? 0) - behind }
  if (command.type !== 'answer' || !answersAll || !state) return command
  const open = state.questions.filter((question) => question.state === 'open')
  return { ...command, answered: open.map(({ questionId }) => questionId) }
}

const pick = <Value>(...values: Value[]) => fc.constantFrom(...values)
const idOf = (kind: string, count: number) =>
  fc.integer({ min: 1, max: count }).map((number) => `${kind}-${number}`)

const batches = fc.subarray(['batch-1', 'batch-2', 'batch-3'])
const grounds = pick<readonly string[]>(
  ['origin_unclear'],
  ['consent_unproven'],
  ['list_bought'],
  ['origin_unclear', 'list_bought'],
  [],
)
const webForm = submission('any').methods
const submitted: fc.Arbitrary<SubmissionFacts> = fc
  .record({
    id: idOf('submission', 60),
    methods: pick(webForm, webForm, webForm, purchased),
    link: pick('link 1', 'link 1', 'link 1', 'link 2'),
    wording: pick('wording 1', 'wording 1', 'wording 2', null),
  })
  .map(({ id, methods, link, wording }) =>
    submission(id, {
      methods,
      statementDigests: {
        'web_form/link': link,
        ...(wording ? { 'web_form/wording': wording } : {}),
      },
    }),
  )

const question = fc
  .record({ questionId: idOf('question', 4), grounds })
  .map((asked) => ({ ...asked, requirementIds: ['any'], contentDigest: asked.grounds.join() }))

/** How commands of one type vary; `weight` makes rare ones common enough. */
const variants: Readonly<
  Record<CaseCommand['type'], { weight: number; arbitrary: fc.Arbitrary<object> }>
> = {
  open: {
    weight: 1,
    arbitrary: fc.record({
      caseId: idOf('case', 2),
      trigger: pick<CaseTrigger>('import', 'lead', 'expiry', 'dormancy', 'cap_reached', 'early'),
      batchIds: batches,
    }),
  },
  join_batches: { weight: 2, arbitrary: fc.record({ batchIds: batches }) },
  submit: { weight: 4, arbitrary: fc.record({ submission: submitted }) },
  supplement: { weight: 2, arbitrary: fc.record({ submission: submitted }) },
  ask: { weight: 3, arbitrary: question },
  amend_question: { weight: 2, arbitrary: question },
  take_back_question: { weight: 1, arbitrary: fc.record({ questionId: idOf('question', 4) }) },
  answer: {
    weight: 5,
    arbitrary: fc.record({
      submission: submitted,
      answered: fc.subarray(['question-1', 'question-2', 'question-3', 'question-9']),
    }),
  },
  assess: {
    weight: 8,
    arbitrary: fc.record({
      statementId: pick('web_form/link', 'web_form/wording', 'unheard_of'),
      value: pick<AssessmentValue>('verified', 'verified', 'plausible', 'unclear', 'contradicted'),
    }),
  },
  assess_together: {
    weight: 3,
    arbitrary: fc.record({
      statementIds: fc.subarray(['web_form/link', 'web_form/wording', 'unheard_of'], {
        minLength: 1,
      }),
      value: pick<AssessmentValue>('plausible', 'verified'),
    }),
  },
  accept: {
    weight: 4,
    arbitrary: fc.record({
      decisionId: idOf('decision', 60),
      endsAt: pick(commands.accept.endsAt, commands.accept.endsAt, '2020-01-01T00:00:00.000Z'),
    }),
  },
  reject: {
    weight: 6,
    arbitrary: fc.record({
      decisionId: idOf('decision', 60),
      grounds,
      remedies: pick(['none'], ['collect_anew'], []),
    }),
  },
  propose: {
    weight: 8,
    arbitrary: fc
      .tuple(pick<'accept' | 'reject'>('accept', 'reject'), idOf('decision', 60), grounds)
      .map(([type, decisionId, named]) => ({
        decision: { ...commands[type], decisionId, ...(type === 'reject' && { grounds: named }) },
      })),
  },
  confirm_proposal: { weight: 5, arbitrary: fc.record({ decisionId: idOf('decision', 60) }) },
  return_proposal: { weight: 1, arbitrary: fc.record({ decisionId: idOf('decision', 60) }) },
  withdraw_proposal: { weight: 1, arbitrary: fc.record({ decisionId: idOf('decision', 60) }) },
  split: {
    weight: 1,
    arbitrary: fc.record({ newCaseId: idOf('case', 60), batchIds: batches }),
  },
  divide: {
    weight: 1,
    arbitrary: fc.record({
      newCaseId: idOf('case', 60),
      batchId: idOf('batch', 4),
      firstBatchId: idOf('batch', 60),
      restBatchId: idOf('batch', 60),
    }),
  },
  lapse: { weight: 1, arbitrary: fc.constant({}) },
  resume: { weight: 3, arbitrary: fc.constant({}) },
  revoke: { weight: 2, arbitrary: fc.record({ decisionId: idOf('decision', 60), grounds }) },
  reopen: {
    weight: 4,
    arbitrary: fc.record({ reason: pick('appeal_upheld', 'error_corrected') }),
  },
  withdraw: { weight: 0.2, arbitrary: fc.constant({}) },
  recall: { weight: 0.2, arbitrary: fc.constant({}) },
}

const types = Object.keys(variants) as CaseCommand['type'][]
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  ...types.map((type) => ({
    weight: 10 * variants[type].weight,
    arbitrary: variants[type].arbitrary.map(
      (variant) => ({ ...commands[type], ...variant }) as CaseCommand,
    ),
  })),
)

/** Mostly an actor who may, so that sequences get far; often enough any actor at all. */
function actorFor({ type }: CaseCommand): fc.Arbitrary<Actor> {
  const anybody = [...Object.values(actors), otherReviewer, screeningRule]
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...transitions[type].by.map((by) => actors[by])) },
    { weight: 1, arbitrary: fc.constantFrom(...anybody) },
  )
}

const attempt: fc.Arbitrary<Attempt> = command.chain((given) =>
  fc.record({
    command: fc.constant(given),
    actor: actorFor(given),
    now: fc.integer({ min: 10, max: 20 }).map((day) => `2026-11-${day}T10:00:00.000Z`),
    behind: pick(0, 0, 0, 0, 1),
    answersAll: fc.boolean(),
    meetsProposal: pick(true, true, true, false),
    takesTwo: fc.boolean(),
  }),
)

/** Sequences of attempts on one case that begin with a path to any status; the rest is random. */
export const sequences: fc.Arbitrary<Attempt[]> = fc
  .tuple(
    fc.constantFrom(...Object.values(paths), proposed),
    fc.array(attempt, { minLength: 10, maxLength: 60, size: 'max' }),
  )
  .map(([path, attempts]) => [
    ...path.map(([given, actor]) => ({
      command: given,
      actor,
      now: '2026-11-09T10:00:00.000Z',
      behind: 0,
      answersAll: true,
      meetsProposal: true,
      takesTwo: false,
    })),
    ...attempts,
  ])
