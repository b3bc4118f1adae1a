import type { Locale } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/page/section.tsx'
import { AttackedForms } from '../attacks/attacked-forms.tsx'
import { HoldsOfAccount } from './holds-of-account.tsx'

/** On an account's page for reviewers and leads: the holds on it, how to place one, and its attacked forms. */
export function AccountHolds({
  account,
}: {
  account: { id: string; name: string; locale: Locale }
}) {
  const { t } = useTranslation('watching')
  return (
    <Box mb="2rem">
      <Section title={t('ofAccount.title')}>
        <HoldsOfAccount account={account} />
      </Section>
      <AttackedForms account={account.id} />
    </Box>
  )
}
