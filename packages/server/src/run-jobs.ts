import { SweepName } from '@freigabe/contract'
import { sweepAttempts } from './accounts/attempts.ts'
import { sweepFeed } from './feed/sweep-feed.ts'
import { resealFilesJob, resealFor } from './files/jobs.ts'
import { resealFiles } from './files/reseal-files.ts'
import { sweepUntoldCaps } from './gate/sending/sweep-untold-caps.ts'
import type { House } from './house.ts'
import { sweepIdempotency } from './http/sweep-idempotency.ts'
import { sweepExpiredFiles, sweepLeftOverFiles } from './intake/sweep-files.ts'
import { cronOf, sweepJobs } from './jobs/sweep-jobs.ts'
import { createMailTransport } from './mail/mail-transport.ts'
import { sendMailJob } from './notify/jobs.ts'
import { sendMail } from './notify/send-mail.ts'
import { tryPolicyJob } from './policy/jobs.ts'
import { runPolicyTrial } from './policy/run-policy-trial.ts'
import { sweepRetention } from './privacy/sweep-retention.ts'
import { sweepOverdueRequests } from './requests/sweep-overdue-requests.ts'
import { sweepRequestFiles } from './requests/sweep-request-files.ts'
import { sweepApprovals } from './review/clock/sweep-approvals.ts'
import { sweepCaps } from './review/clock/sweep-caps.ts'
import { sweepCases } from './review/clock/sweep-cases.ts'
import { sweepClocks } from './review/clock/sweep-clocks.ts'
import { sweepDetailEffects } from './review/clock/sweep-detail-effects.ts'
import { sweepRenewals } from './review/clock/sweep-renewals.ts'
import { sweepSilence } from './review/clock/sweep-silence.ts'
import { carryOutDecisionJob } from './review/jobs.ts'
import { sweepDeliveries } from './review/sources/sweep-deliveries.ts'
import { divideBatchJob } from './review/splitting/jobs.ts'
import { runDivision } from './review/splitting/run-division.ts'
import { settleDivision } from './review/splitting/settle-division.ts'
import { takeInBatch } from './review/take-in-batch.ts'
import { carryOutDecision } from './review/undo/carry-out-decision.ts'
import { sweepScheduled } from './review/undo/sweep-scheduled.ts'
import { screenBatchJob } from './screening/jobs.ts'
import { screenBatch } from './screening/screen-batch.ts'
import { sweepSamples } from './screening/sweep-samples.ts'
import { sweepScreenings } from './screening/sweep-screenings.ts'
import { sweepSuppressed } from './screening/sweep-suppressed.ts'

const sweeps: Readonly<Record<SweepName, (house: House) => Promise<void>>> = {
  scheduled: sweepScheduled,
  cases: sweepCases,
  clocks: sweepClocks,
  renewals: sweepRenewals,
  silence: sweepSilence,
  caps: sweepCaps,
  'untold-caps': sweepUntoldCaps,
  approvals: sweepApprovals,
  'overdue-requests': sweepOverdueRequests,
  screenings: sweepScreenings(settleDivision),
  deliveries: sweepDeliveries,
  files: sweepExpiredFiles,
  'left-over-files': sweepLeftOverFiles,
  idempotency: sweepIdempotency,
  attempts: sweepAttempts,
  feed: sweepFeed,
  'request-files': sweepRequestFiles,
  suppressed: sweepSuppressed,
  samples: sweepSamples,
  retention: sweepRetention,
  'detail-effects': sweepDetailEffects,
}

/** Takes jobs of every kind, until the queue is stopped. */
export async function runJobs(house: House): Promise<void> {
  const { jobs } = house
  await jobs.work(screenBatchJob, { atOnce: 1 }, async (data, run) => {
    await screenBatch(house, data, run, takeInBatch)
    await settleDivision(house, data)
  })
  await jobs.work(divideBatchJob, { atOnce: 1 }, (data, run) => runDivision(house, data, run))
  if (house.config.SMTP_URL !== undefined) {
    const transport = createMailTransport({
      url: house.config.SMTP_URL,
      from: house.config.MAIL_FROM,
    })
    await jobs.work(sendMailJob, { atOnce: 4 }, (data, run) =>
      sendMail(house, transport, data, run),
    )
  }
  await jobs.work(tryPolicyJob, { atOnce: 1 }, (data, run) => runPolicyTrial(house, data, run))
  await jobs.work(carryOutDecisionJob, { atOnce: 2 }, (data) => carryOutDecision(house, data))
  await jobs.work(resealFilesJob, { atOnce: 1 }, async () => {
    await resealFiles(house, resealFor)
  })
  await jobs.schedule(resealFilesJob, '43 * * * *')
  for (const name of SweepName.options) {
    await jobs.work(sweepJobs[name], { atOnce: 1, withinSeconds: 5 }, () => sweeps[name](house))
    await jobs.schedule(sweepJobs[name], cronOf(name))
  }
  // Copies of the gate wait for it, and a schedule knows no less than a minute.
  jobs.repeat(2, () => sweepUntoldCaps(house))
}
