import type { Proceeding } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { ButtonLink } from '../parts/page/links.tsx'
import { useMayWrite, useSession } from '../people/session.ts'

/** The ways on from a suspension: its reasons, where the account may be asked for its side, and the appeal. */
export function SuspensionLinks({ account }: { account: string }) {
  const { t } = useTranslation(['lists', 'proceedings'])
  const mayWrite = useMayWrite(account)
  const { staffRoles } = useSession()
  // Reviewers read the reasons at the desk.
  const seesReasons = staffRoles.length === 0 || staffRoles.includes('support')
  const { data } = useQuery({
    ...read('listProceedings', { params: { account } }),
    enabled: mayWrite,
  })
  const isAppealed = data?.items.some(isSuspendingAndAppealed) ?? false
  const isAsked = data?.items.some(({ answerBy }) => answerBy !== null) ?? false
  return (
    <Group gap="sm">
      {seesReasons && (
        <ButtonLink
          to="/a/$account/proceedings"
          params={{ account }}
          variant={isAsked ? 'filled' : 'default'}
        >
          {t(`proceedings:account.${isAsked ? 'answer' : 'reasons'}`)}
        </ButtonLink>
      )}
      {mayWrite && !isAppealed && (
        <ButtonLink
          variant="default"
          to="/a/$account/requests/new"
          params={{ account }}
          search={{ kind: 'appeal' }}
        >
          {t('answer.appeal')}
        </ButtonLink>
      )}
    </Group>
  )
}

function isSuspendingAndAppealed({ entries, mayAppeal }: Proceeding): boolean {
  const last = entries.findLast(({ kind }) => kind !== 'answer' && kind !== 'hearing')
  return (last?.kind === 'suspended' || last?.kind === 'upheld') && !mayAppeal
}
