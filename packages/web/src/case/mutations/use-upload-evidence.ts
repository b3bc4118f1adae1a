import type { Evidence } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useUpload } from '../../lists/mutations/use-upload.ts'
import { reusableQuery } from '../queries/reusable-query.ts'

/** Uploads files that support a statement; each is told as soon as the server has it. */
export function useUploadEvidence(account: string, onSent: (evidence: Evidence) => void) {
  const queryClient = useQueryClient()
  return useUpload(
    (file: File, options) =>
      client.uploadEvidence(
        { params: { account }, query: { fileName: file.name }, body: file },
        options,
      ),
    (evidence) => {
      queryClient.setQueryData(
        reusableQuery(account).queryKey,
        (known) => known && { ...known, evidence: [evidence, ...known.evidence] },
      )
      onSent(evidence)
    },
  )
}
