import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UploadProblem } from '../lists/upload-problem.tsx'
import { ButtonLink } from '../parts/page/links.tsx'

interface UnsentFilesProps {
  upload: { error: unknown; unsent: File[]; upload: (files: File[]) => void }
  /** Where the request is that they belong to. */
  filed: { account: string; request: string }
}

/** Says that a request has arrived without all of its files, why, and how to go on. */
export function UnsentFiles({ upload, filed }: UnsentFilesProps) {
  const { t } = useTranslation('requests')
  return (
    <Stack gap="xs">
      <Text>{t('filing.sentWithout')}</Text>
      <UploadProblem upload={upload} />
      <Group>
        <ButtonLink variant="default" to="/a/$account/requests/$request" params={filed}>
          {t('filing.toRequest')}
        </ButtonLink>
      </Group>
    </Stack>
  )
}
