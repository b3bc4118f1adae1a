/** What answers for the gate from what was judged before, for whoever needs nothing else of the house. */

export type { CompiledBatch, CompiledGroup, CompiledQuestion, Course } from './compile-group.ts'
export { answerCompiled } from './compile-group.ts'
export { denyOrder } from './deny-order.ts'
export type { DenyReason, GroupFacts, Purpose } from './group-facts.ts'
export type { BatchVerdict, GroupAnswer } from './judge-group.ts'
export { judgeUnknownGroup } from './judge-unknown-group.ts'
