import type { SealedSample } from '@freigabe/screening/seal'
import type { Tx } from '../../database/database.ts'
import { forgetSamples } from './forget-samples.ts'

/** Keeps the sealed sample of an import, in place of that of an earlier screening. */
export async function storeSample(
  tx: Tx,
  account: string,
  batch: string,
  { keyId, rows, encapsulated, ciphertext }: SealedSample,
  at: string,
): Promise<void> {
  await forgetSamples(tx, account, [batch])
  await tx
    .insertInto('sealed_sample')
    .values({
      account_id: account,
      batch_id: batch,
      key_id: keyId,
      recipients: rows,
      encapsulated: Buffer.from(encapsulated, 'base64'),
      ciphertext: Buffer.from(ciphertext, 'base64'),
      sealed_at: at,
    })
    .execute()
}
