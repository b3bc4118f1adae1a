import { useIsMutating } from '@tanstack/react-query'
import { uploading } from './use-upload.ts'

/** Whether a file is on its way: what is sent now would go without it. */
export function useIsUploading(): boolean {
  return useIsMutating({ mutationKey: uploading }) > 0
}
