import "@mantine/core/styles.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { client, whenSignedOut } from "./http/client";
import { places } from "./location/places";
import { router } from "./routes";
import { me } from "./security/session";
import { theme, variables } from "./shell/theme";

/** Not needed for the first picture. */
const Notifications = lazy(() => import("./shell/Notices"));

// A session that has ended shows on the next question: asking who we are again leads to the login page.
whenSignedOut(() => {
  if (client.getQueryState(me.queryKey)?.status === "success")
    void client.resetQueries(me);
});

// Asked at once, while the page's own code is still being fetched; whoever scanned a code on a device is not signed in.
if (!location.pathname.startsWith("/r/")) {
  void client.prefetchQuery(me);
  void client.prefetchQuery(places);
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Suspense>
          <Notifications />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
