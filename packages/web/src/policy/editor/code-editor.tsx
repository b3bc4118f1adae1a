import {
  autocompletion,
  type CompletionContext,
  type CompletionSource,
} from '@codemirror/autocomplete'
import { yamlLanguage } from '@codemirror/lang-yaml'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, type Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Locale, PolicyFault } from '@freigabe/contract'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTheme } from './code-theme.ts'
import { codeName, codeWords } from './code-words.ts'
import { editing } from './editing.ts'
import type { Schema } from './schema-at.ts'
import { suggestions } from './suggestions.ts'

interface CodeEditorProps {
  /** What the text is, for screen readers. */
  label: string
  value: string
  readOnly: boolean
  faults: readonly PolicyFault[]
  /** The texts of all packs, to complete ids from. */
  texts: () => readonly string[]
  onChange: (text: string) => void
  /** A line to go to; a new object goes there again. */
  goTo: { line: number } | null
}

/** A text of YAML with its faults next to it. Tab leaves it as it leaves any field. */
export default function CodeEditor(props: CodeEditorProps) {
  const { label, value, readOnly, faults, goTo } = props
  const { i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const lock = useRef(new Compartment())
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    const made = new EditorView({
      parent: box.current!,
      doc: latest.current.value,
      extensions: [
        editing,
        yamlLanguage,
        lintGutter(),
        autocompletion({ override: [packCompletion(() => latest.current.texts())] }),
        codeTheme,
        codeWords(i18n.language),
        codeName(label),
        lock.current.of(EditorState.readOnly.of(latest.current.readOnly)),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) latest.current.onChange(state.doc.toString())
        }),
      ],
    })
    view.current = made
    return () => made.destroy()
  }, [label, i18n.language])

  useEffect(() => {
    const now = view.current!
    const text = now.state.doc.toString()
    if (text !== value) now.dispatch({ changes: { from: 0, to: text.length, insert: value } })
  }, [value])
  useEffect(() => {
    view.current!.dispatch({
      effects: lock.current.reconfigure(EditorState.readOnly.of(readOnly)),
    })
  }, [readOnly])
  useEffect(() => {
    const now = view.current!
    const shown = diagnosticsOf(now.state.doc, faults, i18n.language as Locale)
    now.dispatch(setDiagnostics(now.state, shown))
  }, [faults, i18n.language])
  useEffect(() => {
    const now = view.current!
    if (!goTo) return
    const { from } = now.state.doc.line(Math.min(goTo.line, now.state.doc.lines))
    now.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    })
    now.focus()
  }, [goTo])

  return <div ref={box} />
}

/** Faults as the editor shows them: from their place to the end of its line. */
function diagnosticsOf(
  document: Text,
  faults: readonly PolicyFault[],
  locale: Locale,
): Diagnostic[] {
  return faults.map(({ line, column, text }) => {
    // The text may have changed since the server looked at it.
    const place = document.line(Math.min(line, document.lines))
    const from = Math.min(place.from + column - 1, place.to)
    return { from, to: Math.max(place.to, from), severity: 'error', message: text[locale] }
  })
}

/**
 * Completion in the text of a pack. The schema is loaded on first use.
 *
 * @param texts the current texts of all packs together
 */
function packCompletion(texts: () => readonly string[]): CompletionSource {
  return async (context: CompletionContext) => {
    const word = context.matchBefore(/[\w-]*/)
    if (!word || (word.from === word.to && !context.explicit)) return null
    const { default: schema } = await import(
      '../../../../../docs/reference/policy-pack.schema.json'
    )
    const before = context.state.sliceDoc(0, word.from)
    const options = suggestions(schema as unknown as Schema, before, texts()).map(
      ({ label, insert, detail }) => ({
        label,
        apply: insert,
        ...(detail ? { info: detail } : {}),
      }),
    )
    return { from: word.from, options, validFor: /^[\w-]*$/ }
  }
}
