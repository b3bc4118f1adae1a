import { yamlLanguage } from '@codemirror/lang-yaml'
import { forceParsing } from '@codemirror/language'
import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTheme } from './code-theme.ts'
import { codeName, codeWords } from './code-words.ts'

interface DifferenceViewProps {
  /** The text before, and what it is for screen readers. */
  before: { label: string; text: string }
  after: { label: string; text: string }
}

const collapseUnchanged = { margin: 3, minSize: 6 }
const parsingMilliseconds = 500

/** Two texts side by side with what differs; on a narrow screen one below the other in one text. */
export default function DifferenceView({ before, after }: DifferenceViewProps) {
  const { i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })

  useEffect(() => {
    const shown = (label: string): Extension => [
      lineNumbers(),
      EditorView.lineWrapping,
      yamlLanguage,
      codeTheme,
      codeWords(i18n.language),
      EditorState.readOnly.of(true),
      codeName(label),
    ]
    const parent = box.current!
    const view = isWide
      ? new MergeView({
          parent,
          a: { doc: before.text, extensions: shown(before.label) },
          b: { doc: after.text, extensions: shown(after.label) },
          gutter: true,
          collapseUnchanged,
        })
      : new EditorView({
          parent,
          doc: after.text,
          extensions: [
            shown(after.label),
            unifiedMergeView({ original: before.text, mergeControls: false, collapseUnchanged }),
          ],
        })
    // Left to itself, the editor may leave what comes after a fold without its colours.
    for (const each of view instanceof MergeView ? [view.a, view.b] : [view]) {
      forceParsing(each, each.state.doc.length, parsingMilliseconds)
    }
    return () => view.destroy()
  }, [before.label, before.text, after.label, after.text, isWide, i18n.language])

  return <div ref={box} />
}
