import { Box } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { DivisionFile } from '../../case/splitting/division-file.tsx'
import { DivisionNotice } from '../../case/splitting/division-notice.tsx'
import { useUpload } from '../../parts/file/use-upload.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { useCaseChange } from '../mutations.ts'
import { useCase } from './case-context.tsx'

/** How the division of an import stands, while the case is in review. */
export function DivisionAtDesk() {
  const { t } = useTranslation('case')
  const { account, caseId, shown, mayDecide, withLease, takeOver } = useCase()
  const queryClient = useQueryClient()
  const { division } = shown
  const params = { account, case: caseId, division: division?.id ?? '' }
  const giveUp = useCaseChange(account, caseId, async (_: undefined) =>
    client.takeBackDivisionAtDesk({ params, body: { leaseToken: await withLease() } }),
  )
  const upload = useUpload(
    async (file: File, options) => {
      const query = { leaseToken: await withLease() }
      return client.uploadDivisionFileAtDesk({ params, query, body: file }, options)
    },
    (changed) =>
      queryClient.setQueryData(
        read('readDeskCase', { params: { account, case: caseId } }).queryKey,
        changed,
      ),
  )
  if (shown.status !== 'in_review' || division === null) return null
  return (
    <Box mt="md">
      <DivisionNotice division={division} wanted={t('divide.wanted.desk')}>
        {division.state === 'waiting_for_file' && mayDecide && (
          <DivisionFile
            division={division}
            upload={upload}
            giveUp={giveUp}
            onGiveUp={() => giveUp.mutate(undefined, { onSuccess: takeOver })}
          />
        )}
        {division.state === 'done' && (
          <TextLink to="/desk/$account/$case" params={{ account, case: division.id }}>
            {t('divide.rest')}
          </TextLink>
        )}
      </DivisionNotice>
    </Box>
  )
}
