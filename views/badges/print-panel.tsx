import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { RadioField } from '../ui/fields.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import type { BadgesPageProps } from './badges-page.js';

/** How many badges and sheets that makes, with or without backs, and the button. */
export function PrintPanel({ listed, sheets, hasPhone, form }: BadgesPageProps) {
  const t = useText();
  if (listed === 0)
    return (
      <Card title={t('badges.how')}>
        <p>{t('badges.nobody-listed')}</p>
      </Card>
    );
  return (
    <Card title={t('badges.how')}>
      <p class="badge-count">{t('badges.will-be', { cards: listed, sheets })}</p>
      <p class="soft">{t('badges.per-sheet')}</p>
      <Backs form={{ ...form, values: { backs: 'yes', ...form.values } }} />
      {!hasPhone && (
        <Message tone="warning" title={t('badges.no-phone')}>
          {t('badges.no-phone-text')}
        </Message>
      )}
      <Button kind="action" name="who" value="listed">
        {t('badges.print-listed', { count: listed })}
      </Button>
    </Card>
  );
}

function Backs({ form }: Pick<BadgesPageProps, 'form'>) {
  const t = useText();
  const options = [
    { value: 'yes', text: t('badges.backs-yes'), hint: t('badges.backs-yes-hint') },
    { value: 'no', text: t('badges.backs-no') },
  ];
  return <RadioField form={form} name="backs" label={t('badges.backs')} options={options} />;
}
