import type { House } from './house.ts'
import { sweepIdempotency } from './http/sweep-idempotency.ts'
import { sweepFilesJob } from './intake/jobs.ts'
import { sweepFiles } from './intake/sweep-files.ts'
import { createMailTransport } from './mail/mail-transport.ts'
import { sendMailJob } from './notify/jobs.ts'
import { sendMail } from './notify/send-mail.ts'
import { sweepCasesJob } from './review/jobs.ts'
import { takeInBatch } from './review/open-case.ts'
import { sweepCases } from './review/sweep-cases.ts'
import { screenBatchJob } from './screening/jobs.ts'
import { screenBatch } from './screening/screen-batch.ts'

/** Takes jobs of every kind, until the queue is stopped. */
export async function runJobs(house: House): Promise<void> {
  const { jobs } = house
  await jobs.work(screenBatchJob, { atOnce: 1 }, (data, run) =>
    screenBatch(house, data, run, (tx, batch) => takeInBatch(house, tx, data.account, batch)),
  )
  if (house.config.SMTP_URL !== undefined) {
    const transport = createMailTransport({
      url: house.config.SMTP_URL,
      from: house.config.MAIL_FROM,
    })
    await jobs.work(sendMailJob, { atOnce: 4 }, (data, run) =>
      sendMail(house, transport, data, run),
    )
  }
  await jobs.work(sweepCasesJob, { atOnce: 1 }, () => sweepCases(house))
  await jobs.work(sweepFilesJob, { atOnce: 1 }, async () => {
    await sweepFiles(house)
    await sweepIdempotency(house)
  })
  await jobs.schedule(sweepCasesJob, '* * * * *')
  await jobs.schedule(sweepFilesJob, '17 * * * *')
}
