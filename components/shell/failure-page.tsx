import { failureText } from '@/components/shell/failure-text'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorPage } from '@/components/ui/error-page'

type Props = { reference?: string }

/** Shows a number to give to support and never the error's own words. */
export function FailurePage({ reference }: Props) {
  const { locale, text } = failureText()
  return (
    <div lang={locale}>
      <ErrorPage
        title={text.title}
        state={text.state}
        actions={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {text.again}
            </Button>
            <ButtonLink href="/">{text.start}</ButtonLink>
          </>
        }
        reference={reference && `${text.reference}: ${reference}`}
      >
        <p>{text.advice}</p>
      </ErrorPage>
    </div>
  )
}
