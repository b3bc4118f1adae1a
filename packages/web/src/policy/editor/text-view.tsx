import { yamlLanguage } from '@codemirror/lang-yaml'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTheme } from './code-theme.ts'
import { codeName, codeWords } from './code-words.ts'
import { editing } from './editing.ts'

/** A text of YAML to read and search. */
export default function TextView({ label, text }: { label: string; text: string }) {
  const { i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const view = new EditorView({
      parent: box.current!,
      doc: text,
      extensions: [
        editing,
        yamlLanguage,
        codeTheme,
        codeWords(i18n.language),
        EditorState.readOnly.of(true),
        codeName(label),
      ],
    })
    return () => view.destroy()
  }, [label, text, i18n.language])
  return <div ref={box} />
}
