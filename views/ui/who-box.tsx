import { HiddenField } from './fields.js';
import { PostForm } from './form.js';
import { useFrame } from './frame.js';

/** Who is signed in and for which unit, the way out (or in), and the other language. */
export function WhoBox() {
  const { person } = useFrame();
  return (
    <div class="who">
      <LanguageSwitch />
      {person ? <SignedIn {...person} /> : <SignIn />}
    </div>
  );
}

function SignedIn({ name, place }: { name: string; place: string }) {
  const { t } = useFrame();
  return (
    <>
      <a class="who__person" href="/account" title={t('common.account')}>
        <span>
          <span class="who__place">{place}</span>
          <span class="who__name">{name}</span>
        </span>
      </a>
      <PostForm action="/session" method="DELETE">
        <button>{t('common.sign-out')}</button>
      </PostForm>
    </>
  );
}

function SignIn() {
  const { t } = useFrame();
  return (
    <a class="who__sign-in" href="/sign-in">
      {t('common.sign-in')}
    </a>
  );
}

function LanguageSwitch() {
  const { language, path, t } = useFrame();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <PostForm action="/language">
      <HiddenField name="language" value={other} />
      <HiddenField name="back" value={path} />
      <button lang={other}>{t('common.other-language')}</button>
    </PostForm>
  );
}
