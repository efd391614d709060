// Where the private check was built, and which of its files are loaded when a PDF comes.
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../artifacts/web/wwwroot", import.meta.url));
export const isLazy = (path) => /(^|\/)(UglyToad\.|GovDisclosure\.Pdf\.)/.test(path);
