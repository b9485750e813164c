import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `npm run dev` serves the pages and asks a running service for the data. */
const service = process.env.ORDERLY_SERVICE ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/api": service } },
  preview: { host: "127.0.0.1", proxy: { "/api": service } },
  build: {
    target: "es2022",
    outDir: "dist",
    // Not "assets": /assets/17 is a page of ours. Names here carry a hash, so the service lets them be kept for a year.
    assetsDir: "built",
    chunkSizeWarningLimit: 600,
    assetsInlineLimit: 0,
  },
});
