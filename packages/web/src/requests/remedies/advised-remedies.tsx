import type { Remedy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { OpeningLine, OpeningList } from '../../parts/table/opening-list.tsx'
import classes from './remedy-checklist.module.css'
import { RemedyWording } from './remedy-wording.tsx'

/** The ways forward that an advice points to, each opening to what it is. */
export function AdvisedRemedies({ remedies }: { remedies: Remedy[] }) {
  const { t } = useTranslation('requests')
  const words = useLocalText()
  if (remedies.length === 0) return null
  return (
    <OpeningList label={t('remedies.advisedHere')}>
      {remedies.map(({ code, title, text, wording }) => (
        <OpeningLine key={code} title={words(title)} beside={null}>
          <p className={classes.text}>{words(text)}</p>
          {wording && <RemedyWording wording={wording} />}
        </OpeningLine>
      ))}
    </OpeningList>
  )
}
