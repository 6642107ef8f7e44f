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

const width = 100;
const height = 6;
/** Looks that styles know, from dark to light: they differ in black and white as well. */
const looks = 7;

/** Bars beside their words and numbers, readable as a table by whoever sees no bars. */
export function BarChart({ title, legend, bars }: BarChartProps) {
  const t = useText();
  if (bars.length === 0) return null;
  const longest = Math.max(1, ...bars.map(totalOf));
  return (
    <figure class="chart">
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
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</th>
              <td>
                <Bar bar={bar} legend={legend} longest={longest} />
                <span class="chart__number">{totalOf(bar)}</span>
                {legend.length > 1 && <span class="govuk-visually-hidden">: {inWords(bar, legend)}</span>}
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
          <svg width="14" height="14" viewBox="0 0 14 14">
            <rect width="14" height="14" class={lookOf(index)} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function Bar({ bar, legend, longest }: { bar: ChartBar; legend: ChartSeries[]; longest: number }) {
  const sizes = legend.map(({ key }) => (valueOf(bar, key) / longest) * width);
  return (
    <svg class="chart__bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {sizes.map((size, index) => {
        const x = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
        return (
          size > 0 && (
            <rect key={index} x={round(x)} width={round(size)} height={height} class={lookOf(index)} />
          )
        );
      })}
    </svg>
  );
}

function inWords(bar: ChartBar, legend: ChartSeries[]): string {
  const told = legend.filter(({ key }) => valueOf(bar, key) > 0);
  return told.map(({ key, text }) => `${text} ${valueOf(bar, key)}`).join(', ');
}

function valueOf({ parts }: ChartBar, key: string): number {
  return parts.find((part) => part.key === key)?.value ?? 0;
}

function totalOf({ parts }: ChartBar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function lookOf(index: number): string {
  return `chart__part chart__part--${(index % looks) + 1}`;
}
