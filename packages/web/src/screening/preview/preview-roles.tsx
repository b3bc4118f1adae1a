import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ReportPart } from '../report-part.tsx'
import type { PreviewColumns } from '../worker/messages.ts'
import classes from './preview-roles.module.css'
import { useColumnName } from './use-column-name.ts'

/** What the other columns were taken for. */
export function PreviewRoles({ columns }: { columns: PreviewColumns }) {
  const { t } = useTranslation('screening')
  const words = useLocalText()
  const name = useColumnName(columns)
  if (columns.roles.length === 0) return null
  return (
    <ReportPart title={t('preview.columns')}>
      <ul className={classes.roles}>
        {columns.roles.map(({ role, name: text, index }) => (
          <li key={role}>{t('preview.roleIn', { role: words(text), column: name(index) })}</li>
        ))}
      </ul>
    </ReportPart>
  )
}
