import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useCase } from '../case/case-context.tsx'
import { useKeys } from '../keys/use-keys.ts'

/** The way to the appeal that waits against this decision, if there is one; a key leads there, too. */
export function WayToAppeal() {
  const { t } = useTranslation('desk')
  const { account, caseId } = useCase()
  const navigate = useNavigate()
  const { data } = useQuery(
    read('listDeskRequests', { params: { account }, query: { case: caseId } }),
  )
  const appeal = data?.items.find(({ kind, status }) => kind === 'appeal' && status !== 'closed')
  const go = (request: string) =>
    void navigate({ to: '/requests/$account/$request', params: { account, request } })
  useKeys({ v: () => appeal && go(appeal.id) }, appeal !== undefined)
  if (!appeal) return null
  return (
    <Button
      leftSection={<IconGavel size={17} aria-hidden="true" />}
      rightSection={<KeyHint>V</KeyHint>}
      aria-keyshortcuts="v"
      onClick={() => go(appeal.id)}
    >
      {t('outcome.toAppeal')}
    </Button>
  )
}
