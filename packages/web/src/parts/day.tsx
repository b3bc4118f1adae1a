import { useFormat } from '../i18n/format-context.tsx'
import classes from './moment.module.css'

/** A day: `Do., 26. Nov.`, with the year where it is another one. */
export function Day({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.moment(at)} className={classes.moment}>
      {format.date(at)}
    </time>
  )
}
