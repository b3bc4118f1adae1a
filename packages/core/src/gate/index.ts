/** Answers for the gate from what was judged before, for callers that need nothing else of the house. */

export type { CompiledBatch, CompiledGroup, CompiledQuestion, Course } from './answer-compiled.ts'
export { answerCompiled, judgeUnknownGroup } from './answer-compiled.ts'
export { signUpRefusals } from './sign-ups.ts'
export type * from './verdict.ts'
export { denyReasons, reasonOf } from './verdict.ts'
