import { answersChangedAfterQuestion } from './answers-changed-after-question.ts'
import { contradictorySubmissions } from './contradictory-submissions.ts'
import { filesTried } from './files-tried.ts'
import {
  methodChangedAfterRefusal,
  recordsChanged,
  rejectedRecipientsAgain,
} from './recipients-again.ts'
import { evidenceSeenElsewhere, oneContactForManyAccounts } from './seen-elsewhere.ts'
import type { Signal } from './signal.ts'
import type { SignalRead } from './signal-read.ts'

const checks = [
  recordsChanged,
  rejectedRecipientsAgain,
  methodChangedAfterRefusal,
  contradictorySubmissions,
  answersChangedAfterQuestion,
  evidenceSeenElsewhere,
  oneContactForManyAccounts,
  filesTried,
]

/** The signals of a submission, each once: a pure function of what was read with it. */
export function findSignals(read: SignalRead): Signal[] {
  return checks.flatMap((check) => check(read))
}
