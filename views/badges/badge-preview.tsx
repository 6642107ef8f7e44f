import type { BadgePicture } from '../../src/badges/drawing/badge-picture.js';
import type { Shape } from '../../src/badges/drawing/shape-catcher.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** The first badge as it will be printed, both sides. */
export function BadgePreview({ name, picture }: { name: string; picture: BadgePicture }) {
  const t = useText();
  return (
    <Card title={t('badges.preview')}>
      <Side {...picture} shapes={picture.front} label={t('badges.preview-front', { name })} />
      <Side {...picture} shapes={picture.back} label={t('badges.preview-back')} />
      <p class="soft small">{t('badges.preview-note')}</p>
    </Card>
  );
}

type SideProps = Omit<BadgePicture, 'front' | 'back'> & { shapes: Shape[]; label: string };

function Side({ x, y, width, height, shapes, label }: SideProps) {
  return (
    <figure class="badge-side">
      <svg viewBox={[x, y, width, height].join(' ')} role="img" aria-label={label} lang="vi">
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
