import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { client, whenSignedOut } from "./http/client";
import { router } from "./routes";
import { me } from "./security/session";
import { theme, variables } from "./shell/theme";

// A session that has ended shows on the next question: asking who we are again leads to the login page.
whenSignedOut(() => {
  if (client.getQueryState(me.queryKey)?.status === "success")
    void client.resetQueries(me);
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Notifications position="top-center" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
