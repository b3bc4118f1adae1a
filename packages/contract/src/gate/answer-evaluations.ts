import { z } from 'zod'
import { IdOrReference } from '../values.ts'
import type {
  AccessDecision,
  AccessDecisions,
  AccessEvaluation,
  AccessEvaluations,
} from './authzen.ts'
import { type GateAnswer, GateQuestion } from './endpoints.ts'

/** Has the gate answer questions, in the order asked. */
export type AskGate = (
  questions: z.output<typeof GateQuestion>[],
) => readonly GateAnswer[] | Promise<readonly GateAnswer[]>

/** Answers one evaluation of AuthZEN. What the gate does not understand is denied, as the standard has it. */
export async function answerEvaluation(
  evaluation: AccessEvaluation,
  ask: AskGate,
): Promise<AccessDecision> {
  const [decision] = await decide([evaluation], ask)
  return decision!
}

/** Answers several, as far as they are to be answered; one alone where none are listed. */
export async function answerEvaluations(
  { evaluations = [], options, ...shared }: AccessEvaluations,
  ask: AskGate,
): Promise<AccessDecisions | AccessDecision> {
  // The schema has seen that nothing is missing.
  const whole = evaluations.map((own) => ({ ...shared, ...own }) as AccessEvaluation)
  if (whole.length === 0) return answerEvaluation(shared as AccessEvaluation, ask)
  const last = lastDecision[options?.evaluations_semantic ?? 'execute_all']
  if (last === null) return { evaluations: await decide(whole, ask) }
  const decisions: AccessDecision[] = []
  for (const evaluation of whole) {
    // One after the other: what nobody is told was not let pass.
    decisions.push(await answerEvaluation(evaluation, ask))
    if (decisions.at(-1)!.decision === last) break
  }
  return { evaluations: decisions }
}

/** After which decision no further one is asked for. */
const lastDecision = { execute_all: null, deny_on_first_deny: false, permit_on_first_permit: true }

async function decide(
  evaluations: readonly AccessEvaluation[],
  ask: AskGate,
): Promise<AccessDecision[]> {
  const read = evaluations.map((evaluation) => Understood.safeParse(evaluation))
  const questions = read.flatMap(({ data }) => (data === undefined ? [] : [questionOf(data)]))
  const answers = (questions.length === 0 ? [] : await ask(questions)).values()
  return read.map(({ error }) =>
    error === undefined ? decisionOf(answers.next().value!) : notUnderstood(error),
  )
}

const { purpose, batches, maxAgeMilliseconds, minRevision, detail } = GateQuestion.shape

const Understood = z.object({
  subject: z.object({ type: z.literal('account'), id: IdOrReference }),
  action: z.object({ name: z.literal('send'), properties: z.object({ purpose }).prefault({}) }),
  resource: z.object({
    type: z.literal('group'),
    id: IdOrReference,
    properties: z.object({ batches }).prefault({}),
  }),
  context: z.object({ maxAgeMilliseconds, minRevision, detail }).prefault({}),
})

function questionOf({ subject, action, resource, context }: z.output<typeof Understood>) {
  const { purpose } = action.properties
  return { account: subject.id, group: resource.id, purpose, ...resource.properties, ...context }
}

function decisionOf(answer: GateAnswer): AccessDecision {
  return { decision: answer.verdict === 'allow' || !answer.enforced, context: answer }
}

function notUnderstood({ issues }: z.ZodError): AccessDecision {
  const message = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return { decision: false, context: { reason: 'not_understood', message } }
}
