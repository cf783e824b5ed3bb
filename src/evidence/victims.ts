import type { Channel } from "./channel.ts";
import { cellsOf, matrixOf } from "./matrix.ts";

const MISLEADS =
  "Victims follow from a state's interests and from where a publisher's customers are: two groups of one state, or two seen by one firm, share victims without knowing of each other.";

const VICTIM = /^(?:country|sector|organisation):/;

/** Countries, sectors and organisations in common within the period. */
export const victims: Channel = {
  id: "victims",
  misleadsWhen: MISLEADS,
  primary: false,
  build: ({ edges, period }) =>
    matrixOf(
      "victims",
      MISLEADS,
      cellsOf(edges, period, (column) => VICTIM.test(column), ["targets"]),
    ),
};
