import { ConnectionError, isApiError, type Progress } from '@freigabe/sdk'
import { useIsMutating, useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { whyUnsent } from '../../api/file-changed.ts'
import type { FileTransfer } from './transfer-bar.tsx'

/** A file, or anything sent as one. */
type Sendable = File | { name: string; size: number; body: Blob }

type Send<Item, Result> = (
  file: Item,
  options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
) => Promise<Result>

/** Names the mutations that send a file. */
const uploading = ['upload'] as const

/**
 * Sends files one after another and reports the progress of the present one. Files left unsent by a broken
 * connection are kept, so that they can be sent again without being chosen again.
 */
export function useUpload<Item extends Sendable, Result>(
  send: Send<Item, Result>,
  onSent: (result: Result) => void,
) {
  const [sending, setSending] = useState<Omit<FileTransfer, 'onCancel'> | null>(null)
  const [unsent, setUnsent] = useState<Item[]>([])
  const stop = useRef<AbortController | null>(null)
  const mutation = useMutation({
    mutationKey: uploading,
    mutationFn: async (files: Item[]) => {
      const abort = new AbortController()
      stop.current = abort
      const { signal } = abort
      for (const [place, file] of files.entries()) {
        const show = (sent: number) => setSending({ name: file.name, sent, total: file.size })
        setUnsent(files.slice(place))
        show(0)
        const sending = send(file, { signal, onProgress: ({ sent }) => show(sent) })
        onSent(await sending.catch((error) => throwCause(error, file)))
      }
    },
    onSettled: () => setSending(null),
  })
  useWarningOnLeaving(sending !== null)
  const cancelled = stop.current?.signal.aborted ?? false
  const error = cancelled ? null : mutation.error
  return {
    /** @param sent called once all of them have arrived */
    upload: (files: Item[], sent?: () => void) => mutation.mutate(files, { onSuccess: sent }),
    error,
    transfer: sending && { ...sending, onCancel: () => stop.current?.abort() },
    /** Files that a repetition may get through; none while nothing went wrong. */
    unsent: mayMend(error) ? unsent : [],
  }
}

/** Whether a file is on its way: a form sent now would go without it. */
export function useIsUploading(): boolean {
  return useIsMutating({ mutationKey: uploading }) > 0
}

/** A file on its way is lost with the page; the browser asks before that happens. */
function useWarningOnLeaving(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])
}

async function throwCause(error: unknown, file: Sendable): Promise<never> {
  throw await whyUnsent(error, file instanceof File ? file : file.body)
}

/** Failures on the way or inside the server, rather than because of the file. */
function mayMend(error: unknown): boolean {
  if (error instanceof ConnectionError) return true
  return isApiError(error) && (error.status >= 500 || error.code === 'FILE_INTERRUPTED')
}
