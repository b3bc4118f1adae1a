/** What answers for the gate from what was judged before, for whoever needs nothing else of the house. */

export type { CompiledBatch, CompiledGroup, CompiledQuestion, Course } from './answer-compiled.ts'
export { answerCompiled } from './answer-compiled.ts'
export { denyOrder } from './deny-order.ts'
export { judgeUnknownGroup } from './judge-unknown-group.ts'
export type * from './verdict.ts'
