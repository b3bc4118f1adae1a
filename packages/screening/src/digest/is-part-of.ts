import { type RecipientsFile, readRecipients } from '../read-recipients.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import { RecipientSet } from './recipient-set.ts'

/** A file with the digest of the list that it is meant to hold. */
export interface KnownFile extends RecipientsFile {
  digest: string
}

/**
 * Whether every recipient of one file stands in another, beyond doubt: both are read, and by their
 * digests they are the lists that were meant. What cannot be read proves nothing. Memory: some 30 bytes
 * for each recipient of the larger one, as for its screening.
 */
export async function isPartOf(part: KnownFile, whole: KnownFile): Promise<boolean> {
  try {
    if ((await read(part)).digest() !== part.digest) return false
    const recipients = await read(whole)
    let holdsAll = true
    await readRecipients(part, (hash) => {
      holdsAll = holdsAll && recipients.has(hash)
    })
    return holdsAll && recipients.digest() === whole.digest
  } catch (error) {
    if (error instanceof FileRefusal) return false
    throw error
  }
}

async function read(file: RecipientsFile): Promise<RecipientSet> {
  const recipients = new RecipientSet()
  await readRecipients(file, (hash) => void recipients.add(hash))
  return recipients
}
