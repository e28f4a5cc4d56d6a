import { getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Presence } from '@/components/ui/presence'
import { SaveState } from '@/components/ui/save-state'
import { SectionHead } from '@/components/ui/section-head'
import { Stepper } from '@/components/ui/stepper'
import { Tabs } from '@/components/ui/tabs'

export async function OrientationSection() {
  const t = await getTranslations('styleguide')
  const ui = await getTranslations('ui')
  return (
    <Specimen id="guide-orientation" title={t('sections.orientation')}>
      <PageHead
        level={2}
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('orientation.plans'), href: '#guide-orientation' }, { label: '2027–2028' }]}
          />
        }
        title={t('orientation.planTitle')}
        state={t('orientation.planState')}
        actions={
          <>
            <Button>{t('colour.plain')}</Button>
            <Button variant="primary">{t('colour.button')}</Button>
          </>
        }
        aside={
          <>
            <Presence initials="PS" text={t('orientation.writes')} />
            <SaveState kind="saved" text={ui('saveState.saved', { time: '13.28' })} />
          </>
        }
      />
      <Stepper
        label={t('orientation.steps')}
        steps={[
          { key: 'draft', label: t('orientation.draft'), detail: t('orientation.draftDetail'), state: 'was' },
          {
            key: 'consultation',
            label: t('orientation.consultation'),
            detail: t('orientation.consultationDetail'),
            state: 'now',
          },
          {
            key: 'committee',
            label: t('orientation.committee'),
            detail: t('orientation.committeeDetail'),
            state: 'next',
          },
          {
            key: 'decided',
            label: t('orientation.decided'),
            detail: t('orientation.decidedDetail'),
            state: 'next',
          },
        ]}
      />
      <SectionHead
        level={3}
        number="4.1"
        title={t('orientation.section')}
        rule="edge"
        end={<Button size="small">{t('actions.small')}</Button>}
      />
      <Tabs
        label={t('orientation.tabs')}
        items={[
          { href: '#all', label: t('orientation.all'), count: 7, current: true },
          { href: '#unassigned', label: t('orientation.unassigned'), count: 3 },
          { href: '#mine', label: t('orientation.mine'), count: 4 },
        ]}
      />
      <div className="grid justify-items-start gap-2">
        <SaveState kind="unsaved" text={ui('saveState.unsaved')} />
        <SaveState kind="saving" text={ui('saveState.saving')} />
        <SaveState kind="offline" text={ui('saveState.offline')} />
        <SaveState kind="failed" text={ui('saveState.failed')} />
      </div>
    </Specimen>
  )
}
