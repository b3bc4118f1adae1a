import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The label of a text for screen readers; the tab key reaches it for reading and scrolling. */
export function codeName(label: string): Extension {
  return EditorView.contentAttributes.of(({ state }) => ({
    'aria-label': label,
    'aria-readonly': String(state.facet(EditorState.readOnly)),
    tabindex: '0',
  }))
}
