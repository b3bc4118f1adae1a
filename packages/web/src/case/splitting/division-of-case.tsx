import type { Case } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useUpload } from '../../parts/file/use-upload.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { useCaseChanges } from '../mutations.ts'
import { caseQuery } from '../queries.ts'
import { DivisionFile } from './division-file.tsx'
import { DivisionNotice } from './division-notice.tsx'

interface DivisionOfCaseProps {
  account: string
  opened: Case
  mayWrite: boolean
}

/** The state of an import's division while its case is in review; the customer hands in what it waits for. */
export function DivisionOfCase({ account, opened, mayWrite }: DivisionOfCaseProps) {
  const { t } = useTranslation('case')
  const { giveUpDivision } = useCaseChanges(account, opened.id)
  const upload = useUploadDivisionFile(account, opened)
  const { division } = opened
  if (opened.status !== 'in_review' || division === null) return null
  return (
    <DivisionNotice
      division={division}
      wanted={t(mayWrite ? 'divide.wanted.account' : 'divide.wanted.read')}
    >
      {division.state === 'waiting_for_file' && mayWrite && (
        <DivisionFile
          division={division}
          upload={upload}
          giveUp={giveUpDivision}
          onGiveUp={() => giveUpDivision.mutate(division.id)}
        />
      )}
      {division.state === 'done' && (
        <TextLink to="/a/$account/cases/$case" params={{ account, case: division.id }}>
          {t('divide.rest')}
        </TextLink>
      )}
    </DivisionNotice>
  )
}

function useUploadDivisionFile(account: string, { id, division }: Case) {
  const queryClient = useQueryClient()
  return useUpload(
    (file: File, options) =>
      client.uploadDivisionFile(
        { params: { account, case: id, division: division?.id ?? '' }, body: file },
        options,
      ),
    (changed) => queryClient.setQueryData(caseQuery(account, id).queryKey, changed),
  )
}
