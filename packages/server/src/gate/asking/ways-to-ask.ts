import {
  type AskGate,
  answerEvaluation,
  answerEvaluations,
  api,
  type BodyOf,
  type ResponseOf,
  standards,
} from '@freigabe/contract'

/** The endpoints that ask the gate: in our words, and in those of OpenID AuthZEN. */
export const waysToAsk = [
  api.checkGate,
  api.checkGates,
  standards.evaluateAccess,
  standards.evaluateAccesses,
] as const
export type WayToAsk = (typeof waysToAsk)[number]

/** Turns a question in one of these ways into one for the gate, and the gate's answers into the reply. */
export type AnswerTo<E extends WayToAsk> = (body: BodyOf<E>, ask: AskGate) => Promise<ResponseOf<E>>

/** Registers each of them with whichever server it is. */
export function registerEach(
  register: <E extends WayToAsk>(endpoint: E, answer: AnswerTo<E>) => void,
): void {
  register(api.checkGate, async (body, ask) => {
    const [answer] = await ask([body])
    return answer!
  })
  register(api.checkGates, async ({ checks }, ask) => ({ answers: [...(await ask(checks))] }))
  register(standards.evaluateAccess, answerEvaluation)
  register(standards.evaluateAccesses, answerEvaluations)
}
