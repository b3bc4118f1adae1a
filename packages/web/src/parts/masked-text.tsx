import { createContext, Fragment, useContext } from 'react'
import { maskAddresses } from './mask-addresses.ts'

// Bounded like a local part (RFC 5321): a long word must not hold up the page.
const masked = /([\p{L}\p{N}._%+-]{0,64}…[\p{L}\p{N}._%+-]{0,64}@[\p{L}\p{N}.-]*[\p{L}\p{N}])/u

/** Host name of the account whose words are shown below: its own addresses are not masked. */
export const OwnDomain = createContext<string | null>(null)

/**
 * Text that people typed, with the e-mail addresses in it masked: `m…r@gmx.de`. Viewing the address itself is
 * a separate act that is logged.
 */
export function MaskedText({ children }: { children: string }) {
  const own = useContext(OwnDomain)
  return children.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity.
    <Fragment key={index}>
      {index > 0 && <br />}
      {maskAddresses(line, own)
        .split(masked)
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line have no other identity.
        .map((part, at) => (at % 2 === 0 ? part : <Masked key={at}>{part}</Masked>))}
    </Fragment>
  ))
}

/** Keeps a masked address on one line where it fits: browsers break after an ellipsis. */
function Masked({ children }: { children: string }) {
  return <span style={{ display: 'inline-block', maxWidth: '100%' }}>{children}</span>
}
