import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { useKeptListRemoval } from '../mutations.ts'
import { keptListsQuery } from '../queries.ts'

/** The lists whose people stay out of every import, each with the way to remove it; nothing where there is none. */
export function KeptLists({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { data } = useQuery(keptListsQuery(account))
  const removal = useKeptListRemoval(account)
  return (
    <>
      {data?.items.map(({ id, name, addresses, keptSince }) => (
        <Group key={id} gap="xs">
          <Quiet>
            {t('leaveOut.kept', {
              name: name ?? t('leaveOut.unnamed'),
              count: addresses,
              number: format.number(addresses),
              day: format.date(keptSince),
            })}
          </Quiet>
          {mayWrite && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('leaveOut.removeOf', { name: name ?? t('leaveOut.unnamed') })}
              loading={removal.isPending && removal.variables === id}
              onClick={() => removal.mutate(id)}
            >
              {t('leaveOut.remove')}
            </Button>
          )}
        </Group>
      ))}
      <ProblemNotice error={removal.error} />
    </>
  )
}
