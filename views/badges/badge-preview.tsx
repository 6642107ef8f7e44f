import type { BadgePicture } from '../../src/badges/drawing/badge-picture.js';
import type { Shape } from '../../src/badges/drawing/shape-catcher.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** The first badge as it will be printed, both sides. */
export function BadgePreview({ name, picture }: { name: string; picture: BadgePicture }) {
  const t = useText();
  const { width, height, front, back } = picture;
  const size = { width, height };
  return (
    <Card title={t('badges.preview')}>
      <Side {...size} shapes={front} label={t('badges.preview-front', { name })} />
      <Side {...size} shapes={back} label={t('badges.preview-back')} />
      <p class="soft small">{t('badges.preview-note')}</p>
    </Card>
  );
}

function Side({
  width,
  height,
  shapes,
  label,
}: {
  width: number;
  height: number;
  shapes: Shape[];
  label: string;
}) {
  return (
    <figure class="badge-side">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} lang="vi">
        <rect width={width} height={height} fill="#fff" />
        {shapes.map((shape, index) => (
          <Drawn key={index} shape={shape} />
        ))}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** Texts are as wide as on paper, whatever the browser's font does. */
function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === 'path')
    return <path d={shape.path} fill={shape.fill} fill-rule="evenodd" transform={shape.transform} />;
  const { text, x, y, size, weight, fill, width } = shape;
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      font-weight={weight}
      fill={fill}
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
    >
      {text}
    </text>
  );
}
