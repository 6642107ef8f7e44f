import { matches, render } from './render.js';
import { ErrorPage } from '../../views/errors/error-page.js';
import { EventPage } from '../../views/home/event-page.js';
import { HomePage } from '../../views/home/home-page.js';
import { PrivacyPage } from '../../views/home/privacy-page.js';
import { Button, ButtonLink, Buttons, PrintButton } from '../../views/ui/button.js';
import { Card, CardGrid, Columns } from '../../views/ui/card.js';
import { DateField } from '../../views/ui/date-field.js';
import { Details } from '../../views/ui/details.js';
import { EmptyState } from '../../views/ui/empty-state.js';
import { ErrorSummary } from '../../views/ui/error-summary.js';
import { FieldSet } from '../../views/ui/field-set.js';
import {
  CheckboxField,
  CheckboxesField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../views/ui/fields.js';
import { FileField } from '../../views/ui/file-field.js';
import { FilterChips } from '../../views/ui/filter-chips.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { PostForm } from '../../views/ui/form.js';
import { Layout } from '../../views/ui/layout.js';
import { Message } from '../../views/ui/notice.js';
import { PageHeading } from '../../views/ui/page-heading.js';
import { Pagination, shownPages } from '../../views/ui/pagination.js';
import { PasswordField } from '../../views/ui/password-field.js';
import { Bar } from '../../views/ui/progress-bar.js';
import { Refreshing } from '../../views/ui/refreshing.js';
import { SearchBox } from '../../views/ui/search-box.js';
import { Stat, Stats } from '../../views/ui/stat.js';
import { SummaryList } from '../../views/ui/summary-list.js';
import { DataTable } from '../../views/ui/table.js';
import { Tag } from '../../views/ui/tag.js';
import { TaskList } from '../../views/ui/task-list.js';

const attack = '"><script>alert(1)</script></textarea>';
const options = [
  { value: 'female', text: 'Nữ' },
  { value: 'male', text: 'Nam', hint: 'Chọn một' },
];

function Fields({ form }: { form: FormState }) {
  return (
    <PostForm action="/delegates" multipart>
      <FieldSet legend="Về em">
        <TextField form={form} name="name" label="Họ và tên" hint="Như trong giấy khai sinh" />
        <TextArea form={form} name="health" label="Sức khỏe" optional />
        <SelectField form={form} name="role" label="Vai trò" options={options} />
        <RadioField form={form} name="gender" label="Giới tính" options={options} />
        <CheckboxesField form={form} name="days" label="Ngày" options={options} />
        <CheckboxField form={form} name="agree" label="Đồng ý" />
        <DateField form={form} name="born" label="Ngày sinh" />
        <PasswordField form={form} name="password" label="Mật khẩu" autocomplete="current-password" />
        <FileField form={form} name="file" label="Tệp" />
      </FieldSet>
      <Button>Lưu</Button>
    </PostForm>
  );
}

const fieldNames = ['name', 'health', 'role', 'gender', 'days', 'agree', 'born', 'password', 'file'];
const allWrong: FormState = {
  values: {},
  errors: fieldNames.map((field) => ({ field, message: `Xem lại mục ${field}.` })),
};

function Everything() {
  return (
    <Layout title="Tất cả" crumbs={[{ text: 'Trang chủ', href: '/' }, { text: 'Tất cả' }]}>
      <PageHeading title="Tất cả" lead="Mọi phần">
        <ButtonLink href="/new">Thêm</ButtonLink>
      </PageHeading>
      <ErrorSummary form={allWrong} />
      <Fields form={allWrong} />
      <Message tone="danger" title="Cần bổ sung" />
      <Stats>
        <Stat value="9/15" label="đoàn" share={{ value: 9, max: 15 }} />
      </Stats>
      <FilterChips chips={[{ text: 'Tất cả', href: '?', count: 4, current: true }]} />
      <SearchBox action="/list" label="Tìm tên" value="" keep={{ role: 'child' }} />
      <Columns>
        <Table />
        <CardGrid>
          <Card title="Đoàn" note="18–19/6" accent="sun">
            <Bar label="Trẻ em" value={3} max={5} />
          </Card>
        </CardGrid>
      </Columns>
      <TaskList
        tasks={[
          { title: 'Danh sách', href: '/list', hint: '3/5 em', status: { text: 'đang làm', tone: 'blue' } },
        ]}
      />
      <SummaryList rows={[{ label: 'Lớp', editHref: '/edit' }]} />
      <Pagination page={2} pageSize={10} total={95} href={(page) => `?page=${page}`} />
      <EmptyState title="Chưa có ai" text="Thêm từng em." />
      <Details summary="Vì sao?">Để gọi khi cần.</Details>
      <Refreshing path="/progress" done={false}>
        <Tag text="đang in" />
      </Refreshing>
      <Buttons>
        <PrintButton />
      </Buttons>
    </Layout>
  );
}

function Table() {
  const columns = [
    { heading: 'Tên', cell: (name: string) => <a href="/one">{name}</a> },
    {
      heading: 'Số em',
      cell: () => 5,
      numeric: true,
      sort: { href: '?sort=n', order: 'ascending' as const },
    },
  ];
  return (
    <DataTable
      caption="Các đoàn"
      columns={columns}
      rows={['An Biên', 'Kiên Hải']}
      rowKey={(name) => name}
      openRows
    />
  );
}

const event = {
  name: 'Diễn đàn',
  when: 'Thứ Ba, 18/6/2019',
  place: 'Rạch Giá',
  venue: '',
  expected: true,
  daysLeft: 29,
  host: 'Sở LĐTBXH',
  chair: 'Sở LĐTBXH',
  coOrganizers: ['Tỉnh đoàn'],
  districts: ['huyện An Biên'],
  agencies: ['Sở Y tế'],
  scheduleHref: null,
};
const pages = {
  kit: <Everything />,
  home: (
    <HomePage
      theme="Chung tay"
      period="01/6–30/6/2019"
      slogans={['Gọi 111']}
      events={[{ ...event, href: '/e' }]}
      answered={3}
    />
  ),
  event: <EventPage {...event} />,
  privacy: <PrivacyPage />,
  error: <ErrorPage status={500} id="abc" />,
};

describe('the UI kit', () => {
  it.each(['name', 'health'])('shows what was typed into %s as text, never as markup', (field) => {
    const html = render(<Fields form={{ values: { [field]: attack }, errors: [] }} />);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('escapes messages, table cells and headings alike', () => {
    const form = { values: {}, errors: [{ field: 'name', message: attack }] };
    const html = render(
      <div>
        <ErrorSummary form={form} />
        <PageHeading title={attack} />
        <Tag text={attack} />
        <DataTable
          caption={attack}
          columns={[{ heading: attack, cell: () => attack }]}
          rows={['']}
          rowKey={String}
        />
      </div>,
    );
    expect(html).not.toContain('<script');
  });

  it('links each mistake to its field, where the message stands again and is read out', () => {
    const html = render(<Everything />);
    const targets = matches(html, /<li><a href="#([^"]+)">Xem lại/g);
    expect(targets).toEqual(fieldNames);
    for (const name of targets) {
      expect(matches(html, new RegExp(`<(?:input|select|textarea)[^>]* id="${name}"`, 'g'))).toHaveLength(1);
      expect(html).toMatch(
        new RegExp(`<p id="${name}-error" class="govuk-error-message">.*?Xem lại mục ${name}\\.</p>`),
      );
      expect(html).toMatch(new RegExp(`aria-describedby="[^"]*\\b${name}-error\\b`));
    }
  });

  it('says a mistake of the form as a whole without a link', () => {
    const html = render(
      <ErrorSummary form={{ values: {}, errors: [{ field: '', message: 'Hết chỉ tiêu.' }] }} />,
    );
    expect(html).toContain('<li>Hết chỉ tiêu.</li>');
  });

  it('leads a mistake in the day alone to the day of the date, and tells it there', () => {
    const form = { values: {}, errors: [{ field: 'born-day', message: 'Nhập ngày.' }] };
    const html = render(<DateField form={form} name="born" label="Ngày sinh" />);
    expect(render(<ErrorSummary form={form} />)).toContain('href="#born"');
    expect(html).toContain('Nhập ngày.</p>');
    expect(matches(html, /govuk-input--error" id="([^"]+)"/g)).toEqual(['born']);
  });

  it('keeps an impossible date as it was typed', () => {
    const values = { 'born-day': '31', 'born-month': 'hai', 'born-year': '07' };
    const html = render(<DateField form={{ values, errors: [] }} name="born" label="Ngày sinh" />);
    for (const [name, value] of Object.entries(values)) {
      expect(html).toMatch(new RegExp(`name="${name}"[^>]* value="${value}"`));
    }
  });

  it('keeps choices, several ticks and the chosen option', () => {
    const values = { role: 'male', gender: 'female', days: 'female,male', agree: 'yes' };
    const html = render(<Fields form={{ values, errors: [] }} />);
    expect(html).toContain('<option value="male" selected>');
    expect(matches(html, /name="(\w+)"[^>]* checked/g)).toEqual(['gender', 'days', 'days', 'agree']);
  });

  it.each([
    ['Sở Lao động', 'Sở Lao động · Chung Tay'],
    ['', 'Chung Tay'],
  ])('names the office %j in the header as %j', (office, brand) => {
    const html = render(<Layout title="Tên">{null}</Layout>, { programme: { name: 'Tháng', office } });
    expect(matches(html, /class="brand__office">(.*?)</g)).toEqual([brand]);
  });

  it('never shows a password again', () => {
    const form = { values: { password: 'bí mật' }, errors: [] };
    expect(render(<Fields form={form} />)).not.toContain('bí mật');
  });

  it('shows what someone else saved meanwhile, only where it differs', () => {
    const form = {
      values: { name: 'An', health: 'khỏe' },
      errors: [],
      theirs: { name: 'Ánh', health: 'khỏe' },
    };
    const html = render(<Fields form={form} />);
    expect(matches(html, /<p class="theirs">(.*?)<\/p>/g)).toEqual(['Người khác vừa lưu: Ánh']);
  });

  it('calls what someone else chose by its words', () => {
    const form = {
      values: { role: 'male', gender: 'male' },
      errors: [],
      theirs: { role: 'female', gender: 'female' },
    };
    const html = render(<Fields form={form} />);
    expect(matches(html, /<p class="theirs">(.*?)<\/p>/g)).toEqual(Array(2).fill('Người khác vừa lưu: Nữ'));
  });

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'has nothing inline on the page %s that the CSP refuses',
    (name) => {
      const html = render(pages[name]);
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\son[a-z]+=/);
      expect(html).not.toMatch(/<style/);
      expect(matches(html, /<script([^>]*)>/g)).toEqual([expect.stringContaining('src=')]);
    },
  );

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'puts one form key into each POST form of the page %s',
    (name) => {
      const forms = matches(render(pages[name]), /<form[^>]*method="post".*?<\/form>/g);
      expect(forms.length).toBeGreaterThanOrEqual(3);
      for (const form of forms) expect(matches(form, /name="formKey" value="the-key"/g)).toHaveLength(1);
    },
  );

  it.each([
    ['/delegates/1', 'DELETE', '/delegates/1?_method=DELETE'],
    ['/delegates/1?page=2', 'PUT', '/delegates/1?page=2&amp;_method=PUT'],
    ['/delegates', 'POST', '/delegates'],
  ] as const)('sends %s by %s as a POST', (action, method, address) => {
    const html = render(
      <PostForm action={action} method={method}>
        <Button>Gửi</Button>
      </PostForm>,
    );
    expect(html).toContain(`action="${address}" method="post"`);
  });

  it('gives every cell its heading, for the cards on a phone', () => {
    expect(matches(render(<Table />), /data-label="([^"]+)"/g)).toEqual(['Số em', 'Số em']);
    expect(render(<Table />)).toContain('aria-sort="ascending"');
  });

  it('marks work as done only when it is', () => {
    const part = (done: boolean) => render(<Refreshing path="/p" done={done} children="" />);
    expect([part(false), part(true)].map((html) => html.includes('data-done'))).toEqual([false, true]);
  });

  it('never draws more than the whole', () => {
    expect(render(<Bar label="Trẻ em" value={7} max={5} />)).toMatch(/<progress value="5" max="5".*7\/5/);
    expect(render(<Bar label="Trẻ em" value={0} max={0} />)).not.toContain('bar--full');
  });

  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 12, [1, 2, 3, 4, null, 12]],
    [6, 12, [1, null, 5, 6, 7, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])('on page %i of %i shows the pages %j', (page, of, shown) => {
    expect(shownPages(page, of)).toEqual(shown);
  });

  it('shows a visitor who has not signed in the way in, and no empty menu', () => {
    const html = render(<Layout title="Trang" children="" />, {
      person: null,
      nav: [],
      clock: null,
      notice: null,
    });
    expect(html).toContain('Đăng nhập');
    expect(html).not.toContain('Đăng xuất');
    expect(html).not.toContain('class="nav"');
    expect(render(<Fields form={emptyForm} />)).not.toContain('govuk-error-message');
  });
});
