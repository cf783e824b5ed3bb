import type { Assessment } from "../../model/assessment.ts";
import { CHANNEL_IDS, EVENT_CHANNELS } from "../../model/vocabulary/channels.ts";
import { type Figure, standaloneSvg } from "../figure.ts";
import { type ReaderIndex, readerIndex } from "../reader-index.ts";
import { achFigure } from "./ach-matrix.ts";
import { detectableFigure } from "./detectable.ts";
import { heatMapFigure } from "./heat-map.ts";
import { ladderFigure } from "./ladder.ts";
import { lineageFigure } from "./lineage.ts";
import { namesFigure } from "./names.ts";
import { nullFigure } from "./null-channel.ts";
import { nullsLadderFigure } from "./nulls-ladder.ts";
import { timelineFigure } from "./timeline.ts";
import { tornadoFigure } from "./tornado.ts";

/** One figure as files: `<id>.svg` and `<id>.csv`. */
export interface FigureFile {
  readonly id: string;
  readonly title: string;
  readonly svg: string;
  readonly csv: string;
}

function drawn(index: ReaderIndex): readonly (Figure | null)[] {
  return [
    ladderFigure(index),
    achFigure(index),
    ...CHANNEL_IDS.filter((channel) => !EVENT_CHANNELS.includes(channel)).flatMap((channel) => [
      nullFigure(index, channel),
      nullsLadderFigure(index, channel),
      detectableFigure(index, channel),
    ]),
    heatMapFigure(index),
    timelineFigure(index),
    tornadoFigure(index),
    namesFigure(index),
    lineageFigure(index),
  ];
}

/** Every figure the data allow, in the report's order. A figure without data is absent here; the report says why. */
export function figures(assessment: Assessment): readonly FigureFile[] {
  return drawn(readerIndex(assessment))
    .filter((figure) => figure !== null)
    .map((figure) => ({ id: figure.id, title: figure.title, svg: standaloneSvg(figure), csv: figure.csv }));
}
