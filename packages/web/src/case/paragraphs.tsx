import { Anchor, Box } from '@mantine/core'
import { languageOf } from '../i18n/language-of.ts'
import { MaskedText } from '../parts/masked-text.tsx'

interface ParagraphsProps {
  text: string
  /** Whether the sources in it can be opened; not where anybody may have written them. */
  links?: boolean
}

/** The end of a sentence is no part of a link. */
const link = /(https:\/\/[^\s<>"„“”]*[^\s<>"„“”.,;:)])/

/** Text that people wrote, in its paragraphs and marked with its language, with addresses in it masked. */
export function Paragraphs({ text, links = false }: ParagraphsProps) {
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
      {(links ? paragraph.split(link) : [paragraph]).map((part, at) =>
        at % 2 === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one paragraph have no other identity.
          <MaskedText key={at}>{part}</MaskedText>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Anchor key={at} href={part} target="_blank" rel="noreferrer" inherit>
            {part}
          </Anchor>
        ),
      )}
    </Box>
  ))
}
