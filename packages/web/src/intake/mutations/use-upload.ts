import type { Progress } from '@freigabe/sdk'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FileTransfer } from '../../parts/file-drop.tsx'

type Send<Result> = (
  file: File,
  options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
) => Promise<Result>

/** Sends files one after the other and tells how far the present one has come. */
export function useUpload<Result>(send: Send<Result>, onSent: (result: Result) => void) {
  const [sending, setSending] = useState<Omit<FileTransfer, 'onCancel'> | null>(null)
  const stop = useRef<AbortController | null>(null)
  const mutation = useMutation({
    mutationFn: async (files: File[]) => {
      const abort = new AbortController()
      stop.current = abort
      const { signal } = abort
      for (const file of files) {
        const show = (sent: number) => setSending({ name: file.name, sent, total: file.size })
        show(0)
        onSent(await send(file, { signal, onProgress: ({ sent }) => show(sent) }))
      }
    },
    onSettled: () => setSending(null),
  })
  const cancelled = stop.current?.signal.aborted ?? false
  return {
    upload: (files: File[]) => mutation.mutate(files),
    error: cancelled ? null : mutation.error,
    transfer: sending && { ...sending, onCancel: () => stop.current?.abort() },
  }
}
