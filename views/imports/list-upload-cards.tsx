import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card, CardGrid } from '../ui/card.js';
import { TextArea } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

interface ListUploadProps {
  /** Of the page to which the list belongs. */
  path: string;
  form: FormState;
  fileHint: string;
  pasteHint: string;
}

/** A file as it is, or rows copied from Excel or Word. */
export function ListUploadCards(props: ListUploadProps) {
  return (
    <CardGrid>
      <FileCard {...props} />
      <PasteCard {...props} />
    </CardGrid>
  );
}

function FileCard({ path, form, fileHint }: ListUploadProps) {
  const t = useText();
  return (
    <Card title={t('imports.new.file-title')} accent="sea">
      <PostForm multipart action={`${path}/imports`}>
        <FileField
          form={form}
          name="file"
          label={t('imports.new.file')}
          hint={fileHint}
          accept=".xlsx,.csv,.txt,.tsv"
        />
        <Buttons>
          <Button>{t('imports.new.check')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('imports.new.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Card>
  );
}

function PasteCard({ path, form, pasteHint }: ListUploadProps) {
  const t = useText();
  return (
    <Card title={t('imports.new.paste-title')}>
      <PostForm multipart action={`${path}/imports`}>
        <TextArea form={form} name="pasted" label={t('imports.new.paste')} hint={pasteHint} rows={7} />
        <Button kind="secondary">{t('imports.new.check-rows')}</Button>
      </PostForm>
    </Card>
  );
}
