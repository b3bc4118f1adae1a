import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'

interface ShowAddressProps {
  account: string
  complaint: string
  masked: string
}

/** The address whose consent record is to be found: masked until somebody asks to see it. */
export function ShowAddress({ account, complaint, masked }: ShowAddressProps) {
  const { t } = useTranslation('complaints')
  const show = useMutation({
    mutationFn: () => client.showComplainedAddress({ params: { account, complaint } }),
    gcTime: 0,
  })
  return (
    <div aria-live="polite">
      <Group gap="xs">
        <span style={{ overflowWrap: 'anywhere' }}>{show.data?.email ?? masked}</span>
        {!show.data && (
          <Button
            variant="default"
            size="compact-sm"
            loading={show.isPending}
            onClick={() => show.mutate()}
          >
            {t('account.show')}
          </Button>
        )}
      </Group>
      <small>{t('account.shown')}</small>
      <ProblemNotice error={show.error} />
    </div>
  )
}
