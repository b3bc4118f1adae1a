import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../parts/copy-field.tsx'

/** The secret of a webhook, shown this once: what it is for, and copying it. */
export function ShownSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('events')
  return (
    <Stack>
      <Text>{t('secret.lead')}</Text>
      <CopyField label={t('secret.label')} value={secret} />
      <Button onClick={onDone}>{t('secret.done')}</Button>
    </Stack>
  )
}
