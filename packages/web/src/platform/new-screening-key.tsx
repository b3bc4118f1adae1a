import type { ScreeningKeyFile } from '@freigabe/contract'
import { Button, Stack, Text } from '@mantine/core'
import { IconCheck, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../lists/screening/save-file.ts'
import { CopyField } from '../parts/copy-field.tsx'
import { screeningKeyFileName } from './screening-key-file-name.ts'

/** A screening key that was just issued: to be saved as a file, or copied, and how it is used. */
export function NewScreeningKey({ file, onDone }: { file: ScreeningKeyFile; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const [saved, setSaved] = useState(false)
  const name = screeningKeyFileName(file.id)
  const text = JSON.stringify(file)
  const save = () => {
    saveFile(name, new Blob([`${text}\n`], { type: 'application/json' }))
    setSaved(true)
  }
  return (
    <Stack>
      <Text>{t('screeningKeys.newLead')}</Text>
      <Button
        variant={saved ? 'default' : 'filled'}
        leftSection={saved ? <IconCheck size={17} /> : <IconDownload size={17} />}
        onClick={save}
      >
        {t('screeningKeys.save')}
      </Button>
      <CopyField label={t('screeningKeys.file')} value={text} />
      <div>
        <Text fw={600}>{t('screeningKeys.use')}</Text>
        <Text size="sm" c="var(--text-quiet)" mb="xs">
          {t('screeningKeys.useHint')}
        </Text>
        <CopyField
          label={t('screeningKeys.command')}
          value={`freigabe screen FILE --seal ${name} --out OUT`}
        />
      </div>
      <Button variant={saved ? 'filled' : 'default'} onClick={onDone}>
        {t('screeningKeys.done')}
      </Button>
    </Stack>
  )
}
