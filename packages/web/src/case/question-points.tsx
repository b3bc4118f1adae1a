import type { QuestionPoint } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { MaskedText } from '../parts/masked-text.tsx'
import classes from './question-points.module.css'

interface QuestionPointsProps {
  points: QuestionPoint[]
  /** Shown below a point: the field in which its statement is put right. */
  below?: (point: QuestionPoint) => ReactNode
}

/** What a question is about: the statement, and what was found where. */
export function QuestionPoints({ points, below }: QuestionPointsProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const where = ({ file, columns }: QuestionPoint) =>
    [
      file === null ? '' : format.importName(file),
      format.list(columns.map((column) => t('points.column', { column }))),
    ]
      .filter((part) => part !== '')
      .join(', ')
  const shown = points
    .map((point) => ({ point, field: below?.(point) }))
    .filter(({ point, field }) => point.statement !== null || point.found !== null || field)
  if (shown.length === 0) return null
  return (
    <ul className={classes.points}>
      {shown.map(({ point, field }) => (
        <li key={JSON.stringify(point)} className={classes.point}>
          {point.statement !== null && (
            <div>
              <span className={classes.name}>
                {t(point.stated === null ? 'points.missing' : 'points.stated')}
              </span>{' '}
              <strong>{point.statement}</strong>
              {point.stated !== null && (
                <>
                  : <MaskedText>{point.stated}</MaskedText>
                </>
              )}
            </div>
          )}
          {point.found !== null && (
            <div>
              <span className={classes.name}>
                {where(point) === ''
                  ? t('points.found')
                  : t('points.foundIn', { where: where(point) })}
              </span>{' '}
              <MaskedText>{point.found}</MaskedText>
            </div>
          )}
          {field}
        </li>
      ))}
    </ul>
  )
}
