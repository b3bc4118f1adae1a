import type { CaseStanding, PlanStanding, RequestKind } from '@freigabe/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../parts/page/use-toast.ts'
import { useNow } from '../../parts/time/use-now.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useAppealable } from '../appeal/objections.tsx'
import { useRequestChanges, useUploadRequestFile } from '../mutations.ts'
import { useOffered } from './offered-kinds.ts'
import { type FilingDraft, useFilingDraft } from './use-filing-draft.ts'

export interface FilingProps {
  account: string
  cases: (CaseStanding & { id: string; groupName: string; openedAt: string })[]
  suspendedAt: string | null
  booking: PlanStanding
  /** The proceeding whose warning an appeal would be against. */
  warning: string | null
  initial: { caseId: string | null; kind: RequestKind | null }
}

export type Filing = ReturnType<typeof useFiling>

/** A request while it is written, each change of it kept, and what can be asked about what was chosen. */
export function useFiling(props: FilingProps) {
  const { account, cases, warning } = props
  const now = useNow()
  const written = useFilingDraft(props)
  const [{ caseId, kind: wanted, objections }, setChoice] = useState(written.begun)
  const choose = (part: Partial<FilingDraft>) => {
    written.keep(part)
    setChoice((before) => ({ ...before, ...part }))
  }
  const { title, text } = written.begun
  const fields = useFields({ title, text }, { title: 'required', text: 'required' })
  const chosen = cases.find(({ id }) => id === caseId) ?? null
  const against = chosen === null ? warning : null
  const appealable = useAppealable(account, { caseId: chosen?.id ?? null, proceeding: warning })
  const warned = against === null ? null : (appealable?.isOpen ?? true)
  const isLate = appealable?.until ? new Date(appealable.until) < now : false
  const sending = useSending(account)
  const offered = useOffered(props, { chosen, warned, isLate, isFiled: sending.isFiled })
  const kind = wanted !== null && offered.kinds.includes(wanted) ? wanted : offered.kinds[0]!
  const isAppeal = kind === 'appeal'
  const said = objections.filter(({ text }) => text.trim() !== '')
  return {
    ...{ ...offered, chosen, appealable, warned, isLate, wanted, kind, isAppeal, objections },
    ...{ choose, fields, sending, elsewhere: written.elsewhere, keptAs: written.keptAs },
    /** Goes on with what another window wrote. */
    takeOver(draft: FilingDraft) {
      fields.set('title', draft.title)
      fields.set('text', draft.text)
      setChoice(draft)
    },
    onSubmit: fields.submit((words) =>
      sending.send(
        {
          ...{ ...words, kind, caseId: chosen?.id },
          ...(isAppeal && against !== null && { proceedingId: against }),
          ...(isAppeal && said.length > 0 && { objections: said }),
        },
        { onError: fields.refuse, onFiled: written.forget },
      ),
    ),
  }
}

type Filed = Parameters<ReturnType<typeof useRequestChanges>['file']['mutate']>[0]
type Asked = Omit<Filed, 'requestId' | 'messageId'>

/** Sends the request and then its files, and leads to it once all of them have arrived. */
function useSending(account: string) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const navigate = useNavigate()
  const [ids] = useState(() => ({ requestId: crypto.randomUUID(), messageId: crypto.randomUUID() }))
  const [files, setFiles] = useState<File[]>([])
  const { file } = useRequestChanges(account)
  const upload = useUploadRequestFile(account, ids.requestId, ids.messageId)
  const request = ids.requestId
  const arrive = (kind: RequestKind) => {
    toast(t(kind === 'appeal' ? 'filing.appeal.sent' : 'filing.sent'))
    void navigate({ to: '/a/$account/requests/$request', params: { account, request } })
  }
  return {
    ...{ request, files, setFiles, transfer: upload.transfer },
    ...{ isFiled: file.isSuccess, isFiling: file.isPending, error: file.error },
    send(
      asked: Asked,
      { onError, onFiled }: { onError: (error: unknown) => void; onFiled: () => void },
    ) {
      const onSuccess = () => {
        onFiled()
        if (files.length === 0) arrive(asked.kind)
        else upload.upload(files, () => arrive(asked.kind))
      }
      file.mutate({ ...ids, ...asked }, { onError, onSuccess })
    },
    /** The files that did not arrive with the request, and how they are sent again. */
    rest: {
      ...upload,
      upload: (unsent: File[]) => upload.upload(unsent, () => arrive(file.variables!.kind)),
    },
  }
}
