import type { AddressWish, Api, ResponseOf } from '@freigabe/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from '../parts/section.tsx'
import { HoldingsTable } from './holdings-table.tsx'
import type { useAddress } from './mutations.ts'
import { WhatStays } from './what-stays.tsx'

interface FoundSectionProps extends Pick<ReturnType<typeof useAddress>, 'save' | 'erase'> {
  wish: AddressWish
  result: ResponseOf<Api['searchAddress']>
}

/** What a search has found, and what can be done with it. */
export function FoundSection({ wish, result, save, erase }: FoundSectionProps) {
  const { t } = useTranslation('privacy')
  const [asking, { open, close }] = useDisclosure()
  const { found, acts, unsearched } = result
  return (
    <Section title={t('found', { email: wish.email })}>
      <Stack>
        {found.length === 0 ? (
          <Text>{t('nothing')}</Text>
        ) : (
          <>
            <HoldingsTable label={t('foundTable')} holdings={found} showsEffect />
            <ProblemNotice error={save.error} />
            <Group gap="xs">
              <Button variant="default" loading={save.isPending} onClick={() => save.mutate(wish)}>
                {t('save')}
              </Button>
              {found.some(({ onErase }) => onErase !== 'kept') && (
                <Button variant="default" onClick={open}>
                  {t('erase')}
                </Button>
              )}
            </Group>
          </>
        )}
        <WhatStays acts={acts} unsearched={unsearched} />
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('eraseTitle', { email: wish.email })}
        confirm={t('eraseConfirm')}
        danger
        mutation={erase}
        onConfirm={() => erase.mutate(wish, { onSuccess: close })}
        onClose={close}
      >
        {t('eraseText')}
      </ConfirmDialog>
    </Section>
  )
}
