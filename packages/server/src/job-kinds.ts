import { sweepFilesJob } from './intake/jobs.ts'
import type { Job } from './jobs/job.ts'
import { sendMailJob } from './notify/jobs.ts'
import { tryPolicyJob } from './policy/jobs.ts'
import { carryOutDecisionJob, sweepCasesJob } from './review/jobs.ts'
import { divideBatchJob } from './review/splitting/jobs.ts'
import { screenBatchJob } from './screening/jobs.ts'

/** Every kind of job. All of them are declared before the first is sent. */
export const jobKinds: readonly Job<object>[] = [
  screenBatchJob,
  divideBatchJob,
  sendMailJob,
  carryOutDecisionJob,
  sweepCasesJob,
  sweepFilesJob,
  tryPolicyJob,
]
