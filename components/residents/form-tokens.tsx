import { ProofOfWork } from '@/components/residents/proof-of-work'

type Props = { token: { key: string; stamp: string }; language: string; trapLabel: string }

/** What the form carries for itself. The trap is for machines: nobody sees it, and nobody is read it. */
export function FormTokens({ token, language, trapLabel }: Props) {
  return (
    <>
      <input type="hidden" name="stamp" value={token.stamp} />
      <input type="hidden" name="language" value={language} />
      <ProofOfWork token={token.key} />
      <div aria-hidden="true" className="sr-only">
        <label>
          {trapLabel}
          <input type="text" name="trap" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
