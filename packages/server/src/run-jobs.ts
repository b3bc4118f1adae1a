import { sweepAttempts } from './accounts/attempts.ts'
import type { House } from './house.ts'
import { sweepIdempotency } from './http/sweep-idempotency.ts'
import { sweepFilesJob } from './intake/jobs.ts'
import { sweepFiles } from './intake/sweep-files.ts'
import { createMailTransport } from './mail/mail-transport.ts'
import { sendMailJob } from './notify/jobs.ts'
import { sendMail } from './notify/send-mail.ts'
import { tryPolicyJob } from './policy/jobs.ts'
import { runPolicyTrial } from './policy/run-policy-trial.ts'
import { sweepRetention } from './privacy/sweep-retention.ts'
import { sweepOverdueRequests } from './requests/sweep-overdue-requests.ts'
import { sweepRequestFiles } from './requests/sweep-request-files.ts'
import { sweepApprovals } from './review/clock/sweep-approvals.ts'
import { sweepCases } from './review/clock/sweep-cases.ts'
import { sweepClocks } from './review/clock/sweep-clocks.ts'
import { sweepDetailEffects } from './review/clock/sweep-detail-effects.ts'
import { sweepRenewals } from './review/clock/sweep-renewals.ts'
import { sweepSilence } from './review/clock/sweep-silence.ts'
import { carryOutDecisionJob, sweepCasesJob } from './review/jobs.ts'
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

/** Takes jobs of every kind, until the queue is stopped. */
export async function runJobs(house: House): Promise<void> {
  const { jobs } = house
  await jobs.work(screenBatchJob, { atOnce: 1 }, async (data, run) => {
    await screenBatch(house, data, run, (tx, batch) => takeInBatch(house, tx, data.account, batch))
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
  await jobs.work(sweepCasesJob, { atOnce: 1 }, async () => {
    await sweepScheduled(house)
    await sweepCases(house)
    await sweepClocks(house)
    await sweepRenewals(house)
    await sweepSilence(house)
    await sweepApprovals(house)
    await sweepOverdueRequests(house)
    await sweepScreenings(house)
  })
  await jobs.work(sweepFilesJob, { atOnce: 1 }, async () => {
    await sweepFiles(house)
    await sweepIdempotency(house)
    await sweepAttempts(house)
    await sweepRequestFiles(house)
    await sweepSuppressed(house)
    await sweepSamples(house)
    await sweepRetention(house)
    await sweepDetailEffects(house)
  })
  await jobs.schedule(sweepCasesJob, '* * * * *')
  await jobs.schedule(sweepFilesJob, '17 * * * *')
}
