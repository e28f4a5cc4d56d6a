import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'

export async function ChoiceFields() {
  const t = await getTranslations('styleguide.fields')
  const actions = await getTranslations('styleguide.actions')
  const ages = [
    { value: 'young', label: t('young'), hint: t('youngHint') },
    { value: 'adult', label: t('adult'), hint: t('adultHint') },
    { value: 'unknown', label: t('unknown') },
  ]
  return (
    <>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        <RadioGroup id="guide-age" name="guide-age" legend={t('age')} choices={ages} defaultValue="young" />
        <RadioGroup
          id="guide-age-2"
          name="guide-age-2"
          legend={t('age')}
          choices={ages}
          error={t('ageError')}
        />
      </div>
      <div>
        <h3>{t('large')}</h3>
        <div className="form-scale mt-2 grid max-w-form gap-6 border border-line p-4">
          <Field id="guide-large" label={t('area')} hint={t('textHint')} large>
            {(control) => <TextArea {...control} rows={4} defaultValue={t('areaValue')} />}
          </Field>
          <Fieldset id="guide-how" legend={t('how')} large>
            <Checkbox name="guide-how" value="self" label={t('self')} defaultChecked />
            <Checkbox name="guide-how" value="told" label={t('told')} />
            <Checkbox name="guide-how" value="net" label={t('net')} disabled />
          </Fieldset>
          <Button size="big" variant="primary" wide>
            {actions('big')}
          </Button>
        </div>
      </div>
    </>
  )
}
