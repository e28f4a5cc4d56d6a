import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command } from 'prosemirror-state'
import {
  indentItem,
  outdentItem,
  toggleBold,
  toggleHeading,
  toggleItalic,
  toggleList,
} from '@/lib/editing-lists/rules'
import { insertNote, removeEmptyNote } from '@/lib/editing-notes/rules'
import {
  cellBelow,
  emptyCells,
  leaveDownwards,
  leaveUpwards,
  nextCell,
  previousCell,
} from '@/lib/editing-tables/rules'
import { editingSchema } from '@/lib/rich-text-editing/rules'

const { bullet_list, ordered_list, list_item, hard_break } = editingSchema.nodes

const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.type.contentMatch.matchType(hard_break)) return false
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView())
  return true
}

/** At the edge of the cell only: within it the arrow moves between its lines. */
function atEdge(direction: 'up' | 'down', command: Command): Command {
  return (state, dispatch, view) =>
    state.selection.empty && view?.endOfTextblock(direction) ? command(state, dispatch, view) : false
}

/** The keys of a word processor. None that the page already uses: Esc and Ctrl+Enter belong to the form. */
export function editorKeys(openLink: Command) {
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': toggleBold,
      'Mod-i': toggleItalic,
      'Mod-k': openLink,
      'Ctrl-Alt-f': insertNote,
      'Ctrl-Shift-1': toggleHeading(1),
      'Ctrl-Shift-2': toggleHeading(2),
      'Ctrl-Shift-3': toggleHeading(3),
      'Ctrl-Shift-7': toggleList('ordered'),
      'Ctrl-Shift-8': toggleList('bullet'),
      'Shift-Enter': breakLine,
      Enter: chainCommands(cellBelow, leaveDownwards, splitListItem(list_item), liftListItem(list_item)),
      Tab: chainCommands(nextCell, indentItem),
      'Shift-Tab': chainCommands(previousCell, outdentItem),
      Backspace: chainCommands(undoInputRule, emptyCells, removeEmptyNote),
      Delete: emptyCells,
      ArrowDown: atEdge('down', leaveDownwards),
      ArrowUp: atEdge('up', leaveUpwards),
    }),
    keymap(baseKeymap),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*•]\s$/, bullet_list),
        wrappingInputRule(/^1[.)]\s$/, ordered_list, { start: 1 }),
      ],
    }),
  ]
}
