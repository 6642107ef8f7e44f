import { BarChart } from '../../views/ui/bar-chart.js';
import type { ChartBar } from '../../views/ui/bar-chart.js';
import { matches, render } from './render.js';

const legend = [
  { key: 'met', text: 'đã đáp ứng' },
  { key: 'open', text: 'chưa trả lời' },
];
const bar = (label: string, met: number, open = 0): ChartBar => ({
  label,
  parts: [
    { key: 'met', value: met },
    { key: 'open', value: open },
  ],
});
const chart = (...bars: ChartBar[]) => render(<BarChart title="Theo chủ đề" legend={legend} bars={bars} />);
const plain = (...bars: ChartBar[]) =>
  render(<BarChart title="Theo chủ đề" legend={legend.slice(0, 1)} bars={bars} />);

/** Of each row all that is read out. */
function rowsIn(html: string): string[] {
  const [, body = ''] = html.split('<tbody>');
  return matches(body, /<tr>(.*?)<\/tr>/gs).map((row) => row.replace(/<\/th>/g, ' ').replace(/<[^>]+>/g, ''));
}

/** Of each bar where its parts begin and how long they are, in per cent. */
function barsIn(html: string): string[] {
  return matches(html, /<svg class="chart__bar"[^>]*>(.*?)<\/svg>/gs).map((drawn) =>
    [...drawn.matchAll(/<rect x="([^"]+)" width="([^"]+)"/g)]
      .map(([, from = '', share = '']) => `${from} ${share}`)
      .join(', '),
  );
}

describe('a bar chart', () => {
  it('says in words what its bars show, and of what they are made', () => {
    const html = chart(bar('Sức khỏe', 3, 2), bar('Đuối nước', 0, 4));
    expect(html).toContain('<figcaption class="chart__title">Theo chủ đề</figcaption>');
    expect(matches(html, /<li>.*?<\/svg>(.*?)<\/li>/gs)).toEqual(['đã đáp ứng', 'chưa trả lời']);
    expect(rowsIn(html)).toEqual(['Sức khỏe 5: đã đáp ứng 3, chưa trả lời 2', 'Đuối nước 4: chưa trả lời 4']);
    expect(matches(html, /<svg(?![^>]*chart__key)([^>]*)>/g)).toEqual(
      Array(2).fill(' class="chart__bar" aria-hidden="true"'),
    );
  });

  it('needs no legend for one series', () => {
    const html = plain(bar('Sức khỏe', 3), bar('Đuối nước', 1));
    expect(html).not.toContain('chart__legend');
    expect(rowsIn(html)).toEqual(['Sức khỏe 3', 'Đuối nước 1']);
  });

  it('draws parts one after the other, to the scale of the longest bar', () => {
    expect(barsIn(chart(bar('a', 1, 3), bar('b', 0, 2), bar('c', 1)))).toEqual([
      '0% 25%, 25% 75%',
      '0% 50%',
      '0% 25%',
    ]);
  });

  it('draws nothing for nothing', () => {
    const html = chart(bar('Sức khỏe', 0), bar('Đuối nước', 0));
    expect(barsIn(html)).toEqual(['', '']);
    expect(rowsIn(html)).toEqual(['Sức khỏe 0', 'Đuối nước 0']);
    expect(chart()).toBe('');
  });

  it('still shows what is tiny beside one huge value, and leaves every number as much room', () => {
    const html = chart(bar('Sức khỏe', 1_234_566, 1), bar('Đuối nước', 0, 1));
    expect(barsIn(html)).toEqual(['0% 98.04%, 98.04% 1.96%', '0% 1.96%']);
    expect(html).toContain('class="chart chart--digits-7"');
  });

  it('gives each part of a bar and its words in the legend one look', () => {
    const html = chart(bar('Sức khỏe', 3, 2), bar('Đuối nước', 0, 4));
    expect(matches(html, /chart__part--(\d)/g)).toEqual(['1', '2', '1', '2', '2']);
  });

  it('leads from a label to what is counted', () => {
    const html = chart({ ...bar('Sức khỏe', 3), href: '/list?topic=suc-khoe&page=1' });
    expect(html).toContain('<th scope="row"><a href="/list?topic=suc-khoe&amp;page=1">Sức khỏe</a></th>');
  });

  it('shows labels as text, and nothing that the CSP refuses', () => {
    const attack = '"><script>alert(1)</script>';
    const html = render(
      <BarChart
        title={attack}
        legend={legend.map((one) => ({ ...one, text: attack }))}
        bars={[bar(attack, 2, 1)]}
      />,
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toMatch(/\s(?:style|on[a-z]+)=/);
  });
});
