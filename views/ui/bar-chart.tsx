import { useText } from './frame.js';

export interface ChartSeries {
  key: string;
  text: string;
}

export interface ChartBar {
  label: string;
  /** Where what it counts is listed. */
  href?: string;
  /** In the order of the legend. */
  parts: { key: string; value: number }[];
}

interface BarChartProps {
  title: string;
  /** What the parts of a bar mean; with one alone none is shown. */
  legend: ChartSeries[];
  bars: ChartBar[];
}

/** That styles know: of colours and textures, so that they differ in black and white as well. */
const looks = 7;
/** Of the longest bar: what is drawn of a part that would be too small to see. */
const leastPart = 0.02;

/** Bars beside their words and numbers, readable as a table by whoever sees no bars. */
export function BarChart({ title, legend, bars }: BarChartProps) {
  const t = useText();
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(totalOf));
  const lengths = bars.map((bar) => lengthsOf(bar, legend, most * leastPart));
  const longest = Math.max(1, ...lengths.map(sum));
  return (
    <figure class={`chart chart--digits-${String(most).length}`}>
      <figcaption class="chart__title">{title}</figcaption>
      {legend.length > 1 && <Legend legend={legend} />}
      <table class="chart__bars">
        <caption class="govuk-visually-hidden">{title}</caption>
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">{t('common.chart.what')}</th>
            <th scope="col">{t('common.chart.count')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <tr key={bar.label}>
              <th scope="row">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</th>
              <td>
                <div class="chart__value">
                  <Bar shares={(lengths[index] ?? []).map((length) => (length / longest) * 100)} />
                  <span class="chart__number">{totalOf(bar)}</span>
                  {legend.length > 1 && <Parts bar={bar} legend={legend} />}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Legend({ legend }: { legend: ChartSeries[] }) {
  return (
    <ul class="chart__legend" aria-hidden="true">
      {legend.map(({ key, text }, index) => (
        <li key={key}>
          <svg class="chart__key">
            <Part from={0} share={100} look={index} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function Bar({ shares }: { shares: number[] }) {
  return (
    <svg class="chart__bar" aria-hidden="true">
      {shares.map(
        (share, index) =>
          share > 0 && <Part key={index} from={sum(shares.slice(0, index))} share={share} look={index} />,
      )}
    </svg>
  );
}

/** In per cent of the drawing, so that no texture is stretched. The line across is dashed or dotted as the look wants it. */
function Part({ from, share, look }: { from: number; share: number; look: number }) {
  return (
    <g class={`chart__part chart__part--${(look % looks) + 1}`}>
      <rect x={percent(from)} width={percent(share)} height="100%" />
      <line x1={percent(from)} x2={percent(from + share)} y1="50%" y2="50%" />
    </g>
  );
}

/** What a bar is made of, for whoever sees no colours. */
function Parts({ bar, legend }: { bar: ChartBar; legend: ChartSeries[] }) {
  const told = legend
    .filter(({ key }) => valueOf(bar, key) > 0)
    .map(({ key, text }) => `${text} ${valueOf(bar, key)}`);
  return told.length > 0 && <span class="govuk-visually-hidden">: {told.join(', ')}</span>;
}

/** Of the parts that the legend knows; nothing stays nothing. */
function lengthsOf(bar: ChartBar, legend: ChartSeries[], least: number): number[] {
  const values = legend.map(({ key }) => valueOf(bar, key));
  return values.map((value) => (value > 0 ? Math.max(value, least) : 0));
}

function valueOf({ parts }: ChartBar, key: string): number {
  return parts.find((part) => part.key === key)?.value ?? 0;
}

function totalOf({ parts }: ChartBar): number {
  return sum(parts.map(({ value }) => value));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
