import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useUpload } from '../../lists/mutations/use-upload.ts'
import { requestQuery } from '../queries/request-query.ts'

/** Adds files to a message of one's own. */
export function useUploadRequestFile(account: string, request: string, message: string) {
  const queryClient = useQueryClient()
  return useUpload(
    (file: File, options) =>
      client.uploadRequestFile(
        { params: { account, request, message }, query: { fileName: file.name }, body: file },
        options,
      ),
    () => queryClient.invalidateQueries({ queryKey: requestQuery(account, request).queryKey }),
  )
}
