import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface KeepListProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether a list of those to be left out holds for every later import, and what that means. */
export function KeepList({ checked, onChange }: KeepListProps) {
  const { t } = useTranslation('screening')
  return (
    <Checkbox
      label={t('preview.list.keep')}
      description={t('preview.list.keepHint')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}
