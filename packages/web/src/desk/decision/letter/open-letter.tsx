import { useTranslation } from 'react-i18next'
import { useCase } from '../../case/case-context.tsx'
import classes from '../decision-pane.module.css'
import { Forbidden, Missing } from '../missing.tsx'
import { useHurdles } from '../use-hurdles.ts'
import { Letter, LetterPart } from './letter.tsx'
import { useLetter } from './use-letter.ts'

/** The letter while nothing is decided: what is known stands in it, and what is still missing. */
export function OpenLetter() {
  const { t } = useTranslation('desk')
  const { unassessed } = useCase()
  const { forbidden, doubtful } = useHurdles()
  const letter = useLetter({
    kind: 'accepted',
    command: { conditions: [], sources: [], statement: {} },
  })
  const written = letter.data?.statement
  const isSound = forbidden.length === 0 && doubtful.length === 0 && unassessed.length === 0
  return (
    <Letter letter={letter} isOpen>
      <LetterPart part="lookedAt" text={written?.lookedAt} />
      <LetterPart part="found" text={isSound ? written?.found : '…'}>
        <Forbidden />
        <Missing />
      </LetterPart>
      <p className={classes.hint}>{t('letter.open')}</p>
    </Letter>
  )
}
