import { resealFilesJob } from './files/jobs.ts'
import type { Job } from './jobs/job.ts'
import { sweepJobs } from './jobs/sweep-jobs.ts'
import { sendMailJob } from './notify/jobs.ts'
import { tryPolicyJob } from './policy/jobs.ts'
import { carryOutDecisionJob } from './review/jobs.ts'
import { divideBatchJob } from './review/splitting/jobs.ts'
import { screenBatchJob } from './screening/jobs.ts'

/** Every kind of job. All of them are declared before the first is sent. */
export const jobKinds: readonly Job<object>[] = [
  screenBatchJob,
  divideBatchJob,
  sendMailJob,
  carryOutDecisionJob,
  resealFilesJob,
  tryPolicyJob,
  ...Object.values(sweepJobs),
]
