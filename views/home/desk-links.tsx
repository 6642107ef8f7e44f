import { FilterChips } from '../ui/filter-chips.js';

interface LinksProps {
  label: string;
  links: { text: string; href: string }[];
}

/** Ways to somewhere, in a row. */
export function Links({ label, links }: LinksProps) {
  return <FilterChips label={label} chips={links.map((link) => ({ ...link, current: false }))} />;
}
