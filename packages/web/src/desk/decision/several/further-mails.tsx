import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useFurtherCases } from './use-further-cases.ts'

/** Beside the mail that is shown: for which groups the same goes out. */
export function FurtherMails() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { chosen } = useFurtherCases()
  if (chosen.length === 0) return null
  const groups = format.list(chosen.map(({ groupName }) => t('several.group', { groupName })))
  return <p style={{ margin: 0 }}>{t('several.mails', { count: chosen.length, groups })}</p>
}
