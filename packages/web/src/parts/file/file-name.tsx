import { Fragment } from 'react'
import { useFormat } from '../../i18n/format-context.tsx'

/**
 * The name of a file as it breaks in a narrow place: after its separators, and only where these are not enough
 * inside of a word. Its ending stays in one piece.
 */
export function FileName({ children }: { children: string }) {
  const name = useFormat().importName(children)
  const ending = name.match(/\.[\p{L}\p{N}]{1,5}$/u)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {stem.split(/(?<=[._+,-])(?=[\p{L}\p{N}])/u).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name have no other identity.
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
      <span style={{ whiteSpace: 'nowrap' }}>{ending}</span>
    </span>
  )
}
