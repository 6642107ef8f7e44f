import type { SettingView } from '../../src/obligations/obligation-settings.service.js';
import { usualLadder } from '../../src/obligations/duty-words.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { useSetupCrumbs } from '../setup/crumbs.js';
import { VersionField } from '../setup/version-field.js';

/** Whether one obligation is followed, by when, and when units are reminded. */
export function ObligationFormPage({ view, form }: { view: SettingView; form: FormState }) {
  const t = useText();
  const { obligation } = view;
  const title = t('obligations.setting.one');
  const list = { text: t('obligations.setting.title'), href: '/setup/obligations' };
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title, [list])}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('obligations.section', { section: obligation.section })} />
      <blockquote lang="vi">“{obligation.wording}”</blockquote>
      <PostForm action={`/setup/obligations/${obligation.slug}`} method="PUT">
        <VersionField form={form} />
        <Decisions view={view} form={form} />
        <DateField
          form={form}
          name="lastDay"
          label={t('obligations.setting.last-day')}
          hint={t('obligations.setting.last-day-hint')}
          optional
        />
        <TextField
          form={form}
          name="ladder"
          label={t('obligations.setting.ladder')}
          hint={t('obligations.setting.ladder-hint', { usual: usualLadder.join(', ') })}
          width={20}
          optional
        />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href="/setup/obligations">
            {t('programme.setup.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Decisions({ view: { obligation }, form }: { view: SettingView; form: FormState }) {
  const t = useText();
  const choices = (['', 'yes', 'no'] as const).map((value) => ({
    value,
    text: t(`obligations.setting.choice.${value || 'usual'}`),
  }));
  const binding = (['', 'yes', 'no'] as const).map((value) => ({
    value,
    text: t(`obligations.setting.binding.${value || 'open'}`),
  }));
  return (
    <>
      <RadioField form={form} name="isFollowed" label={t('obligations.setting.followed')} options={choices} />
      {obligation.dueCertainty === 'ambiguous' && (
        <RadioField
          form={form}
          name="isBinding"
          label={t('obligations.setting.is-binding')}
          hint={t('obligations.setting.binding-hint')}
          options={binding}
        />
      )}
    </>
  );
}
