import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** What a text is, for screen readers; with the tab key it is reached to be read and scrolled. */
export function codeName(label: string): Extension {
  return EditorView.contentAttributes.of(({ state }) => ({
    'aria-label': label,
    'aria-readonly': String(state.facet(EditorState.readOnly)),
    tabindex: '0',
  }))
}
