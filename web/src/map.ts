import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/countries-110m.json";

/** One country's outline. `number` is its ISO 3166-1 numeric code. */
export interface Outline {
  readonly number: string;
  readonly name: string;
  readonly path: string;
  readonly centre: readonly [number, number];
}

export const WIDTH = 960;
export const HEIGHT = 470;

/** Outlines of all countries (Natural Earth, 1:110 million) in the Equal Earth projection. */
export function outlines(): { readonly countries: readonly Outline[]; readonly sphere: string } {
  const topology = land as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.countries);
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  const path = geoPath(projection).digits(1);
  return {
    sphere: path({ type: "Sphere" }) ?? "",
    countries: features.map((one) => ({
      number: String(one.id ?? "").padStart(3, "0"),
      name: one.properties.name,
      path: path(one) ?? "",
      centre: path.centroid(one),
    })),
  };
}
