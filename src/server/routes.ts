import type { Route } from "./route.ts";
import { ASSESSMENT_ROUTES } from "./routes/assessments.ts";
import { DOCUMENT_ROUTES } from "./routes/documents.ts";
import { EXPORT_ROUTES } from "./routes/exports.ts";
import { NAME_ROUTES } from "./routes/names.ts";
import { REVIEW_ROUTES } from "./routes/review.ts";
import { SYSTEM_ROUTES } from "./routes/system.ts";
import { TAXII_ROUTES } from "./routes/taxii.ts";
import { VIEW_ROUTES } from "./routes/views.ts";

/** Every route there is, but for signing in (`sessions.ts`) and the page itself (`static.ts`). */
export const ROUTES: readonly Route[] = [
  ...SYSTEM_ROUTES,
  ...ASSESSMENT_ROUTES,
  ...NAME_ROUTES,
  ...DOCUMENT_ROUTES,
  ...REVIEW_ROUTES,
  ...VIEW_ROUTES,
  ...EXPORT_ROUTES,
  ...TAXII_ROUTES,
];
