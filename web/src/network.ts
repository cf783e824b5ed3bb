import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import type { Network } from "../../src/model/schemas/workbench.ts";

/** Colours of the current theme, read from the page's own tokens: sigma draws on a canvas. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const SIZES = { actor: 9, software: 5, infrastructure: 4, vulnerability: 4 } as const;

/** Things that both sides have and that carry their names; of more, names would cover one another. */
const LABELLED = 12;

/** Places that depend on nothing but order: the same network looks the same each time. */
function graphOf({ nodes, edges }: Network): Graph {
  const colours = { a: token("side-a"), b: token("side-b"), both: token("both"), none: token("line") };
  const met = nodes.filter(({ kind, side }) => kind !== "actor" && side === "both").length;
  const graph = new Graph();
  nodes.forEach(({ id, label, kind, side, degree }, index) => {
    if (graph.hasNode(id)) return;
    const angle = index * 2.399963;
    const radius = Math.sqrt(index + 1);
    graph.addNode(id, {
      x: Math.cos(angle) * radius,
      y: Math.sin(angle) * radius,
      size: SIZES[kind] + Math.min(6, Math.sqrt(degree)),
      label,
      color: colours[side],
      forceLabel: kind === "actor" || (side === "both" && met <= LABELLED),
    });
  });
  for (const { a, b } of edges)
    if (graph.hasNode(a) && graph.hasNode(b) && !graph.hasEdge(a, b))
      graph.addEdge(a, b, { color: token("rule"), size: 1 });
  const iterations = graph.order > 600 ? 80 : 200;
  forceAtlas2.assign(graph, {
    iterations,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 300 },
  });
  return graph;
}

/** Draws a network into an element; returns how to take it away. */
export function drawNetwork(
  into: HTMLElement,
  network: Network,
  chosen: (id: string | null) => void,
): () => void {
  const graph = graphOf(network);
  let near: ReadonlySet<string> | null = null;
  const renderer = new Sigma(graph, into, {
    labelColor: { color: token("ink") },
    labelFont: "system-ui, sans-serif",
    labelRenderedSizeThreshold: 8,
    allowInvalidContainer: true,
    nodeReducer: (node, data) =>
      near === null || near.has(node) ? data : { ...data, color: token("rule"), label: "" },
    edgeReducer: (edge, data) =>
      near === null || graph.extremities(edge).every((end) => near!.has(end))
        ? data
        : { ...data, hidden: true },
  });
  const choose = (node: string | null): void => {
    near = node === null ? null : new Set([node, ...graph.neighbors(node)]);
    renderer.refresh({ skipIndexation: true });
    chosen(node);
  };
  renderer.on("clickNode", ({ node }) => choose(node));
  renderer.on("clickStage", () => choose(null));
  return () => renderer.kill();
}
