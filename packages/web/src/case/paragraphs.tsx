import { MaskedText } from '../parts/masked-text.tsx'
import classes from './paragraphs.module.css'

/** Text that people wrote, in its paragraphs, with addresses in it masked. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other identity.
    <p key={index} className={classes.paragraph}>
      <MaskedText>{paragraph}</MaskedText>
    </p>
  ))
}
