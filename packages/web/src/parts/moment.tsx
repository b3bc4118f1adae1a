import { useFormat } from '../i18n/format-context.tsx'
import classes from './moment.module.css'

/** A moment: `Do., 26. Nov., 14:00`. */
export function Moment({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.relative(at)} className={classes.moment}>
      {format.moment(at)}
    </time>
  )
}
