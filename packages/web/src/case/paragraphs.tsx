import { Box } from '@mantine/core'
import { languageOf } from '../i18n/language-of.ts'
import { MaskedText } from '../parts/masked-text.tsx'

/** Text that people wrote, in its paragraphs and marked with its language, with addresses in it masked. */
export function Paragraphs({ text }: { text: string }) {
  const lang = languageOf(text)
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    <Box
      component="p"
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other identity.
      key={index}
      lang={lang}
      m={0}
      mt={index > 0 ? 'xs' : 0}
      style={{ overflowWrap: 'anywhere', textWrap: 'pretty' }}
    >
      <MaskedText>{paragraph}</MaskedText>
    </Box>
  ))
}
