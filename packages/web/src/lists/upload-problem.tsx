import { Button, Group, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'

interface UploadProblemProps<Item> {
  upload: { error: unknown; unsent: Item[]; upload: (items: Item[]) => void }
}

/** Why an upload failed, with a button that resends what a broken connection left unsent. */
export function UploadProblem<Item extends { name: string }>({ upload }: UploadProblemProps<Item>) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { error, unsent } = upload
  return (
    <>
      <ProblemNotice error={error} />
      {unsent.length > 0 && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            onClick={() => upload.upload(unsent)}
          >
            {t('imports.again')}
          </Button>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {format.list(unsent.map(({ name }) => name))}
          </Text>
        </Group>
      )}
    </>
  )
}
