import { ConnectionError } from '@freigabe/sdk'

/** A file was changed, moved or deleted since it was chosen: the browser no longer gives out its bytes. */
export class FileChanged extends Error {}

/** Why a file could not be sent: browsers report a changed file as a broken connection. */
export async function whyUnsent(error: unknown, file: Blob): Promise<unknown> {
  if (!(error instanceof ConnectionError)) return error
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => error,
      () => new FileChanged(),
    )
}
