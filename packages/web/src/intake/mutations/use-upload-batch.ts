import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useUpload } from './use-upload.ts'

/** Imports recipients files into a group; with `early` long before a campaign needs them. */
export function useUploadBatch(account: string, group: string, early: boolean) {
  const queryClient = useQueryClient()
  return useUpload(
    (file, options) =>
      client.uploadBatch(
        {
          params: { account, group },
          query: { fileName: file.name, trigger: early ? 'early' : 'import' },
          body: file,
        },
        options,
      ),
    () => queryClient.invalidateQueries({ queryKey: ['process', account] }),
  )
}
