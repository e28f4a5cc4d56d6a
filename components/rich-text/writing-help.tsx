import { Details } from '@/components/ui/details'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Messages } from '@/messages/load'

type Words = Messages['ui']['writingHelp']
type Form = keyof Words['examples']

/** How to write more than paragraphs, folded away for those who need no more than that. */
export function WritingHelp({ words }: { words: Words }) {
  return (
    <Details summary={words.summary} data-print="no">
      <Table dense caption={words.caption} className="max-w-prose">
        <thead>
          <tr>
            <ColumnHead>{words.what}</ColumnHead>
            <ColumnHead>{words.how}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.examples).map(([name, example]) => (
            <Row key={name}>
              <RowHead className="w-40">{words.names[name as Form]}</RowHead>
              <Cell className="whitespace-pre-line wrap-anywhere">{example}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Details>
  )
}
