import { divideBatchJob } from './case/splitting/jobs.ts'
import { carryOutDecisionJob } from './desk/undo/jobs.ts'
import { resealFilesJob } from './files/jobs.ts'
import type { Job } from './jobs/job.ts'
import { sweepJobs } from './jobs/sweep-jobs.ts'
import { screenBatchJob } from './lists/screening/jobs.ts'
import { sendMailJob } from './notify/jobs.ts'
import { tryPolicyJob } from './policy/trials/jobs.ts'
import { carryOutOnRequestJob } from './requests/undo/jobs.ts'
import { carryOutOnHoldJob } from './watching/holds/undo/jobs.ts'

/** Every kind of job. All of them are declared before the first is sent. */
export const jobKinds: readonly Job<object>[] = [
  screenBatchJob,
  divideBatchJob,
  sendMailJob,
  carryOutDecisionJob,
  carryOutOnRequestJob,
  carryOutOnHoldJob,
  resealFilesJob,
  tryPolicyJob,
  ...Object.values(sweepJobs),
]
