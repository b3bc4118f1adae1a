import type { Job } from './jobs/job.ts'
import { sendMailJob } from './notify/jobs.ts'

/** Every kind of job. All of them are declared before the first is sent. */
export const jobKinds = [sendMailJob] as readonly Job<object>[]
