import { Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../parts/file-drop.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useUploadBatch } from '../mutations/use-upload-batch.ts'

const maximumBytes = 2 * 1024 ** 3

/** Takes recipients files, with the choice to have them checked long before a campaign needs them. */
export function ImportFile({ account, group }: { account: string; group: string }) {
  const { t } = useTranslation('intake')
  const [early, setEarly] = useState(false)
  const { upload, error, transfer } = useUploadBatch(account, group, early)
  return (
    <Stack gap="sm">
      <FileDrop
        label={t('imports.drop')}
        hint={t('imports.hint')}
        maximumBytes={maximumBytes}
        multiple
        onFiles={upload}
        transfer={transfer}
      />
      <ProblemNotice error={error} />
      <Switch
        label={t('imports.early')}
        description={t('imports.earlyHint')}
        checked={early}
        onChange={({ currentTarget: { checked } }) => setEarly(checked)}
      />
    </Stack>
  )
}
