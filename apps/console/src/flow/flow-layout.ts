import type { LevelFlows } from '../api/types';

/** A band below this share of all stays, in percent, is not drawn; the API says how many there are. */
export const FOLD_BELOW = 2;
const TOP = 24;
const HEIGHT = 470;
const GAP = 14;
const NODE_WIDTH = 12;
const LABEL_WIDTH = 150;

type Node = LevelFlows['nodes'][number];
type Link = LevelFlows['links'][number];

interface PlacedNode extends Node {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedLink extends Link {
  readonly path: string;
  readonly thickness: number;
}

/** Where columns, nodes, and bands stand: a pixel is the same number of stays everywhere. */
export function layoutOf({ nodes: every, links, stays }: LevelFlows, width: number) {
  const drawn = links.filter((link) => !link.folded);
  const touched = new Set(drawn.flatMap(({ step, from, to }) => [`${step} ${from}`, `${step + 1} ${to}`]));
  const nodes = every.filter(
    (node) => node.stays * 100 >= stays * FOLD_BELOW || touched.has(`${node.step} ${node.place}`),
  );
  const steps = [...new Set(nodes.map(({ step }) => step))];
  const between = (width - LABEL_WIDTH) / Math.max(1, steps.length - 1);
  const columns = steps.map((step, index) => ({ step, x: index * between }));
  const most = Math.max(...steps.map((step) => nodes.filter((node) => node.step === step).length));
  const perStay = Math.max(0.2, (HEIGHT - TOP - most * GAP) / Math.max(1, stays));
  const placed = columns.flatMap(({ step, x }) => {
    let y = TOP;
    return nodes
      .filter((node) => node.step === step)
      .map((node): PlacedNode => {
        const height = Math.max(2, node.stays * perStay);
        const at = { ...node, x, y, width: NODE_WIDTH, height };
        y += height + GAP;
        return at;
      });
  });
  const nodeOf = new Map(placed.map((node) => [`${node.step} ${node.place}`, node]));
  return {
    columns,
    nodes: placed,
    links: bandsOf(drawn, nodeOf, perStay),
    height: Math.max(HEIGHT, ...placed.map(({ y, height }) => y + height + GAP)),
  };
}

/** Bands leave and reach their nodes one below the other, without crossing where they touch. */
function bandsOf(
  links: readonly Link[],
  nodes: ReadonlyMap<string, PlacedNode>,
  perStay: number,
): readonly PlacedLink[] {
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  const ends = links.flatMap((link) => {
    const from = nodes.get(`${link.step} ${link.from}`);
    const to = nodes.get(`${link.step + 1} ${link.to}`);
    return from && to ? [{ link, from, to }] : [];
  });
  return ends
    .toSorted((one, other) => one.from.y - other.from.y || one.to.y - other.to.y)
    .map(({ link, from, to }) => {
      const thickness = Math.max(1.5, link.stays * perStay);
      const y1 = take(left, from, thickness);
      const y2 = take(right, to, thickness);
      const [x1, x2] = [from.x + NODE_WIDTH, to.x];
      const middle = (x1 + x2) / 2;
      return { ...link, thickness, path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` };
    });
}

function take(used: Map<string, number>, node: PlacedNode, thickness: number): number {
  const key = `${node.step} ${node.place}`;
  const start = used.get(key) ?? node.y;
  used.set(key, start + thickness);
  return start + thickness / 2;
}
