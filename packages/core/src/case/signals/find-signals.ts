import { answersChangedAfterQuestion } from './answers-changed-after-question.ts'
import { contradictorySubmissions } from './contradictory-submissions.ts'
import { evidenceSeenElsewhere } from './evidence-seen-elsewhere.ts'
import { filesTried } from './files-tried.ts'
import { methodChangedAfterRefusal } from './method-changed-after-refusal.ts'
import { oneContactForManyAccounts } from './one-contact-for-many-accounts.ts'
import { recordsChanged } from './records-changed.ts'
import { rejectedRecipientsAgain } from './rejected-recipients-again.ts'
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
