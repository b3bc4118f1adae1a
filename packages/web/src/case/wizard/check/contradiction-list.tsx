import type { DraftCheck } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './check-list.module.css'
import { FieldLink } from './field-link.tsx'

interface ContradictionListProps {
  contradictions: DraftCheck['contradictions']
  onGo: (pointer: string) => void
}

/** Statements that contradict the file, each with what can be done about it. */
export function ContradictionList({ contradictions, onGo }: ContradictionListProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return (
    <ul className={classes.list}>
      {contradictions.map(({ code, pointer, text, advice, asked }) => (
        <li key={code + pointer} className={classes.item}>
          <FieldLink pointer={pointer} onGo={onGo} />
          <p className={classes.text}>{words(text)}</p>
          <p className={classes.advice}>
            {words(advice)}
            {asked && ` ${t('check.asked')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
