import { Shimmer, ShimmerElementType } from '@fluentui/react/lib/Shimmer';

const LINES = [
  { height: 24, width: '90%' },
  { height: 16, width: '60%' },
  { height: 32, width: '50%' },
  { height: 16, width: '80%' },
] as const;

/** The outline of an answer that is being read: headline, reason, button, step. */
export function Skeleton() {
  return (
    <div className="rd-skeleton" aria-hidden="true">
      {LINES.map(({ height, width }, index) => (
        <Shimmer
          key={index}
          width={width}
          shimmerElements={[{ type: ShimmerElementType.line, height, width: '100%' }]}
        />
      ))}
    </div>
  );
}
