import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const german = {
  Find: 'Suchen',
  Replace: 'Ersetzen',
  next: 'weiter',
  previous: 'zurück',
  all: 'alle',
  'match case': 'Groß und klein beachten',
  'by word': 'ganze Wörter',
  regexp: 'Muster',
  replace: 'ersetzen',
  'replace all': 'alle ersetzen',
  close: 'schließen',
  'current match': 'diese Stelle',
  'on line': 'in Zeile',
  'replaced $ matches': '$ Stellen ersetzt',
  'replaced match on line $': 'Stelle in Zeile $ ersetzt',
  'Go to line': 'Zu Zeile',
  go: 'gehen',
  Completions: 'Vorschläge',
  Diagnostics: 'Befunde',
  'No diagnostics': 'Keine Befunde',
  '$ unchanged lines': '$ Zeilen ohne Änderung',
  'Fold line': 'Zeile einklappen',
  'Unfold line': 'Zeile ausklappen',
  'folded code': 'eingeklappt',
  unfold: 'ausklappen',
  'Control character': 'Steuerzeichen',
  'Selection deleted': 'Auswahl gelöscht',
}

/** The editor's own words in the reader's language; they are English by themselves. */
export function codeWords(language: string): Extension {
  return language === 'de' ? EditorState.phrases.of(german) : []
}

/** The label of a text for screen readers; the tab key reaches it for reading and scrolling. */
export function codeName(label: string): Extension {
  return EditorView.contentAttributes.of(({ state }) => ({
    'aria-label': label,
    'aria-readonly': String(state.facet(EditorState.readOnly)),
    tabindex: '0',
  }))
}
