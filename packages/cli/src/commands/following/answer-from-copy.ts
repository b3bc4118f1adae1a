import type { AskGate, GateAnswer } from '@freigabe/contract'
import type { Gate, GateVerdict } from '@freigabe/sdk/gate'

type Question = Parameters<AskGate>[0][number]

/** Answers from a copy of the gate in the server’s own shape; while there is none, everything is `stale`. */
export function answerFromCopy(gate: Gate | null, question: Question): GateAnswer {
  const { account, group, purpose } = question
  const { maySend: _, batches, ...told } = gate?.check(question) ?? nothingKnown
  return {
    ...{ account, group, purpose, ...told, batches: [...batches] },
    // What is not known at all is older than any number says.
    ageMilliseconds: Math.ceil(Math.min(gate?.age() ?? Infinity, Number.MAX_SAFE_INTEGER)),
    at: new Date().toISOString(),
  }
}

const nothingKnown: GateVerdict = {
  ...{ maySend: false, verdict: 'deny', reason: 'stale', enforced: true },
  ...{ revision: null, batches: [] },
}
