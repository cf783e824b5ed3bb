import * as z from "zod";

/** A report's sections as content, for a page that draws them itself. Texts are data: escaped by whoever shows them. */

const side = z.enum(["a", "b"]);

const inlineSchema = z
  .union([
    z.string(),
    z.object({ kind: z.literal("name"), text: z.string() }),
    z.object({ kind: z.literal("side"), side, text: z.string() }),
    z.object({ kind: z.literal("versus") }),
    z.object({ kind: z.literal("strong"), text: z.string() }),
    z.object({ kind: z.literal("quote"), text: z.string() }),
    z.object({ kind: z.literal("id"), text: z.string() }),
    z.object({ kind: z.literal("command"), text: z.string() }),
    z.object({ kind: z.literal("link"), text: z.string(), url: z.string().nullable() }),
    z.object({ kind: z.literal("claim"), id: z.string() }),
    z.object({ kind: z.literal("claim-anchor"), id: z.string() }),
    z.object({ kind: z.literal("thread"), number: z.int() }),
  ])
  .meta({ id: "Inline" });
export type WireInline = z.infer<typeof inlineSchema>;

const stepSchema = z
  .object({
    label: z.array(inlineSchema),
    get steps(): z.ZodArray<typeof stepSchema> {
      return z.array(stepSchema);
    },
  })
  .meta({ id: "ThreadStep" });
export type WireStep = z.infer<typeof stepSchema>;

const lineSchema = z
  .object({ parts: z.array(inlineSchema), thread: z.int().nullable() })
  .meta({ id: "Line" });

const reportThreadSchema = z
  .object({ number: z.int(), title: z.string(), steps: z.array(stepSchema) })
  .meta({ id: "ReportThread" });
export type WireThread = z.infer<typeof reportThreadSchema>;

const figureSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    source: z.string(),
    description: z.string(),
    wide: z.string().meta({ description: "SVG for columns of 640 pixels and more" }),
    narrow: z.string().meta({ description: "SVG for narrower columns" }),
  })
  .meta({ id: "Figure" });
export type WireFigure = z.infer<typeof figureSchema>;

const blockSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("paragraphs"),
      paragraphs: z.array(z.array(lineSchema)),
      threads: z.array(reportThreadSchema),
    }),
    z.object({ kind: z.literal("heading"), text: z.string() }),
    z.object({
      kind: z.literal("table"),
      caption: z.string(),
      columns: z.array(
        z.object({
          label: z.string(),
          align: z.literal("end").exactOptional(),
          room: z.enum(["tight", "wide"]).exactOptional(),
        }),
      ),
      rows: z.array(z.array(z.array(inlineSchema))),
    }),
    z.object({ kind: z.literal("figure"), figure: figureSchema }),
    z.object({ kind: z.literal("list"), items: z.array(z.array(inlineSchema)) }),
    z.object({
      kind: z.literal("facts"),
      items: z.array(z.object({ term: z.string(), value: z.array(inlineSchema) })),
    }),
    z.object({ kind: z.literal("missing"), text: z.string() }),
    z.object({ kind: z.literal("note"), parts: z.array(inlineSchema) }),
    z.object({
      kind: z.literal("fold"),
      summary: z.string(),
      print: z.boolean(),
      get blocks(): z.ZodArray<typeof blockSchema> {
        return z.array(blockSchema);
      },
    }),
  ])
  .meta({ id: "Block" });
export type WireBlock = z.infer<typeof blockSchema>;

export const sectionSchema = z
  .object({ id: z.string(), title: z.string(), blocks: z.array(blockSchema) })
  .meta({ id: "Section" });
export type WireSection = z.infer<typeof sectionSchema>;

export const reportPageSchema = z
  .object({ title: z.string(), sections: z.array(sectionSchema) })
  .meta({ id: "ReportPage" });
export type ReportPage = z.infer<typeof reportPageSchema>;
