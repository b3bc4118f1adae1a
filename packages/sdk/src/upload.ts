/**
 * What an upload may send. A stream is sent once; bytes and blobs are sent again after a failure.
 *
 * ```ts
 * const body: UploadBody = new TextEncoder().encode('email\nanna@example.org\n')
 * const params = { account: 'c-1047', group: 'newsletter' }
 * await client.uploadBatch({ params, query: { fileName: 'customers.csv' }, body })
 * ```
 */
export type UploadBody = Blob | Uint8Array | ReadableStream<Uint8Array>

/**
 * How far an upload has come, in bytes; `total` is null where the length is not known.
 *
 * ```ts
 * const share = ({ sent, total }: Progress) => (total === null ? null : sent / total)
 * ```
 */
export interface Progress {
  sent: number
  total: number | null
}
