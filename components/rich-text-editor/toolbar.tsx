import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Standing } from '@/components/rich-text-editor/visual-editor'
import { toggleBold, toggleHeading, toggleItalic, toggleList } from '@/lib/editing-lists/rules'
import { insertNote } from '@/lib/editing-notes/rules'
import {
  addColumn,
  addRow,
  insertTable,
  removeColumn,
  removeRow,
  removeTable,
} from '@/lib/editing-tables/rules'
import type { Messages } from '@/messages/load'

type Words = Messages['rich-text']
type Tool = {
  name: string
  pressed?: boolean
  disabled?: boolean
  keys?: string
  look?: string
  act: () => void
}

type Props = {
  controls: string
  words: Words
  standing: Standing
  run: (command: Command) => void
  onLink: () => void
}

/** What the text can be given, as words. The arrows move between them, Tab goes on to the text. */
export function Toolbar({ controls, words, standing, run, onLink }: Props) {
  const { buttons, tables } = words
  const tool = (name: string, command: Command, more: Partial<Tool> = {}): Tool => ({
    name,
    act: () => run(command),
    ...more,
  })
  const shape = [
    tool(buttons.heading, toggleHeading(1), { pressed: standing.heading === 1, keys: 'Control+Shift+1' }),
    tool(buttons.subheading, toggleHeading(2), { pressed: standing.heading === 2, keys: 'Control+Shift+2' }),
    tool(buttons.bold, toggleBold, { pressed: standing.bold, keys: 'Control+B', look: 'font-strong' }),
    tool(buttons.italic, toggleItalic, { pressed: standing.italic, keys: 'Control+I', look: 'italic' }),
    tool(buttons.bullets, toggleList('bullet'), {
      pressed: standing.list === 'bullet',
      keys: 'Control+Shift+8',
    }),
    tool(buttons.numbers, toggleList('ordered'), {
      pressed: standing.list === 'ordered',
      keys: 'Control+Shift+7',
    }),
    { name: buttons.link, act: onLink, pressed: standing.link !== null, keys: 'Control+K' },
    tool(buttons.table, insertTable, { disabled: standing.table }),
    tool(standing.note ? buttons.backToText : buttons.note, insertNote, { keys: 'Control+Alt+F' }),
    tool(buttons.undo, undo, { disabled: !standing.undo, keys: 'Control+Z' }),
    tool(buttons.redo, redo, { disabled: !standing.redo, keys: 'Control+Y' }),
  ]
  return (
    <>
      <Tools label={words.toolbar} controls={controls} tools={shape} />
      {standing.table && (
        <Tools
          label={words.tableTools}
          controls={controls}
          tools={[
            tool(tables.addRow, addRow),
            tool(tables.removeRow, removeRow),
            tool(tables.addColumn, addColumn),
            tool(tables.removeColumn, removeColumn),
            tool(tables.remove, removeTable),
          ]}
        />
      )}
    </>
  )
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

function Tools({ label, controls, tools }: { label: string; controls: string; tools: readonly Tool[] }) {
  const [current, setCurrent] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = step(current, tools.length - 1)
    setCurrent(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      onKeyDown={onKeyDown}
      data-print="no"
      className="-ms-1.5 flex flex-wrap gap-x-0.5 pb-2"
    >
      {tools.map((tool, index) => (
        <ToolButton
          key={tool.name}
          tool={tool}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
        />
      ))}
    </div>
  )
}

type ButtonProps = { tool: Tool; tabIndex: number; onFocus: () => void; children?: ReactNode }

/** One that cannot be used now keeps its place among the others, so that the arrows find it where it was. */
function ToolButton({ tool, tabIndex, onFocus }: ButtonProps) {
  const { name, pressed, disabled, keys, look = '', act } = tool
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys}
      onFocus={onFocus}
      // The selection in the text stays while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && act()}
      className={`tool ${look}`}
    >
      {name}
    </button>
  )
}
