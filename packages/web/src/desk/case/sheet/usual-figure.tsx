import type { SheetFound } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useReading } from '../case-context.tsx'
import classes from './usual-figure.module.css'

const width = 96
const height = 12

/** Where the figure of a finding lies among approved lists of other accounts, once there are enough of them. */
export function UsualFigure({ found: { code, batchId } }: { found: SheetFound }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { usual } = useReading()
  const figure = usual?.figures.find(({ finding }) => finding === code)
  const own = figure?.own.find((each) => each.batchId === batchId)
  if (!figure || !own) return null
  const { band, lists } = figure
  const most = Math.max(own.share, band.high, 0.001) * 1.1
  const at = (share: number) => (share / most) * width
  const strip = (from: number, to: number) => ({ x: at(from), width: Math.max(1, at(to - from)) })
  const said = {
    here: format.share(own.share),
    from: format.share(band.quarter),
    to: format.share(band.threeQuarters),
    lists: format.number(lists),
  }
  return (
    <p className={classes.usual}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={classes.strip}>
        <rect {...strip(0, most)} y={5.5} height={1} className={classes.axis} />
        <rect {...strip(band.low, band.high)} y={4} height={4} className={classes.most} />
        <rect
          {...strip(band.quarter, band.threeQuarters)}
          y={2}
          height={8}
          className={classes.half}
        />
        <rect x={at(own.share) - 1} width={2} y={0} height={height} className={classes.own} />
      </svg>
      <span>
        {code === 'consent_coverage' && t('sheet.usual.confirmed')}
        {t(`sheet.usual.${said.from === said.to ? 'same' : 'range'}`, said)}
      </span>
    </p>
  )
}
