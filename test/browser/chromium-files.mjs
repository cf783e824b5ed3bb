/**
 * Unpacks the Chromium of the npm package into `TMPDIR`, with the shared libraries that a bare machine lacks.
 *
 * A process of its own, because the package takes the folder and the libraries from the environment it starts in.
 * Prints the path of the binary.
 */
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
