import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { translate } from '../../views/text/text.js';
import { FrameContext } from '../../views/ui/frame.js';
import type { Frame } from '../../views/ui/frame.js';

const fullFrame: Frame = {
  language: 'vi',
  t: translate('vi'),
  path: '/delegations/forum?q=an',
  formKey: 'the-key',
  assets: {
    css: '/assets/app.css',
    js: '/assets/app.js',
    font: '/assets/font.woff2',
    icon: '/assets/icon.svg',
  },
  programme: { name: 'Tháng hành động vì trẻ em năm 2019', office: 'Sở Lao động' },
  contact: { body: 'Ban tổ chức', officer: 'Nguyễn Thị Mẫu', phone: '0297 3 000 000' },
  person: { name: 'Trần Văn Mẫu', place: 'huyện An Biên' },
  alarm: 0,
  nav: [{ text: 'Việc cần làm', href: '/tasks', current: true, waiting: 2 }],
  clock: { today: 'thứ Hai, 20/5/2019', choices: [{ day: '2019-05-20', text: '20/5', current: true }] },
  notice: { kind: 'success', title: 'Đã lưu.' },
};

/** HTML of a view as it stands in a page. */
export function render(content: VNode, frame: Partial<Frame> = {}): string {
  return renderToString(
    <FrameContext.Provider value={{ ...fullFrame, ...frame }}>{content}</FrameContext.Provider>,
  );
}

export function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}
