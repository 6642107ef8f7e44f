import type { ConcernView } from '../../src/recommendations/care/concerns.service.js';
import { reportChannels } from '../../src/recommendations/care/concern-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { HiddenField, RadioField, TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { concernsPath } from './paths.js';

/** Somebody who must act was told: who, and when. */
export function Report({ view, form }: { view: ConcernView; form: FormState }) {
  const t = useText();
  return (
    <Card title={t('recommendations.concern.report')} accent="sun">
      <PostForm action={`${concernsPath}/${view.id}/reports`}>
        <HiddenField name="version" value={view.version} />
        <ReportFields form={form} />
        <Button kind="action">{t('recommendations.concern.report-save')}</Button>
      </PostForm>
    </Card>
  );
}

/** Whom, who took it, and when: now, unless it is told later. */
function ReportFields({ form }: { form: FormState }) {
  const t = useText();
  const channels = reportChannels.map((value) => ({
    value,
    text: t(`recommendations.concern.channel.${value}`),
  }));
  return (
    <>
      <RadioField
        form={form}
        name="channel"
        label={t('recommendations.concern.channel-label')}
        options={channels}
      />
      <TextField
        form={form}
        name="who"
        label={t('recommendations.concern.who')}
        hint={t('recommendations.concern.who-hint')}
        maxLength={160}
      />
      <WhenFields form={form} />
      <TextArea
        form={form}
        name="note"
        label={t('recommendations.concern.note')}
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  );
}

/** Empty: now. */
function WhenFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <DateField
        form={form}
        name="toldOn"
        label={t('recommendations.concern.told-on')}
        hint={t('recommendations.concern.now-hint')}
        optional
      />
      <TextField
        form={form}
        name="toldAt"
        label={t('recommendations.concern.told-at')}
        hint={t('recommendations.concern.time-hint')}
        width={10}
        maxLength={10}
        optional
      />
    </>
  );
}
