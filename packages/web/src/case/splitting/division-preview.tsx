import { useTranslation } from 'react-i18next'
import type { DivideWish } from './divide-wish.ts'
import type { DivisibleBatch } from './divisible.ts'
import classes from './division-preview.module.css'
import { useDivisionWords } from './use-division-words.ts'

interface DivisionPreviewProps {
  batch: DivisibleBatch
  /** Null until it is said which rows stay. */
  wish: DivideWish | null
}

/** What goes where, in words, before anything is divided; and that the file will be asked for. */
export function DivisionPreview({ batch, wish }: DivisionPreviewProps) {
  const { t } = useTranslation('review')
  const words = useDivisionWords()
  const heading = wish && (batch.columns.header?.[wish.column]?.trim() || null)
  const said = wish && words({ ...wish, heading })
  return (
    <div role="status" className={classes.preview}>
      {said && (
        <>
          <p className={classes.title}>{t('divide.preview')}</p>
          <p className={classes.text}>{said.stays}</p>
          <p className={classes.text}>{said.leaves}</p>
        </>
      )}
      {batch.fileDeletedAt !== null && <p className={classes.text}>{t('divide.fileGone')}</p>}
    </div>
  )
}
