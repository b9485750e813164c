import {
  createTheme,
  Menu,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";

/** Sea green. White text on shade 7 has a contrast of 5.9 to 1. */
const sea: MantineColorsTuple = [
  "#e8f6f7",
  "#cfecee",
  "#9fdadd",
  "#6cc7cc",
  "#45b7bd",
  "#27a1a8",
  "#128a92",
  "#0b7079",
  "#095a62",
  "#06434a",
];

/** Blue-greys: softer on a night shift than pure black. */
const dark: MantineColorsTuple = [
  "#dbe3e8",
  "#bcc8d0",
  "#98a7b2",
  "#72828e",
  "#43515c",
  "#33404a",
  "#26313a",
  "#182027",
  "#11181e",
  "#0a1014",
];

export const theme = createTheme({
  primaryColor: "sea",
  primaryShade: { light: 7, dark: 7 },
  colors: { sea, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  // Without the focus placeholder, which is no menu item: the first item is focused instead.
  components: {
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
  headings: { fontWeight: "650" },
});

/** Where Mantine's own greys and reds miss the 4.5 to 1 contrast of WCAG AA, ours take their place. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#52606b",
    "--mantine-color-placeholder": "#63707b",
    "--mantine-color-error": "#c01f1f",
    "--mantine-color-red-light-color": "#b01818",
    "--mantine-color-orange-light-color": "#9a3d00",
    "--mantine-color-yellow-light-color": "#7a5200",
    "--mantine-color-green-light-color": "#1b6e30",
    "--mantine-color-gray-light-color": "#3f4a54",
    "--mantine-color-sea-light-color": "#08565d",
    "--orderly-backdrop": "#eef4f5",
    "--orderly-surface": "#ffffff",
  },
  dark: {
    "--mantine-color-dimmed": "#a9b6c0",
    "--mantine-color-placeholder": "#98a7b2",
    "--mantine-color-error": "#ff9b9b",
    "--mantine-color-red-light-color": "#ffb3b3",
    "--mantine-color-orange-light-color": "#ffc38a",
    "--mantine-color-yellow-light-color": "#ffdd80",
    "--mantine-color-green-light-color": "#9be7ac",
    "--mantine-color-gray-light-color": "#d3dce2",
    "--mantine-color-gray-light": "#36434e",
    "--mantine-color-sea-light-color": "#9fdadd",
    "--mantine-color-anchor": "#6cc7cc",
    "--orderly-backdrop": "#10161b",
    "--orderly-surface": "#182027",
  },
});
