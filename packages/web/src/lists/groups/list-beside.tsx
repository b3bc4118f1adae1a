import { Button, Group } from '@mantine/core'
import { IconFilterMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chooseFile } from '../../parts/file/choose-file.ts'
import { Quiet } from '../../parts/page/quiet.tsx'

interface ListBesideProps {
  /** The list that was chosen. */
  list: File | null
  onChoose: (list: File | null) => void
}

/** A list of those to be left out, chosen before the files that it is applied to. */
export function ListBeside({ list, onChoose }: ListBesideProps) {
  const { t } = useTranslation(['lists', 'screening'])
  return (
    <div>
      <Quiet>{list ? t('leaveOut.chosen', { name: list.name }) : t('leaveOut.offer')}</Quiet>
      <Group gap="xs" mt="0.375rem">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFilterMinus size={15} aria-hidden="true" />}
          onClick={() => chooseFile(onChoose)}
        >
          {t(list ? 'screening:preview.list.other' : 'screening:preview.list.choose')}
        </Button>
        {list && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
            {t('screening:preview.list.none')}
          </Button>
        )}
      </Group>
    </div>
  )
}
