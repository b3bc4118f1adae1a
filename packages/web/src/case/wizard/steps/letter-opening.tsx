import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useWizard } from '../wizard-context.ts'
import classes from './letter.module.css'
import { useAlsoCases } from './use-also-cases.ts'

/** The first sentences of the letter: which recipients of which groups are to be reviewed. */
export function LetterOpening() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { case: opened } = useWizard()
  const { chosen } = useAlsoCases()
  const { recipients } = opened
  const files = opened.batches.map(({ fileName }) => t('summary.file', { name: fileName }))
  const groups = chosen.map(({ recipients: count, groupName }) =>
    t('summary.group', { count, number: format.number(count), group: groupName }),
  )
  return (
    <p className={classes.opening}>
      {t('summary.opening', {
        count: recipients,
        number: format.number(recipients),
        group: opened.groupName,
        source: opened.sources[0]?.name ?? '',
        files: format.list(files),
      })}{' '}
      {groups.length > 0 && <>{t('summary.also', { groups: format.list(groups) })} </>}
      {t('summary.statement')}
    </p>
  )
}
