/** What the routes of the API are made from, and what they find in their context. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Desk } from "../../desk/desk.ts";
import type { LiveChanges } from "../../desk/live-changes.ts";
import type { Visit } from "../../desk/gate.ts";

export type Env = { readonly Variables: Visit };

/** Adds routes to the API. */
export type Routes = (api: OpenAPIHono<Env>, desk: Desk, live: LiveChanges) => void;
