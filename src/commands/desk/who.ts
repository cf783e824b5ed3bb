/** `who` over a register that is at hand. */
export { type WhoAnswer, whoIs } from "../../resolve/who.ts";
