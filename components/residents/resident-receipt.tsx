import { PrintButton } from '@/components/ui/print-button'
import type { ResidentWords } from '@/messages/residents/load'

type Props = {
  code: string
  title: string
  use: string
  followUpHref: string
  words: ResidentWords['receipt']
}

/** The code is shown here and never again. */
export function ResidentReceipt({ code, title, use, followUpHref, words }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <h1 tabIndex={-1}>{title}</h1>
      <div>
        <div className="border-2 border-ink px-4 py-3">
          <p className="text-ui text-ink-2">{words.code}</p>
          <p className="text-h2 font-strong">
            <bdi dir="ltr" data-code="">
              {code}
            </bdi>
          </p>
        </div>
        <p className="mt-2 text-body">{words.codeHint}</p>
      </div>
      <p className="text-body">{use}</p>
      <p className="text-body">
        {words.urgent}{' '}
        <a href="tel:112" className="font-strong">
          <bdi dir="ltr">112</bdi>
        </a>
      </p>
      <div data-print="no" className="grid gap-3">
        <PrintButton text={words.print} />
        <a href={followUpHref} className="text-body">
          {words.open}
        </a>
      </div>
    </div>
  )
}
