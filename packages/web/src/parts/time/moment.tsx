import { useFormat } from '../../i18n/format-context.tsx'

/** A moment: `Do., 26. Nov., 14:00`. */
export function Moment({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.relative(at)} style={{ whiteSpace: 'nowrap' }}>
      {format.moment(at)}
    </time>
  )
}

/** A day: `Do., 26. Nov.`, with the year where it differs. */
export function Day({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.moment(at)} style={{ whiteSpace: 'nowrap' }}>
      {format.date(at)}
    </time>
  )
}
