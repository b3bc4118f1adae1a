import { SweepName } from '@freigabe/contract'
import { sweepDetailEffects } from './case/clock/detail-effects.ts'
import { sweepApprovals } from './case/clock/sweep-approvals.ts'
import { sweepCaps } from './case/clock/sweep-caps.ts'
import { sweepCases } from './case/clock/sweep-cases.ts'
import { sweepClocks } from './case/clock/sweep-clocks.ts'
import { sweepRenewals } from './case/clock/sweep-renewals.ts'
import { sweepSilence } from './case/clock/sweep-silence.ts'
import { takeInBatch } from './case/lists/take-in-batch.ts'
import { divideBatchJob } from './case/splitting/jobs.ts'
import { runDivision } from './case/splitting/run-division.ts'
import { settleDivision } from './case/splitting/settle-division.ts'
import { carryOutDecision, sweepScheduled } from './desk/undo/carry-out-decision.ts'
import { carryOutDecisionJob } from './desk/undo/jobs.ts'
import { sweepEvents } from './events/sweep-events.ts'
import { deliverEvents } from './events/webhooks/deliver-events.ts'
import { sweepWebhookAttempts } from './events/webhooks/kept-attempts.ts'
import { sweepFeed } from './feed/sweep-feed.ts'
import { resealFilesJob, resealFor } from './files/jobs.ts'
import { resealFiles } from './files/reseal-files.ts'
import { sweepUntoldCaps } from './gate/sending/untold-caps.ts'
import type { House } from './house.ts'
import { sweepIdempotency } from './http/idempotency/idempotency-claims.ts'
import { cronOf, sweepJobs } from './jobs/sweep-jobs.ts'
import { sweepSketches } from './lists/comparison/sketches.ts'
import { sweepLeaveOutLists } from './lists/import/leave-out-list.ts'
import { sweepExpiredFiles, sweepLeftOverFiles } from './lists/import/sweep-files.ts'
import { screenBatchJob } from './lists/screening/jobs.ts'
import { sweepSamples } from './lists/screening/samples.ts'
import { screenBatch } from './lists/screening/screen-batch.ts'
import { sweepScreenings } from './lists/screening/sweep-screenings.ts'
import { sweepSuppressed } from './lists/suppression/keep-suppressed.ts'
import { createMailTransport } from './mail/mail-transport.ts'
import { sendMailJob } from './notify/jobs.ts'
import { sendMail } from './notify/send-mail.ts'
import { sweepAttempts } from './people/sign-in/guess-limits.ts'
import { tryPolicyJob } from './policy/trials/jobs.ts'
import { runPolicyTrial } from './policy/trials/run-policy-trial.ts'
import { sweepRetention } from './privacy/sweep-retention.ts'
import { sweepRequestFiles } from './requests/request-files.ts'
import { sweepOverdueRequests } from './requests/sweep-overdue-requests.ts'
import {
  carryOutOnRequest,
  sweepScheduledOnRequests,
} from './requests/undo/carry-out-on-request.ts'
import { carryOutOnRequestJob } from './requests/undo/jobs.ts'
import { sweepDeliveries } from './sources/sweep-deliveries.ts'
import { sweepAttacks } from './watching/attacks/sweep-attacks.ts'
import { sweepOverdueHolds } from './watching/holds/sweep-overdue-holds.ts'
import { carryOutHold, sweepScheduledHolds } from './watching/holds/undo/carry-out-hold.ts'
import { carryOutOnHoldJob } from './watching/holds/undo/jobs.ts'
import { sweepIncidents } from './watching/incidents/sweep-incidents.ts'
import { sweepOverdueSteps } from './watching/steps/sweep-overdue-steps.ts'
import { sweepSteps } from './watching/steps/sweep-steps.ts'
import { sweepReturns } from './watching/sweep-returns.ts'

const sweeps: Readonly<Record<SweepName, (house: House) => Promise<void>>> = {
  scheduled: sweepScheduled,
  'scheduled-appeals': sweepScheduledOnRequests,
  'scheduled-holds': sweepScheduledHolds,
  cases: sweepCases,
  clocks: sweepClocks,
  renewals: sweepRenewals,
  silence: sweepSilence,
  caps: sweepCaps,
  'untold-caps': sweepUntoldCaps,
  approvals: sweepApprovals,
  'overdue-requests': sweepOverdueRequests,
  'overdue-holds': sweepOverdueHolds,
  returns: sweepReturns,
  steps: sweepSteps,
  'overdue-steps': sweepOverdueSteps,
  incidents: sweepIncidents,
  attacks: sweepAttacks,
  screenings: sweepScreenings(settleDivision),
  deliveries: sweepDeliveries,
  files: sweepExpiredFiles,
  'left-over-files': sweepLeftOverFiles,
  idempotency: sweepIdempotency,
  attempts: sweepAttempts,
  feed: sweepFeed,
  events: sweepEvents,
  'request-files': sweepRequestFiles,
  suppressed: sweepSuppressed,
  'leave-out-lists': sweepLeaveOutLists,
  samples: sweepSamples,
  sketches: sweepSketches,
  retention: sweepRetention,
  'detail-effects': sweepDetailEffects,
  'webhook-attempts': sweepWebhookAttempts,
}

/** Takes jobs of every kind, and sends events to webhooks, until the queue is stopped. */
export async function runJobs(house: House): Promise<void> {
  const { jobs } = house
  await jobs.work(screenBatchJob, { concurrency: 1 }, async (data, run) => {
    await screenBatch(house, data, run, takeInBatch)
    await settleDivision(house, data)
  })
  await jobs.work(divideBatchJob, { concurrency: 1 }, (data, run) => runDivision(house, data, run))
  if (house.config.SMTP_URL !== undefined) {
    const transport = createMailTransport({
      url: house.config.SMTP_URL,
      from: house.config.MAIL_FROM,
    })
    await jobs.work(sendMailJob, { concurrency: 4 }, (data, run) =>
      sendMail(house, transport, data, run),
    )
  }
  await jobs.work(tryPolicyJob, { concurrency: 1 }, (data, run) => runPolicyTrial(house, data, run))
  await jobs.work(carryOutDecisionJob, { concurrency: 2 }, (data) => carryOutDecision(house, data))
  await jobs.work(carryOutOnRequestJob, { concurrency: 2 }, (data) =>
    carryOutOnRequest(house, data),
  )
  await jobs.work(carryOutOnHoldJob, { concurrency: 2 }, (data) => carryOutHold(house, data))
  await jobs.work(resealFilesJob, { concurrency: 1 }, async () => {
    await resealFiles(house, resealFor)
  })
  await jobs.schedule(resealFilesJob, '43 * * * *')
  for (const name of SweepName.options) {
    await jobs.work(sweepJobs[name], { concurrency: 1, withinSeconds: 5 }, () =>
      sweeps[name](house),
    )
    await jobs.schedule(sweepJobs[name], cronOf(name))
  }
  // Copies of the gate wait for it, and a schedule knows nothing shorter than a minute.
  jobs.repeat(2, () => sweepUntoldCaps(house))
  jobs.alongside(deliverEvents(house))
}
