import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import type { FileToSend } from '../preview/decide-on-file.ts'
import { useUpload } from './use-upload.ts'

interface UploadChoice {
  /** Checked long before a campaign needs them. */
  early: boolean
  /** Ids of imports that the new one takes the place of. */
  replaces: string[]
  /** Id of the source through which all of them signed up. */
  source: string | null
}

/** Imports recipients files into a group. */
export function useUploadBatch(
  account: string,
  group: string,
  { early, replaces, source }: UploadChoice,
) {
  const queryClient = useQueryClient()
  return useUpload(
    async ({ name, body, columns }: FileToSend, options) => {
      const batch = await client.uploadBatch(
        {
          params: { account, group },
          query: {
            fileName: name,
            trigger: early ? 'early' : 'import',
            columns: JSON.stringify(columns),
            source: source ?? undefined,
          },
          body,
        },
        options,
      )
      // What could not be removed is still listed, with its own button to remove it.
      await Promise.allSettled(
        replaces.map((old) => client.deleteBatch({ params: { account, group, batch: old } })),
      )
      return batch
    },
    () => queryClient.invalidateQueries({ queryKey: ['process', account] }),
  )
}
