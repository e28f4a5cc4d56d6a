import { Details } from '@/components/ui/details'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Messages } from '@/messages/load'

type Words = Messages['rich-text']['keys']

/** The keys of the editor, folded away for those who use the buttons. */
export function EditorKeys({ words }: { words: Words }) {
  return (
    <Details summary={words.summary} data-print="no" className="max-sm:hidden">
      <Table dense caption={words.caption} className="max-w-prose">
        <thead>
          <tr>
            <ColumnHead>{words.what}</ColumnHead>
            <ColumnHead>{words.how}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.strokes).map(([name, stroke]) => (
            <Row key={name}>
              <RowHead className="w-72">{words.names[name as keyof Words['names']]}</RowHead>
              <Cell>{stroke}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Details>
  )
}
