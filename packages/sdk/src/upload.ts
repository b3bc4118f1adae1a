/** What an upload may send. A stream is sent once; bytes and blobs are sent again after a failure. */
export type UploadBody = Blob | Uint8Array | ReadableStream<Uint8Array>

/** How far an upload has come, in bytes; `total` is null where the length is not known. */
export interface Progress {
  sent: number
  total: number | null
}
